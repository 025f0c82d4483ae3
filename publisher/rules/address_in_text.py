"""A web or e-mail address in the text is a link."""

import re
from collections.abc import Iterator

from publisher.diagnostics import Diagnostic, warning
from publisher.document import Document, walk
from publisher.document.nodes import Link, Text
from publisher.rules.whole_document import whole_document

_ADDRESS = re.compile(
    r"(?<!\w)(?:https?://|www\.)[^\s<>]*[^\s<>.,;:!?)]|(?<![\w.+-])[\w.+-]+@[\w-]+(?:\.[\w-]+)+"
)


def check_addresses_in_text(document: Document) -> Iterator[Diagnostic]:
    """LINK-011: an address that nobody can follow, because it is no link."""
    in_links: set[int] = set()
    for node in whole_document(document):
        if isinstance(node, Link):
            in_links.update(id(each) for each in walk(node.children))
        elif isinstance(node, Text) and id(node) not in in_links:
            for found in _ADDRESS.finditer(node.text):
                is_email = "@" in found[0]
                yield warning(
                    "LINK-011",
                    f"'{found[0]}' is no link",
                    f"write <{found[0]}>" if is_email else f"write [its name]({found[0]})",
                    node.span,
                )
