"""The title: the subject of an e-mail, or a short first line."""

from dataclasses import replace

from publisher.readers.plain_text.capitals import without_capitals
from publisher.readers.plain_text.draft import Draft
from publisher.readers.plain_text.finding import Kind
from publisher.readers.plain_text.pieces import Heading, Paragraph
from publisher.readers.plain_text.traced_text import TracedText, join

_MOST_LINES = 3
_MOST_WORDS = 20
_MOST_CHARACTERS = 120
_LABEL = "title:"


def recognise_title(draft: Draft) -> None:
    """Find the title and take its line out of the text."""
    first = draft.pieces[0] if draft.pieces else None
    begins = first.words if isinstance(first, Heading | Paragraph) else None
    if draft.subject:
        if begins is not None and begins.text.casefold() == draft.subject.text.casefold():
            draft.pieces = draft.pieces[1:]
        _set(draft, draft.subject, "the subject of the e-mail")
        return
    if begins is not None and (isinstance(first, Heading) or _is_title(begins)):
        draft.pieces = draft.pieces[1:]
        _set(draft, begins, "the first line")
        return
    lines = list(begins.lines()) if begins is not None else []
    if 1 < len(lines) <= _MOST_LINES and all(_is_title(line) for line in lines):
        longest = max(reversed(lines), key=lambda line: len(line.text.split()))
        rest = Paragraph(join((line for line in lines if line is not longest), "\n"))
        draft.pieces = [rest, *draft.pieces[1:]]
        draft.tell(
            Kind.GUESSED, "IMP-032", "title", "the longest of the first lines became the title",
            "check whether it is, and whether the other lines belong into the leaflet",
            at=longest, anchor="title",
        )  # fmt: skip
        _set(draft, longest, "one of the first lines")
        return
    draft.tell(
        Kind.MISSING, "IMP-010", "title",
        "the title: the text begins with no short line of its own",
        "say what the leaflet is about, in at most 65 characters", anchor="title",
    )  # fmt: skip


def _is_title(words: TracedText) -> bool:
    text = words.text
    return (
        "\n" not in text
        and len(text) <= _MOST_CHARACTERS
        and len(text.split()) <= _MOST_WORDS
        and not text.endswith((".", ",", ":", ";"))
        and any(each.isalpha() for each in text)
    )


def _set(draft: Draft, words: TracedText, where: str) -> None:
    if words.text.lower().startswith(_LABEL) and len(words) > len(_LABEL):
        label = words.text[: len(_LABEL)]
        draft.tell(Kind.LEFT_OUT, "IMP-064", "label", "a label", at=words, quoted=label)
        words = words.cut(len(_LABEL))
    words = replace(words, text=words.text.replace("\n", " "))
    words = without_capitals(words, draft)
    draft.front.title = words.text
    draft.tell(
        Kind.RECOGNISED, "IMP-032", "title", f"'{words.text}', from {where}", at=words,
        anchor="title",
    )  # fmt: skip
