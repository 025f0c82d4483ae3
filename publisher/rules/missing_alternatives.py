"""Every picture that tells something tells it in words, too."""

from collections.abc import Iterator

from publisher.diagnostics import Diagnostic, error
from publisher.document import Document, walk
from publisher.document.nodes import Figure


def check_missing_alternatives(document: Document) -> Iterator[Diagnostic]:
    """FIG-001: a picture with no alternative text that is not decorative (WCAG 2.2, 1.1.1)."""
    for node in walk(document):
        if isinstance(node, Figure) and not node.decorative and not node.alternative.strip():
            yield error(
                "FIG-001",
                f"the picture '{node.picture.name}' has no alternative text",
                "say what it shows, as in :alt: A heart with four rooms; "
                "or write :decorative: if it tells nothing",
                node.span,
            )
