"""The list of sources at the end of a text."""

import re
from collections.abc import Sequence
from dataclasses import replace

from publisher.readers.plain_text.addresses import EMAIL, WEB
from publisher.readers.plain_text.draft import Draft, Source
from publisher.readers.plain_text.finding import Kind
from publisher.readers.plain_text.people import people
from publisher.readers.plain_text.pieces import (
    Boundary,
    Heading,
    Item,
    ListPiece,
    Paragraph,
    Piece,
)
from publisher.readers.plain_text.traced_text import TracedText

_HEADING = re.compile(
    r"(?:\d+\.\s*)?(?:references|sources|bibliography|evidence|sources of evidence"
    r"|where (?:we got|this) .*information.*|further reading)\W*",
    re.IGNORECASE,
)
_YEAR = re.compile(r"\b((?:[A-Z][a-z]{2,8}\.?\s+)?(?:19|20)\d\d)\b")
_REVIEW = re.compile(r"\breview|\bupdated\b", re.IGNORECASE)
_VOLUME = re.compile(r"\bvol(?:ume|\.)?\s*(\d[\w() ]*(?:,\s*issue\s*[\w-]+)?)", re.IGNORECASE)
_PAGES = re.compile(r"\b(?:pages?|pp?\.)\s*([\dA-Za-z]+(?:\s*[-–]\s*[\dA-Za-z]+)?)", re.IGNORECASE)


def recognise_references(draft: Draft) -> None:
    """Move the references to the front matter; what is no reference stays in the text."""
    pieces: list[Piece] = []
    under_heading = was_list = False
    for piece in draft.pieces:
        if isinstance(piece, Heading):
            under_heading, was_list = bool(_HEADING.fullmatch(piece.words.text)), False
        if isinstance(piece, ListPiece) and (under_heading or _is_reference_list(piece)):
            pieces += _take(piece, under_heading, draft)
            was_list = True
        elif isinstance(piece, Paragraph) and under_heading and not was_list and _is_source(piece):
            for line in piece.words.lines():
                _move(line, draft)
            pieces.append(Boundary(gap=piece.gap))
        else:
            pieces.append(piece)
    draft.pieces = _without_empty_heading(pieces, draft)


def _is_reference_list(piece: ListPiece) -> bool:
    """Without a heading, a list of sources is known by its lines: title, authors, year."""
    return sum(_has_lines(item) for item in piece.items) * 2 > len(piece.items)


def _has_lines(item: Item) -> bool:
    lines = item.words.text.split("\n")
    return len(lines) > 1 and not item.inner and bool(_YEAR.search(lines[-1]))


def _is_source(piece: Paragraph) -> bool:
    if _REVIEW.search(piece.words.text):
        return False
    return all(_YEAR.search(line.text) or WEB.search(line.text) for line in piece.words.lines())


def _is_reference(item: Item, under_heading: bool) -> bool:
    text = item.words.text
    if item.inner or EMAIL.search(text) or not (under_heading or _has_lines(item)):
        return False
    return bool(_YEAR.search(text) or WEB.search(text))


def _take(piece: ListPiece, under_heading: bool, draft: Draft) -> list[Piece]:
    kept: list[ListPiece] = []
    for at, item in enumerate(piece.items):
        number = "" if piece.start is None else f"{piece.start + at}. "
        if _is_reference(item, under_heading):
            _move(item.words, draft, number)
        elif kept and not number:
            kept[-1] = replace(kept[-1], items=(*kept[-1].items, item))
        else:
            start = None if piece.start is None else piece.start + at
            kept.append(ListPiece((item,), start, gap=0))
    if sum(len(each.items) for each in kept) == len(piece.items):
        return [piece]
    left: list[Piece] = [*kept]
    if len(kept) == 1 and len(kept[0].items) == 1 and piece.start is None:
        only = kept[0].items[0]
        left = [Paragraph(only.words, gap=0), *only.inner]
        draft.tell(
            Kind.GUESSED, "IMP-040", "reference",
            "one point of the list of references is none, so it is now a paragraph",
            "check where it belongs", at=only.words,
        )  # fmt: skip
    return [Boundary(gap=piece.gap), *left]


def _move(words: TracedText, draft: Draft, number: str = "") -> None:
    source, is_guess = _read(words)
    source.line = words.line
    draft.front.references.append(source)
    count = len(draft.front.references)
    details = "; ".join(
        f"{name}: {value}"
        for name, value in (
            ("title", source.title),
            ("authors", ", ".join(source.authors)),
            ("publisher", source.publisher),
            ("year", source.year),
            ("volume", source.volume),
            ("pages", source.pages),
            ("link", source.link),
        )
        if value
    )
    kind = Kind.GUESSED if is_guess else Kind.MOVED
    remedy = "part its title, authors, publisher and year" if is_guess else ""
    draft.tell(
        kind, "IMP-040", f"reference {count}", details, remedy, at=words,
        quoted=number + words.text,
        anchor=f"references/{count - 1}/title",
    )  # fmt: skip


def _read(words: TracedText) -> tuple[Source, bool]:
    """The parts of a reference, and whether they could not be told from each other."""
    title, *rest = (line.text for line in words.lines())
    if not rest:
        address = WEB.search(title)
        return Source(title, link=_link(address[0]) if address else ""), True
    *authors, details = rest
    source = Source(title, authors=[each for line in authors for each in people(line)])
    for name, pattern in (("volume", _VOLUME), ("pages", _PAGES), ("link", WEB), ("year", _YEAR)):
        if match := pattern.search(details):
            value = match[match.lastindex or 0].strip()
            setattr(source, name, _link(value) if name == "link" else value)
            details = details[: match.start()] + details[match.end() :]
    source.publisher = re.sub(r"\s+", " ", details).strip(" .,;:")
    source.publisher = re.sub(r"\s*[.,;]\s*(?=[.,;])", "", source.publisher)
    return source, False


def _link(address: str) -> str:
    return address if address.startswith("http") else f"https://{address}"


def _without_empty_heading(pieces: Sequence[Piece], draft: Draft) -> list[Piece]:
    """The program writes the heading over the references itself."""
    result: list[Piece] = []
    was_taken, is_empty = False, True  # What is known of the pieces behind the present one.
    for piece in reversed(pieces):
        is_heading = isinstance(piece, Heading)
        if (
            isinstance(piece, Heading)
            and was_taken
            and is_empty
            and _HEADING.fullmatch(piece.words.text)
        ):
            draft.tell(
                Kind.LEFT_OUT, "IMP-064", "heading",
                "the heading of the references: the program writes its own", at=piece.words,
                quoted=piece.words.text,
            )  # fmt: skip
            piece = Boundary()
        result.append(piece)
        was_taken = isinstance(piece, Boundary)
        is_empty = is_heading or (is_empty and was_taken)
    return result[::-1]
