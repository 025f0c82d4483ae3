"""How to reach those who publish the leaflet."""

import re
from collections.abc import Iterator

from publisher.document.nodes import LinkKind
from publisher.readers.plain_text.addresses import find_addresses
from publisher.readers.plain_text.draft import Draft
from publisher.readers.plain_text.finding import Kind
from publisher.readers.plain_text.pieces import Heading
from publisher.readers.plain_text.traced_text import TracedText
from publisher.readers.plain_text.words_of import words_of

_CONTACT = re.compile(
    r"\b(?:contact|telephone|tel|phone|call us|helpline|switchboard|enquir|e-?mail|website|web)",
    re.IGNORECASE,
)
_FEWEST_DIGITS = 6
_KEYS = {LinkKind.EMAIL: "email", LinkKind.PHONE: "phone", LinkKind.WEB: "web"}


def recognise_contact(draft: Draft) -> None:
    """Copy the first e-mail address, and phone number and web address near contact words."""
    for words, is_contact in _lines(draft):
        for address in find_addresses(words.text):
            key = _KEYS[address.kind]
            is_sure = address.kind is LinkKind.EMAIL or is_contact
            is_long = address.kind is not LinkKind.PHONE or len(address.target) >= _FEWEST_DIGITS
            if key in draft.front.contact or not is_sure or not is_long:
                continue
            shown = words.text[address.start : address.end]
            value = shown if address.kind is LinkKind.PHONE else address.target
            if address.kind is LinkKind.PHONE and not re.fullmatch(r"\+?[0-9 ()-]+", shown):
                value = address.target
            draft.front.contact[key] = value
            draft.tell(
                Kind.GUESSED, "IMP-041", f"contact: {key}",
                f"'{shown}' was taken as the contact for the whole leaflet; it stands in the text, "
                "too",
                "check that readers should use it", at=words, anchor=f"contact/{key}",
            )  # fmt: skip
    if not draft.front.contact:
        draft.tell(
            Kind.OPTIONAL, "IMP-041", "contact", "the text names no e-mail address or phone number",
            "add 'contact:', unless organisation.yaml says it",
        )  # fmt: skip


def _lines(draft: Draft) -> Iterator[tuple[TracedText, bool]]:
    under_heading = False
    for piece in draft.pieces:
        if isinstance(piece, Heading):
            under_heading = bool(_CONTACT.search(piece.words.text))
            continue
        for words in words_of(piece):
            for line in words.lines():
                yield line, under_heading or bool(_CONTACT.search(line.text))
