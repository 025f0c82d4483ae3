"""Walking over a document in reading order."""

from collections.abc import Iterable, Iterator
from dataclasses import fields

from publisher.document.document import Document
from publisher.document.nodes import AnyNode, Node


def walk(start: Document | Node | Iterable[Node]) -> Iterator[AnyNode]:
    """Yield every node in reading order, parents before children."""
    if isinstance(start, Document):
        yield from walk(start.summary)
        yield from walk(start.blocks)
    elif isinstance(start, Node):
        yield start  # type: ignore[misc]  # Node is the base of exactly the AnyNode union
        for name in _fields(type(start)):
            value = getattr(start, name)
            if isinstance(value, Node | tuple):
                yield from walk(value)
    else:
        for each in start:
            if isinstance(each, Node | tuple):
                yield from walk(each)


def _fields(kind: type[Node]) -> tuple[str, ...]:
    return tuple(each.name for each in fields(kind) if each.name not in {"span", "id", "picture"})
