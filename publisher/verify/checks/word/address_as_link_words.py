"""Links that show an address although the leaflet has words for them."""

import re
from collections.abc import Iterator

from publisher.document.nodes import Link, LinkKind
from publisher.verify.checks.word.opened import WordPackage
from publisher.verify.checks.word.opened.bare_words import bare_words
from publisher.verify.finding import Finding

_ADDRESS = re.compile(r"(https?://|www\.)\S+", re.IGNORECASE)


def check_address_as_link_words(package: WordPackage) -> Iterator[Finding]:
    """Where the author gave a link words, they and not its address are linked.

    Microsoft: "Hyperlink text is meaningful" (Office 2016): no bare address. Large print shows
    addresses for who reads on paper (standards.md 1.10), but in brackets behind the words.
    """
    written = {
        each.href: " ".join(bare_words(each.children))
        for each in package.nodes
        if isinstance(each, Link) and each.kind is LinkKind.WEB
    }
    for each in package.links:
        words = written.get(each.target, "")
        if _ADDRESS.fullmatch(each.words) and words and not _is_address(words, each.target):
            yield Finding(
                "address-as-link-words",
                f"a link shows its address instead of its words '{words}'",
                each.where,
                words=words,
            )


def _is_address(words: str, target: str) -> bool:
    return _ADDRESS.fullmatch(words) is not None or words.rstrip("/") in target
