"""Words in capitals are hard to read."""

import re
from collections.abc import Iterator

from publisher.diagnostics import Diagnostic, warning
from publisher.document import Document
from publisher.document.nodes import Text
from publisher.rules.whole_document import whole_document

_RUN = re.compile(r"\b[A-Z]{2,}(?:[ \N{NO-BREAK SPACE},'’-]+[A-Z]{2,}){2,}\b")


def check_capitals(document: Document) -> Iterator[Diagnostic]:
    """TEXT-001: three words or more in capitals (UKAAF G003)."""
    for node in whole_document(document):
        if isinstance(node, Text) and (found := _RUN.search(node.text)):
            yield warning(
                "TEXT-001",
                f"these words are in capitals: '{found[0]}'",
                "write them in small letters, and put them in **bold** for weight",
                node.span,
            )
