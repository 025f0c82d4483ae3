"""No two things have the same id."""

from collections.abc import Iterator

from publisher.diagnostics import Diagnostic, Span, error
from publisher.document import Document
from publisher.document.nodes import BlockNode
from publisher.rules.whole_document import whole_document


def check_duplicate_ids(document: Document) -> Iterator[Diagnostic]:
    """ID-001: an id that is there twice, so that a link to it could lead to either."""
    seen: dict[str, Span] = {}
    for node in whole_document(document):
        if not isinstance(node, BlockNode):
            continue
        if node.id in seen:
            yield error(
                "ID-001",
                f"the id '{node.id}' is there twice: first in line {seen[node.id].line}",
                "change one of the two",
                node.span,
            )
        seen.setdefault(node.id, node.span)
