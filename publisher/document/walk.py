"""Walking over a document in reading order."""

from collections.abc import Iterable, Iterator
from dataclasses import fields
from functools import cache
from typing import Any

from publisher.document.document import Document
from publisher.document.nodes import AnyNode, Node


def walk(start: Document | Node | Iterable[Node]) -> Iterator[AnyNode]:
    """Yield every node in reading order, parents before children."""
    # A stack and no recursion: everything that reads a document walks over it, some many times.
    ahead: list[Any]
    if isinstance(start, Document):
        ahead = [start.blocks, start.summary]
    else:
        ahead = [start if isinstance(start, Node) else tuple(start)]
    while ahead:
        each = ahead.pop()
        if isinstance(each, tuple):
            ahead += reversed(each)
        elif isinstance(each, Node):
            yield each  # type: ignore[misc]  # Node is the base of exactly the AnyNode union
            kind: Any = type(each)
            for name in _fields(kind):
                if held := getattr(each, name):
                    ahead.append(held)


@cache
def _fields(kind: type[Any]) -> tuple[str, ...]:
    """The fields that may hold nodes, the last one first."""
    return tuple(
        each.name
        for each in reversed(fields(kind))
        if each.name not in {"span", "id", "picture"} and each.type not in {str, int, bool}
    )
