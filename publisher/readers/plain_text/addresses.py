"""E-mail addresses, web addresses and phone numbers in running text."""

import re
from collections.abc import Iterator
from dataclasses import dataclass

from publisher.document.nodes import LinkKind
from publisher.readers.fields import is_email, is_phone, is_web_address

EMAIL = re.compile(r"(?<![\w.+-])[A-Za-z0-9._+-]{1,64}@(?:[A-Za-z0-9-]{1,63}\.)+[A-Za-z]{2,24}\b")
WEB = re.compile(
    r"(?<![\w@./-])(?:https?://[A-Za-z0-9]|www\.[A-Za-z0-9])[A-Za-z0-9._~:/?#@!$&'()*+,;=%-]*"
    r"[A-Za-z0-9/=#]"
)
# The numbers that are too short to be known by their form.
_SHORT = re.compile(
    r"(?<=\bcall )(?:NHS )?(\d{3})\b|(?<=\bphone )(\d{3})\b|(?<=\bring )(\d{3})\b"
    r"|(?<=\bdial )(\d{3})\b|(?<=\bNHS )(111)\b",
    re.IGNORECASE,
)
_COUNTRY = "GB"
_IS_VALID = {
    LinkKind.EMAIL: is_email,
    LinkKind.PHONE: is_phone,
    LinkKind.WEB: is_web_address,
}


@dataclass(frozen=True, slots=True)
class Address:
    """Where in a text an address stands, and where it leads; phone numbers are digits only."""

    start: int
    end: int
    kind: LinkKind
    target: str


def find_addresses(text: str) -> list[Address]:
    """All addresses in reading order; none overlaps another.

    Phone numbers are found by the rules of their country, the United Kingdom where they begin
    with no "+"; 999 and 111 where the words before them say that they are to be called.
    """
    found: list[Address] = []
    for address in (*_emails(text), *_web(text), *_phones(text)):
        is_free = not any(each.start < address.end and address.start < each.end for each in found)
        around = (
            text[max(address.start - 1, 0) : address.start] + text[address.end : address.end + 1]
        )
        is_whole = not any(map(str.isalnum, around))
        if is_free and is_whole and _IS_VALID[address.kind](address.target):
            found.append(address)
    return sorted(found, key=lambda each: each.start)


def _emails(text: str) -> Iterator[Address]:
    for match in EMAIL.finditer(text):
        yield Address(match.start(), match.end(), LinkKind.EMAIL, match[0])


def _web(text: str) -> Iterator[Address]:
    for match in WEB.finditer(text):
        target = match[0] if match[0].startswith("http") else f"https://{match[0]}"
        yield Address(match.start(), match.end(), LinkKind.WEB, target)


def _phones(text: str) -> Iterator[Address]:
    for match in _SHORT.finditer(text):
        group = match.lastindex or 1
        yield Address(match.start(group), match.end(group), LinkKind.PHONE, match[group])
    if sum(map(str.isdigit, text)) < 6:
        return
    from phonenumbers import PhoneNumberFormat, PhoneNumberMatcher, format_number

    for found in PhoneNumberMatcher(text, _COUNTRY):
        is_international = found.raw_string.lstrip().startswith("+")
        form = PhoneNumberFormat.E164 if is_international else PhoneNumberFormat.NATIONAL
        digits = re.sub(r"[^\d+]", "", format_number(found.number, form))
        if not found.number.extension:
            yield Address(found.start, found.end, LinkKind.PHONE, digits)
