"""What a leaflet asks of paper that paper cannot give."""

from collections.abc import Iterator

from publisher.backends.pdf.paper import Paper
from publisher.backends.pdf.picture_size import (
    LEAST_LETTERS_PT,
    letters_on_paper,
    smallest_letters,
)
from publisher.diagnostics import Diagnostic, warning
from publisher.document import Document, walk
from publisher.document.nodes import Figure

_WIDE_MM = 150.0


def check_paper(document: Document, paper: Paper) -> Iterator[Diagnostic]:
    """Drawings whose letters are small in a column of A4, so that they are set anew, or a key is.

    In a narrower column that is no fault of the drawing.
    """
    if paper.column < _WIDE_MM:
        return
    for node in walk(document):
        if isinstance(node, Figure):
            yield from _check_letters(node, paper)


def _check_letters(node: Figure, paper: Paper) -> Iterator[Diagnostic]:
    size = letters_on_paper(node.picture, paper)
    if not size or size >= LEAST_LETTERS_PT - 0.05:
        return
    needed = smallest_letters(node.picture) * LEAST_LETTERS_PT / size
    yield warning(
        "PDF-002",
        f"the smallest letters in '{node.picture.name}' would be printed at {size:.1f} pt, "
        f"and clear print needs {LEAST_LETTERS_PT:g} pt; they are set larger, or as a key below it",
        f"set no letters in the drawing smaller than font-size {needed:.0f}",
        node.span,
    )
