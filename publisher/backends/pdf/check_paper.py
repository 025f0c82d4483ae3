"""What a leaflet asks of paper that paper cannot give."""

from collections.abc import Iterator

from publisher.backends.pdf.picture_size import (
    LEAST_LETTERS_PT,
    letters_on_paper,
    smallest_letters,
)
from publisher.backends.pdf.print_writer import column_width
from publisher.diagnostics import Diagnostic, error, warning
from publisher.document import Document, walk
from publisher.document.nodes import Figure, Video
from publisher.pictures.qr_code import qr_code
from publisher.theme import Theme


def check_paper(document: Document, theme: Theme) -> Iterator[Diagnostic]:
    """Drawings whose letters stay small, and videos whose address no code can hold."""
    for node in walk(document):
        if isinstance(node, Figure):
            yield from _check_letters(node, theme)
        elif isinstance(node, Video):
            yield from _check_address(node)


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


def _check_address(node: Video) -> Iterator[Diagnostic]:
    try:
        qr_code(node.address)
    except ValueError as problem:
        yield error(
            "PDF-006", f"no code can be printed for the video: {problem}",
            "give the video a shorter address", node.span,
        )  # fmt: skip
