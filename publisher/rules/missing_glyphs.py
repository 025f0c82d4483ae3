"""Every character has a shape in one of the house style's fonts."""

import unicodedata
from collections.abc import Iterable, Iterator

from publisher.diagnostics import Diagnostic, Span, error
from publisher.document import Document
from publisher.document.nodes import (
    Abbreviation,
    Figure,
    GlossaryEntry,
    Pronunciation,
    ReferenceEntry,
    Text,
    Video,
)
from publisher.rules.whole_document import whole_document
from publisher.theme import Theme


def check_missing_glyphs(document: Document, theme: Theme) -> Iterator[Diagnostic]:
    """FONT-001: characters that neither the body font nor the fallback has.

    A reader would see an empty box (PDF/UA-1, 7.21.8). Each character is told once, at its first
    place.
    """
    fonts = theme.tokens.fonts
    known = frozenset[int]().union(
        *(theme.font_for(family=family).characters for family in (fonts.body, fonts.fallback))
    )
    told: set[str] = set()
    for words, span in _shown_words(document):
        missing = {
            each
            for each in unicodedata.normalize("NFC", words)
            if ord(each) not in known and _is_visible(each)
        } - told
        if missing:
            told |= missing
            listed = ", ".join(f"'{each}' (U+{ord(each):04X})" for each in sorted(missing))
            yield error(
                "FONT-001",
                f"the fonts have no shape for {listed}",
                "write it in another way, or choose another fallback font in the tokens.yaml of "
                "your theme",
                span,
            )


def _is_visible(character: str) -> bool:
    if "\N{VARIATION SELECTOR-1}" <= character <= "\N{VARIATION SELECTOR-16}":
        return False
    return unicodedata.category(character) not in {"Cc", "Cf", "Zs", "Zl", "Zp"}


def _shown_words(document: Document) -> Iterator[tuple[str, Span]]:
    data, contact = document.metadata, document.metadata.contact
    shown: Iterable[str] = (
        data.title,
        data.publisher,
        data.edition,
        *data.authors,
        data.audience,
        data.address,
        data.licence,
        contact.name,
        contact.hours,
        contact.web,
    )
    for words in shown:
        yield words, document.span
    for node in whole_document(document):
        match node:
            case Text():
                yield node.text, node.span
            case Pronunciation():
                yield node.word + node.respelling, node.span
            case Abbreviation():
                yield node.short + node.full, node.span
            case Figure():
                yield node.credit, node.span
            case Video():
                yield node.title, node.span
            case GlossaryEntry():
                yield node.term, node.span
            case ReferenceEntry():
                yield node.title + node.publisher + "".join(node.authors), node.span
