"""`:::{emergency}`, `:::{urgent}`, `:::{advice}` and `:::{note}`."""

from publisher.document.nodes import CareCard, CareKind
from publisher.readers.directives.directive import BodyReader
from publisher.readers.directives.source import DirectiveSource

_CARDS = frozenset(each.value for each in CareKind)


def build_care_card(source: DirectiveSource, body: BodyReader) -> CareCard:
    """Advice that stands out, with its heading one level below the heading above it."""
    if not _CARDS.isdisjoint(body.inside):
        body.reading.report(
            "CARD-001",
            "a card stands inside another card",
            "end the first one before this one begins",
            source.span,
        )
    heading = body.read_argument(source)
    children = body.read_text(source)
    if not children:
        body.reading.report(
            "CARD-002",
            "the card holds no text",
            f"write what to do between :::{{{source.name}}} and :::",
            source.span,
        )
    return CareCard(
        CareKind(source.name),
        heading,
        body.reading.level + 1,
        children,
        id=source.id,
        span=source.span,
    )
