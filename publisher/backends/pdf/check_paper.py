"""What a leaflet asks of paper that paper cannot give."""

from collections.abc import Iterator

from publisher.backends.pdf.picture_size import (
    LEAST_LETTERS_PT,
    letters_on_paper,
    smallest_letters,
)
from publisher.backends.pdf.print_writer import column_width
from publisher.diagnostics import Diagnostic, warning
from publisher.document import Document, walk
from publisher.document.nodes import Figure
from publisher.theme import Theme


def check_paper(document: Document, theme: Theme) -> Iterator[Diagnostic]:
    """Drawings whose letters stay small."""
    for node in walk(document):
        if isinstance(node, Figure):
            yield from _check_letters(node, theme)


def _check_letters(node: Figure, theme: Theme) -> Iterator[Diagnostic]:
    size = letters_on_paper(node.picture, column_width(theme))
    if not size or size >= LEAST_LETTERS_PT - 0.05:
        return
    needed = smallest_letters(node.picture) * LEAST_LETTERS_PT / size
    yield warning(
        "PDF-002",
        f"the smallest letters in '{node.picture.name}' are printed at {size:.1f} pt, "
        f"and clear print needs {LEAST_LETTERS_PT:g} pt",
        f"set no letters in the drawing smaller than font-size {needed:.0f}",
        node.span,
    )
