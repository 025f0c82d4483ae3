"""The words of a link say where it leads."""

import re
from collections.abc import Iterator

from publisher.diagnostics import Diagnostic, warning
from publisher.document import Document
from publisher.document.nodes import Link, LinkKind
from publisher.rules.whole_document import whole_document
from publisher.rules.words import words_of

_VAGUE = re.compile(
    r"(?:(?:please )?click|tap|press|look|see)? ?(?:here|this|this (?:link|page|website|leaflet))"
    r"|(?:read|find out|learn|see|get) more(?: here)?|more(?: information| info| details)?"
    r"|(?:the |our )?(?:link|page|web ?site|website)|details|info",
    re.IGNORECASE,
)
_ADDRESS = re.compile(r"https?://\S+|www\.\S+", re.IGNORECASE)


def check_link_words(document: Document) -> Iterator[Diagnostic]:
    """LINK-009: "click here"; LINK-010: a web address as the words (WCAG 2.2, 2.4.4 and 2.4.9)."""
    for node in whole_document(document):
        if not isinstance(node, Link) or node.kind not in (LinkKind.WEB, LinkKind.INTERNAL):
            continue
        words = words_of(node.children).strip(" .,:;!?")
        if _VAGUE.fullmatch(words):
            yield warning(
                "LINK-009",
                f"the words '{words}' do not say where the link leads",
                "name what is there, as in [Read about bone scans](…)",
                node.span,
            )
        elif _ADDRESS.fullmatch(words):
            yield warning(
                "LINK-010",
                "the words of the link are its address, which is hard to listen to",
                "write [words that name the page](address); print shows the address by itself",
                node.span,
            )
