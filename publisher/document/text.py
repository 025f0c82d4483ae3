"""The words that a reader sees, the same in every format."""

from collections.abc import Iterable
from datetime import date
from typing import assert_never

from publisher.document.nodes import (
    Abbreviation,
    CareCard,
    Citation,
    Emphasis,
    Foreign,
    Inline,
    LineBreak,
    Link,
    Pronunciation,
    ReferenceEntry,
    Strong,
    Term,
    Text,
)
from publisher.theme import Wording


def plain_text(inlines: Iterable[Inline], wording: Wording) -> str:
    """The words of some inlines with no mark-up, exactly as every written format shows them."""
    return "".join(_shown(each, wording) for each in inlines)


def shown_abbreviation(node: Abbreviation, wording: Wording) -> str:
    """The short form, with the full form before it at first use."""
    if node.first:
        return wording.first_abbreviation.format(full=node.full, short=node.short)
    return node.short


def shown_pronunciation(node: Pronunciation, wording: Wording) -> str:
    """The word, with its respelling behind it at first use."""
    if node.first and node.respelling:
        return wording.first_pronunciation.format(word=node.word, say=node.respelling)
    return node.word


def shown_citation(node: Citation) -> str:
    """The number of the reference in square brackets."""
    return f"[{node.number}]"


def shown_date(day: date, wording: Wording) -> str:
    """A date in full, as in "24 March 2026", with a space that does not break."""
    return f"{day.day}\N{NO-BREAK SPACE}{wording.months[day.month - 1]}\N{NO-BREAK SPACE}{day.year}"


def shown_duration(seconds: float, wording: Wording) -> str:
    """A running time in words: "2 minutes and 42 seconds"."""
    minutes, rest = divmod(round(seconds), 60)
    parts = [
        f"{count}\N{NO-BREAK SPACE}{one if count == 1 else many}"
        for count, one, many in (
            (minutes, wording.minute, wording.minutes),
            (rest, wording.second, wording.seconds),
        )
        if count
    ]
    return f" {wording.and_} ".join(parts) or f"0\N{NO-BREAK SPACE}{wording.seconds}"


def shown_reference(entry: ReferenceEntry, wording: Wording) -> str:
    """One reference on one line, without its link and number: title, authors, publisher, year."""
    details = [
        entry.title,
        ", ".join(entry.authors),
        entry.publisher,
        entry.year,
        f"{wording.volume} {entry.volume}" if entry.volume else "",
        f"{wording.pages} {entry.pages}" if entry.pages else "",
    ]
    return ". ".join(each.rstrip(".") for each in details if each) + "."


def shown_care_label(card: CareCard, wording: Wording) -> str:
    """How urgent a care card is, in words; ends with a colon where a heading follows."""
    label = wording.care_kind(card.kind)
    return f"{label}:" if card.heading else label


def _shown(node: Inline, wording: Wording) -> str:
    match node:
        case Text(text=text):
            return text
        case Strong() | Emphasis() | Link() | Term() | Foreign():
            return plain_text(node.children, wording)
        case LineBreak():
            return "\n"
        case Pronunciation():
            return shown_pronunciation(node, wording)
        case Abbreviation():
            return shown_abbreviation(node, wording)
        case Citation():
            return shown_citation(node)
        case _:
            assert_never(node)
