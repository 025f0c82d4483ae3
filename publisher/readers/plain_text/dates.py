"""The dates of the last and the next review."""

import re
from dataclasses import dataclass, replace
from datetime import date

from publisher.readers.plain_text.date_in_words import DATE, DateInWords, read_date
from publisher.readers.plain_text.draft import Draft
from publisher.readers.plain_text.finding import Kind
from publisher.readers.plain_text.pieces import Boundary, ListPiece, Paragraph, Piece
from publisher.readers.plain_text.traced_text import TracedText, join

_LAST = "last-reviewed"
_NEXT = "next-review-due"
# What is written before a date, the key that it fills, and whether that is only a guess.
_LABELS = (
    (_NEXT, r"next review(?: is)?(?: due)?(?: date)?|(?:next )?review due(?: date| by)?", False),
    (_NEXT, r"due for review|date of next review|to be reviewed(?: by| in)?", False),
    (_NEXT, r"review date|review by|valid until|expiry date|date for review", True),
    (_LAST, r"(?:was )?last reviewed|(?:date )?(?:of )?last review(?: date)?|date reviewed", False),
    (_LAST, r"(?:was )?last updated|reviewed|updated|date of (?:issue|publication)", True),
    (_LAST, r"issue date|issued|publication date|date published|published|date produced", True),
)
_JOINT = r"\s*(?:on|in|by)?\s*[:\-–]?\s*(?:on|in|by)?\s*"
_DATED = tuple(
    (re.compile(rf"\b(?:{label}){_JOINT}(?P<date>{DATE})", re.IGNORECASE), key, is_guess)
    for key, label, is_guess in _LABELS
)
_MOST_WORDS_BEFORE = 3
_REMEDIES = {
    _LAST: "write the day on which somebody last checked the facts, as in 2026-03-24",
    _NEXT: "write the day by which they must be checked again, as in 2029-03-24",
}


@dataclass(frozen=True, slots=True)
class _Found:
    start: int
    end: int
    key: str
    words: str
    date: DateInWords
    is_guess: bool


def recognise_dates(draft: Draft) -> None:
    """Find both dates; lines that hold nothing else leave the text.

    Words that name one date clearly go before words that may mean it ("Issued: May 2020").
    """
    for is_guess in (False, True):
        _recognise(draft, is_guess)
    _tell_missing(draft)


def _recognise(draft: Draft, is_guess: bool) -> None:
    pieces: list[Piece] = []
    for piece in draft.pieces:
        if isinstance(piece, Paragraph):
            words = _take(piece.words, is_guess, draft)
            if words.text != piece.words.text:
                pieces.append(Boundary(gap=piece.gap))
            if words:
                pieces.append(replace(piece, words=words))
            continue
        pieces.append(piece)
        if isinstance(piece, ListPiece) and not is_guess:
            for item in piece.items:  # A date is read here, but no item is ever taken away.
                _take(item.words, is_guess, draft)
    draft.pieces = pieces


def _take(words: TracedText, is_guess: bool, draft: Draft) -> TracedText:
    found = [each for each in _find(words.text, is_guess) if _keep(each, words, draft)]
    kept: list[TracedText] = []
    for line in re.finditer(r"[^\n]+", words.text):
        inside = [each for each in found if each.start < line.end() and line.start() < each.end]
        if not inside or re.search(r"\w", _rest(words.text, line.start(), line.end(), inside)):
            kept.append(words.cut(line.start(), line.end()))
    return join(kept, "\n") if found else words


def _rest(text: str, start: int, end: int, found: list[_Found]) -> str:
    return "".join(
        text[at] for at in range(start, end) if not any(x.start <= at < x.end for x in found)
    )


def _find(text: str, is_guess: bool) -> list[_Found]:
    found: list[_Found] = []
    for pattern, key, unsure in _DATED:
        for match in pattern.finditer(text) if unsure is is_guess else ():
            start, end = match.span()
            read = read_date(match["date"])
            overlaps = any(each.start < end and start < each.end for each in found)
            if read is not None and not overlaps:
                found.append(_Found(start, end, key, match[0], read, is_guess))
    found.sort(key=lambda each: each.start)
    ends = [0, *(each.end for each in found)]
    return [each for each, end in zip(found, ends) if not is_guess or _is_label(text, end, each)]


def _is_label(text: str, last_end: int, found: _Found) -> bool:
    """Whether words that may mean anything stand near the start of their line."""
    line_start = text.rfind("\n", 0, found.start) + 1
    before = text[max(line_start, last_end) : found.start]
    return len(before.split()) <= _MOST_WORDS_BEFORE


def _keep(found: _Found, words: TracedText, draft: Draft) -> bool:
    front, line = draft.front, words.line_at(found.start)
    name = found.key.replace("-", "_")
    shown = " ".join(found.words.split())
    known: date | None = getattr(front, name)
    if known is not None:
        if not found.is_guess and known != found.date.day:
            draft.tell(
                Kind.ODD, "IMP-055", found.key,
                f"a further date: '{shown}'; the leaflet takes the first, {known}",
                "decide which is right", at=line,
            )  # fmt: skip
        return False
    setattr(front, name, found.date.day)
    reasons = [found.date.doubt] if found.date.doubt else []
    if found.is_guess:
        reasons.insert(0, "the text does not say which date this is")
    if reasons:
        draft.tell(
            Kind.GUESSED, "IMP-035", found.key,
            f"'{shown}' was read as {found.date.day}: {'; '.join(reasons)}",
            "check the date", at=line, quoted=found.words, anchor=found.key,
        )  # fmt: skip
    else:
        draft.tell(
            Kind.MOVED, "IMP-065", found.key, f"'{shown}' became {found.date.day}", at=line,
            quoted=found.words, anchor=found.key,
        )  # fmt: skip
    return True


def _tell_missing(draft: Draft) -> None:
    last, following = draft.front.last_reviewed, draft.front.next_review_due
    if last is None:
        draft.tell(
            Kind.MISSING, "IMP-013", _LAST, "the date of the last review", _REMEDIES[_LAST],
            anchor=_LAST,
        )  # fmt: skip
    if following is None:
        draft.tell(
            Kind.MISSING, "IMP-014", _NEXT, "the date by which it must be reviewed again",
            _REMEDIES[_NEXT], anchor=_NEXT,
        )  # fmt: skip
    elif last is not None and following <= last:
        draft.tell(
            Kind.MISSING, "IMP-014", _NEXT,
            f"a date for the next review that is later than the last: the text says {following}",
            _REMEDIES[_NEXT], anchor=_NEXT,
        )  # fmt: skip
        draft.front.next_review_due = None
