"""Every heading has words, and something under it."""

from collections.abc import Iterator

from publisher.diagnostics import Diagnostic, error, warning
from publisher.document import Document, walk
from publisher.document.nodes import Section
from publisher.rules.words import words_of


def check_empty_sections(document: Document) -> Iterator[Diagnostic]:
    """DOC-005: a heading without words; DOC-014: a heading with nothing under it."""
    for node in walk(document):
        if not isinstance(node, Section):
            continue
        if not words_of(node.heading).strip():
            yield error(
                "DOC-005", "this heading has no words", "write some, or delete it", node.span
            )
        elif not node.children:
            yield warning(
                "DOC-014",
                f"nothing stands under the heading '{words_of(node.heading)}'",
                "write something there, or delete the heading",
                node.span,
            )
