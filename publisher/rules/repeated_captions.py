"""A caption and an alternative text say different things."""

from collections.abc import Iterator

from publisher.diagnostics import Diagnostic, warning
from publisher.document import Document, walk
from publisher.document.nodes import Figure
from publisher.rules.words import same_words, words_of


def check_repeated_captions(document: Document) -> Iterator[Diagnostic]:
    """FIG-010: a caption repeated as alternative text, which a listener hears twice."""
    for node in walk(document):
        if (
            isinstance(node, Figure)
            and node.alternative
            and same_words(node.alternative, words_of(node.caption))
        ):
            yield warning(
                "FIG-010",
                "the alternative text repeats the caption",
                "let the caption say what the picture is for, and :alt: what can be seen",
                node.span,
            )
