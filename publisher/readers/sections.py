"""Headings and what follows them, as sections inside sections."""

from collections.abc import Iterable
from dataclasses import dataclass

from publisher.diagnostics import Span
from publisher.document.nodes import Block, Blocks, Inlines, Section


@dataclass(frozen=True, slots=True)
class Heading:
    """A heading on its way to becoming a section; `level` is 2 to 5."""

    words: Inlines
    level: int
    id: str
    span: Span


def nest_sections(items: Iterable[Heading | Block]) -> Blocks:
    """Every block under the heading before it, every section in the last one of a lower level.

    Levels that are skipped are left so: the rules tell of them.
    """
    top: list[Block] = []
    open_sections: list[tuple[Heading, list[Block]]] = []

    def close_down_to(level: int) -> None:
        while open_sections and open_sections[-1][0].level >= level:
            heading, children = open_sections.pop()
            parent = open_sections[-1][1] if open_sections else top
            parent.append(
                Section(
                    heading.words,
                    heading.level,
                    tuple(children),
                    id=heading.id,
                    span=heading.span,
                )
            )

    for item in items:
        if isinstance(item, Heading):
            close_down_to(item.level)
            open_sections.append((item, []))
        else:
            (open_sections[-1][1] if open_sections else top).append(item)
    close_down_to(0)
    return tuple(top)
