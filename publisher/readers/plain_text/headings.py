"""Headings: underlined, numbered, in capitals, questions, and short lines that stand alone."""

import re
from collections.abc import Sequence
from dataclasses import replace

from publisher.readers.plain_text.addresses import find_addresses
from publisher.readers.plain_text.capitals import without_capitals
from publisher.readers.plain_text.draft import Draft
from publisher.readers.plain_text.finding import Kind
from publisher.readers.plain_text.paragraph_lines import is_capitals
from publisher.readers.plain_text.pieces import (
    Boundary,
    Heading,
    HeadingStyle,
    ListPiece,
    Paragraph,
    Piece,
    TablePiece,
)
from publisher.readers.plain_text.traced_text import TracedText, join

_NUMBERED = re.compile(r"(\d{1,2}(?:\.\d{1,2})+)\.?\s+\S")
_LETTER = re.compile(
    r"(dear|hello|hi|yours|kind regards|best wishes|regards|thank|thanks|tel|©)\b", re.IGNORECASE
)
_LONGEST = 100
_MOST_WORDS = 8
_MOST_WORDS_NUMBERED = 12
_MOST_WORDS_COLON = 5
_HIGHEST, _DEEPEST = 2, 5


def recognise_headings(draft: Draft) -> None:
    """Make headings of the lines that look like it, and give each its level."""
    found: list[Piece] = []
    for piece in reversed(draft.pieces):  # What follows decides, so it must be known.
        following = next((each for each in found if not isinstance(each, Boundary)), None)
        found.insert(0, _heading(piece, following, draft) or piece)
    found = _without_lone_capitals(found)
    draft.pieces = _with_levels(
        [
            replace(each, words=without_capitals(each.words, draft))
            if isinstance(each, Heading)
            else each
            for each in found
        ],
        draft,
    )


def _without_lone_capitals(pieces: Sequence[Piece]) -> list[Piece]:
    """One heading in capitals among others does not make a rank of its own."""
    headings = [each for each in pieces if isinstance(each, Heading)]
    capitals = [each for each in headings if each.style is HeadingStyle.CAPITALS]
    if len(capitals) > 1 or len(headings) == len(capitals):
        return list(pieces)
    return [
        replace(each, style=HeadingStyle.PLAIN) if each in capitals else each for each in pieces
    ]


def _heading(piece: Piece, following: Piece | None, draft: Draft) -> Heading | None:
    if isinstance(piece, Heading):
        heading: Heading | None = replace(
            piece, words=replace(piece.words, text=piece.words.text.replace("\n", " "))
        )
        guess = False
    elif isinstance(piece, ListPiece):
        heading, guess = _numbered_item(piece, following), True
    elif isinstance(piece, Paragraph) and "\n" not in piece.words.text:
        heading, guess = _line(piece, following)
    else:
        return None
    if heading is None:
        if isinstance(piece, Paragraph) and _is_question(piece):
            draft.tell(
                Kind.ODD, "IMP-056", "question",
                f"'{piece.words.text}' stands alone like a heading, but nothing comes after it",
                "make it a heading and write what belongs to it, or leave it as it is",
                at=piece.words,
            )  # fmt: skip
        return None
    text = heading.words.text
    if guess:
        draft.tell(
            Kind.GUESSED, "IMP-033", "heading", f"'{text}' was taken to be a heading",
            "if it is none, take the signs ## away", at=heading.words,
        )  # fmt: skip
    else:
        draft.tell(Kind.RECOGNISED, "IMP-033", "heading", f"'{text}'", at=heading.words)
    return heading


def _numbered_item(piece: ListPiece, following: Piece | None) -> Heading | None:
    """A list of one numbered item is a numbered heading, if text comes after it."""
    only, number = piece.items[0], piece.start
    if len(piece.items) > 1 or only.inner or number is None or "\n" in only.words.text:
        return None
    if not isinstance(following, Paragraph | ListPiece):
        return None
    if isinstance(following, ListPiece) and following.start == number + 1:
        return None
    text = only.words.text
    if text.endswith((".", ";", ",", ":")) or len(text.split()) > _MOST_WORDS_NUMBERED:
        return None
    words = join((TracedText(f"{number}.", ((0, only.words.line),)), only.words))
    return Heading(words, HeadingStyle.NUMBERED, gap=piece.gap)


def _line(piece: Paragraph, following: Piece | None) -> tuple[Heading | None, bool]:
    """The heading that a paragraph of one line is (or none), and whether that is a guess."""
    words, text = piece.words, piece.words.text
    if following is None or len(text) > _LONGEST or isinstance(following, Boundary):
        return None, False
    if match := _NUMBERED.match(text):
        if text.endswith((".", ";", ",")) or len(text.split()) > _MOST_WORDS_NUMBERED:
            return None, False
        depth = match[1].count(".") + 1
        return Heading(words, HeadingStyle.NUMBERED, depth, gap=piece.gap), True
    if is_capitals(text) and not find_addresses(text):
        return Heading(words, HeadingStyle.CAPITALS, gap=piece.gap), True
    plain = Heading(words, HeadingStyle.PLAIN, gap=piece.gap)
    if text.endswith("?"):
        has_text = not isinstance(following, Heading) and not _is_question(following)
        return (plain if has_text else None), False
    if text.endswith(":"):
        if len(text.split()) > _MOST_WORDS_COLON or not isinstance(following, Paragraph):
            return None, False
        return replace(plain, words=words.cut(0, len(text) - 1)), True
    return (plain if _is_plain_heading(text, following) else None), True


def _is_plain_heading(text: str, following: Piece) -> bool:
    if text[-1] in ".,;!…" or not (text[0].isupper() or text[0].isdigit()):
        return False
    if len(text.split()) > _MOST_WORDS or _LETTER.match(text) or find_addresses(text):
        return False
    if not any(each.isalpha() for each in text):
        return False
    if isinstance(following, Paragraph):
        return following.words.text.endswith((".", ":", "?")) and len(following.words) > len(text)
    return isinstance(following, ListPiece | TablePiece)


def _is_question(piece: Piece | None) -> bool:
    """Whether a paragraph is one short question."""
    if not isinstance(piece, Paragraph):
        return False
    text = piece.words.text
    return text.endswith("?") and len(text) <= _LONGEST and "\n" not in text


def _with_levels(pieces: Sequence[Piece], draft: Draft) -> list[Piece]:
    """Levels by the looks of the headings, the most striking first; none is ever skipped."""
    headings = [each for each in pieces if isinstance(each, Heading)]
    looks = sorted({(each.style, each.depth) for each in headings})
    level = _HIGHEST - 1
    result: list[Piece] = []
    for piece in pieces:
        if isinstance(piece, Heading):
            wanted = _HIGHEST + looks.index((piece.style, piece.depth))
            level = min(wanted, level + 1, _DEEPEST)
            piece = replace(piece, level=level)
        result.append(piece)
    if len(looks) > 1:
        draft.tell(
            Kind.GUESSED, "IMP-034", "levels of headings",
            f"the headings look different in {len(looks)} ways, which became as many levels",
            "check which section belongs to which: ## is the highest level, ### lies inside it",
            at=headings[0].words,
        )  # fmt: skip
    return result
