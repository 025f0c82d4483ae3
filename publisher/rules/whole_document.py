"""The nodes that rules look at: the author's, before the program adds any."""

from collections.abc import Iterator

from publisher.document import Document, walk
from publisher.document.nodes import AnyNode


def whole_document(document: Document) -> Iterator[AnyNode]:
    """Every node in reading order, glossary and references included."""
    yield from walk(document)
    if document.glossary:
        yield from walk(document.glossary)
    if document.references:
        yield from walk(document.references)
