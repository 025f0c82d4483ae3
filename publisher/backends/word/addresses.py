"""Addresses in words: what a reader on paper can type or dial."""

import re

from publisher.document.nodes import Link, LinkKind

_SCHEME = re.compile(r"^https?://", re.IGNORECASE)


def printed_address(link: Link, words: str) -> str:
    """What is printed behind a link, or "" where its words are the address or stay in the file."""
    match link.kind:
        case LinkKind.INTERNAL:
            return ""
        case LinkKind.PHONE:
            same = _digits(words) == _digits(link.address)
        case LinkKind.EMAIL | LinkKind.WEB:
            same = _bare(words) == _bare(link.address)
    return "" if same else short_address(link.address)


def short_address(address: str) -> str:
    """A web address without "https://" and a last slash, as people read it out."""
    return _SCHEME.sub("", address).removesuffix("/")


def unbroken(words: str) -> str:
    """A phone number that does not break across lines (UKAAF G003)."""
    return words.replace(" ", "\N{NO-BREAK SPACE}")


def _bare(address: str) -> str:
    return short_address(address.strip()).casefold()


def _digits(number: str) -> str:
    return re.sub(r"[^0-9+]", "", number)
