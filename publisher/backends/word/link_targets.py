"""The places in a leaflet that something leads to."""

from collections.abc import Iterator

from publisher.document import Document, walk
from publisher.document.nodes import (
    AnyNode,
    Citation,
    GlossaryEntry,
    Link,
    LinkKind,
    ReferenceEntry,
    Section,
    Term,
)


def link_targets(document: Document) -> list[str]:
    """The ids that contents, links, terms and citations lead to, as far as they exist."""
    nodes = list(walk(document))
    known = {each.id for each in nodes if hasattr(each, "id")}
    return [each for each in dict.fromkeys(_led_to(nodes)) if each in known]


def _led_to(nodes: list[AnyNode]) -> Iterator[str]:
    references = {each.number: each.id for each in nodes if isinstance(each, ReferenceEntry)}
    for node in nodes:
        match node:
            case Section(level=2, id=id_) | GlossaryEntry(id=id_) | ReferenceEntry(id=id_):
                yield id_
            case Link(kind=LinkKind.INTERNAL, address=id_) | Term(entry=id_):
                yield id_
            case Citation(number=number) if number in references:
                yield references[number]
            case _:
                pass
