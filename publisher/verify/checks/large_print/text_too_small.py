"""Letters that are smaller than the reader asked for."""

from collections.abc import Iterator

from publisher.verify.checks.large_print.measured import MeasuredLeaflet
from publisher.verify.finding import Finding

FLOOR = 16.0
"""The least size of large print in points (UKAAF G003)."""
_ROUNDING = 0.1


def check_text_too_small(leaflet: MeasuredLeaflet) -> Iterator[Finding]:
    """Every letter has the size of the body at least, and never less than 16 points.

    That is so for captions, page numbers, notes and the lettering of drawings, too (UKAAF G003;
    standards.md 1.1 and 1.2). Each size is told once a page, since a drawing may hold its letters
    one by one.
    """
    least = max(leaflet.size, FLOOR)
    told = set()
    for run in leaflet.runs:
        kind = run.page, run.in_figure, round(run.size, 1)
        if run.size < least - _ROUNDING and kind not in told:
            told.add(kind)
            what = "lettering of a picture is" if run.in_figure else "letters are"
            yield Finding(
                "text-too-small",
                f"{what} {run.size:.1f} points large, and all should have {least:g} at least",
                f"page {run.page}",
                words=run.words.strip(),
            )
