"""Headings go down one level at a time."""

from collections.abc import Iterable, Iterator

from publisher.diagnostics import Diagnostic, error
from publisher.document import Document
from publisher.document.nodes import Block, Section


def check_heading_levels(document: Document) -> Iterator[Diagnostic]:
    """DOC-003: a heading more than one level below the one above it (WCAG 2.2, 1.3.1)."""
    yield from _check(document.blocks, 1)


def _check(blocks: Iterable[Block], level: int) -> Iterator[Diagnostic]:
    for block in blocks:
        if isinstance(block, Section):
            if block.level > level + 1:
                above = f"'{'#' * level}'" if level > 1 else "the title"
                yield error(
                    "DOC-003",
                    f"this heading skips a level: '{'#' * block.level}' comes under {above}",
                    f"write '{'#' * (level + 1)}' before it",
                    block.span,
                )
            yield from _check(block.children, block.level)
