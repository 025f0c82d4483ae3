"""Words with a line under them."""

from collections.abc import Iterator

from publisher.verify.checks.large_print.measured import MeasuredLeaflet
from publisher.verify.finding import Finding

_TAIL, _WAIST = 0.25, 0.4
"""Ems below the baseline down to which tails reach, and above it up to where a line strikes out."""
_SHARE = 0.6


def check_underlined(leaflet: MeasuredLeaflet) -> Iterator[Finding]:
    """No line is drawn close under words, links included: it cuts off the tails of letters.

    UKAAF G003; standards.md 1.3. A line further down than the longest tail is a border.
    """
    for run in leaflet.runs:
        left, _, right, _ = run.box
        low, high = run.baseline - _TAIL * run.size, run.baseline + _WAIST * run.size
        for stroke in leaflet.page(run.page).strokes:
            shared = min(right, stroke[2]) - max(left, stroke[0])
            if shared > _SHARE * (right - left) and low < (stroke[1] + stroke[3]) / 2 < high:
                message = "words are underlined, which hides the shape of letters"
                yield Finding("underlined", message, f"page {run.page}", words=run.words.strip())
                break
