"""Words in the margin."""

from collections.abc import Iterator

from publisher.verify.checks.large_print.measured import MeasuredLeaflet
from publisher.verify.finding import Finding

MARGIN = 25 / 25.4 * 72
_WIDTH, _HEIGHT = 595.3, 841.9
_ROUNDING = 1.5


def check_outside_margins(leaflet: MeasuredLeaflet) -> Iterator[Finding]:
    """The text leaves 25 mm at each side of an A4 page (ACB; standards.md 1.7).

    The label of an item may hang in the margin, and the foot of the page stands in it.
    """
    for page in leaflet.pages:
        if abs(page.width - _WIDTH) > 1 or abs(page.height - _HEIGHT) > 1:
            message = "the page is not A4"
            yield Finding("outside-margins", message, f"page {page.number}")
    for block in leaflet.texts:
        for line in block.lines:
            page = leaflet.page(line.page)
            sides = line.start, page.width - line.end
            ends = line.box[1], page.height - line.box[3]
            if min(*sides, *ends) < MARGIN - _ROUNDING:
                message = "words stand in the margin of 25 mm"
                yield Finding("outside-margins", message, f"page {line.page}", words=line.words)
