"""Words that are too pale for what is behind them."""

from collections.abc import Iterator

from publisher.theme.colour_pairs import TEXT_CONTRAST
from publisher.theme.contrast import contrast_ratio
from publisher.verify.checks.large_print.measured import MeasuredLeaflet
from publisher.verify.finding import Finding


def check_low_contrast(leaflet: MeasuredLeaflet) -> Iterator[Finding]:
    """Each run has 7:1 at least against all that is behind it (WCAG 2.2, 1.4.6; standards.md 1.9).

    Page numbers and the lettering of drawings are no exceptions.
    """
    for run in leaflet.runs:
        worst = min((contrast_ratio(run.colour, each) for each in run.grounds), default=21.0)
        if worst < TEXT_CONTRAST:
            message = f"words are hard to read: their contrast is {worst:.1f}:1 and not 7:1"
            yield Finding("low-contrast", message, f"page {run.page}", words=run.words.strip())
