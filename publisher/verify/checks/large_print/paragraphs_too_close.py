"""Paragraphs with no space between them."""

from collections.abc import Iterator
from itertools import pairwise

from publisher.verify.checks.large_print.measured import Block, MeasuredLeaflet
from publisher.verify.finding import Finding

_LEAST = 1.8
"""Ems from baseline to baseline: a line, and more than a third of one."""


def check_paragraphs_too_close(leaflet: MeasuredLeaflet) -> Iterator[Finding]:
    """Between two paragraphs is the space of a blank line, or most of it (standards.md 1.6).

    A bold line belongs to what follows it, like a heading; who said a thing belongs to it.
    """
    for block, following in pairwise(leaflet.texts):
        if not (_is_paragraph(block) and _is_paragraph(following)):
            continue
        last, first = block.lines[-1], following.lines[0]
        is_label = all(run.bold for run in last.runs) or first.words.startswith("—")
        if last.page != first.page or is_label:
            continue
        apart = (last.baseline - first.baseline) / leaflet.size
        if 0 < apart < _LEAST:
            message = f"paragraphs are only {apart:.2f} times the size of their letters apart"
            yield Finding("paragraphs-too-close", message, f"page {first.page}", words=first.words)


def _is_paragraph(block: Block) -> bool:
    return block.role == "P" and not (block.item or block.row or block.in_contents)
