"""Advice on when and where to get help."""

import re
from dataclasses import replace

from publisher.document.nodes import CareKind
from publisher.readers.plain_text.draft import Draft
from publisher.readers.plain_text.finding import Kind
from publisher.readers.plain_text.pieces import CardPiece, ListPiece, Paragraph, Piece
from publisher.readers.plain_text.sentences import sentences
from publisher.readers.plain_text.traced_text import TracedText, join, made_up
from publisher.readers.plain_text.words_of import words_of

_ACT = re.compile(
    r"(?:please\s+|you\s+(?:should|must|need\s+to)\s+|if\s.{3,200}?[,:]\s+(?:you\s+should\s+)?)?"
    r"(?:contact|call|ring|phone|dial|see|speak\s+to|talk\s+to|tell|go\s+to|go\s+straight|get|seek"
    r"|ask|report|attend|visit|stop\s+\w+ing)\b",
    re.IGNORECASE,
)
_EMERGENCY = re.compile(
    r"\b(?:999|112|A\s?&\s?E|accident\s+and\s+emergency|emergency\s+department|ambulance"
    r"|(?:is|are)\s+an?\s+(?:medical\s+)?emergenc(?:y|ies))(?!\w)",
    re.IGNORECASE,
)
_URGENT = re.compile(
    r"\b(?:straight\s?away|right\s+away|immediately|urgent(?:ly)?|as\s+soon\s+as\s+possible|at\s+once"
    r"|same\s+day|without\s+delay|today|111)\b",
    re.IGNORECASE,
)
_ADVICE = re.compile(
    r"\b(?:doctor|GP|nurse|pharmacist|surgery|midwife|team|hospital|clinic|helpline)\b",
    re.IGNORECASE,
)
_HELP = re.compile(r"\b(?:help|advice|999|111|us|stop|unit|ward|department|line)\b", re.IGNORECASE)
_CONDITION = re.compile(r"\b(if|when)\b[,:]?\s+(?=\S)")
_MOST_HEADING_WORDS = 30
# For a sentence that gives no heading of its own.
_HEADINGS = {
    CareKind.EMERGENCY: "Get help now",
    CareKind.URGENT: "Get help today",
}


def recognise_care_advice(draft: Draft) -> None:
    """Propose a care card for each paragraph that begins with urgent advice.

    So does a list with urgent advice before it. Other advice is named, and stays where it is.
    """
    pieces: list[Piece] = []
    left = list(draft.pieces)
    while left:
        piece = left.pop(0)
        found: list[Piece] = []
        if isinstance(piece, Paragraph):
            following = left[0] if left else None
            if isinstance(following, ListPiece):
                found = _card_with_list(piece, following, draft)
                del left[: 1 if found else 0]
            found = found or _card(piece, draft)
        found = found or [piece]
        for each in found:
            if not isinstance(each, CardPiece):
                _name_candidates(each, draft)
        pieces += found
    draft.pieces = pieces


def _card_with_list(piece: Paragraph, following: ListPiece, draft: Draft) -> list[Piece]:
    """A last sentence such as "Call 999 if you have:" is the heading of a card with the list."""
    last = list(sentences(piece.words))[-1]
    kind = _kind(last.text)
    if kind not in _HEADINGS or not last.text.endswith(":") or not _ACT.match(last.text):
        return []
    if len(last.text.split()) > _MOST_HEADING_WORDS or "\n" in last.text:
        return []
    before = piece.words.cut(0, len(piece.words) - len(last))
    card = CardPiece(kind, last, (following,), gap=1 if before else piece.gap)
    _tell(card, draft)
    return [replace(piece, words=before), card] if before else [card]


def _card(piece: Paragraph, draft: Draft) -> list[Piece]:
    first = next(sentences(piece.words))
    kind = _kind(first.text)
    if kind not in _HEADINGS or not _ACT.match(first.text):
        return []
    heading, rest = _split(piece.words, first, kind)
    card = CardPiece(kind, heading, (Paragraph(rest),), gap=piece.gap)
    _tell(card, draft)
    return [card]


def _tell(card: CardPiece, draft: Draft) -> None:
    source = "words from the text" if card.heading.line else "words that are not in the text"
    draft.tell(
        Kind.GUESSED, "IMP-052", f"care card: {card.kind}",
        f"this advice was taken to be a card of the kind '{card.kind}', with the heading "
        f"'{card.heading.text}' ({source})",
        "ask somebody with medical knowledge which kind it is: emergency, urgent or advice; if it "
        "is no card, take the two lines with ::: away",
        at=next(each for each in words_of(card) if each.line),
    )  # fmt: skip


def _kind(text: str) -> CareKind | None:
    if _EMERGENCY.search(text):
        return CareKind.EMERGENCY
    if _URGENT.search(text) and (_ADVICE.search(text) or _HELP.search(text)):
        return CareKind.URGENT
    return CareKind.ADVICE if _ADVICE.search(text) else None


def _split(words: TracedText, first: TracedText, kind: CareKind) -> tuple[TracedText, TracedText]:
    """The heading and the rest; it ends with "if:" where it can, as the NHS manual asks."""
    condition = _CONDITION.search(first.text, 1)
    if condition and len(first.text[: condition.end(1)].split()) <= _MOST_HEADING_WORDS:
        heading, rest = words.cut(0, condition.end(1)), words.cut(condition.end())
        is_urgent = _URGENT.search(heading.text) or _EMERGENCY.search(heading.text)
        if _ACT.match(heading.text) and is_urgent:
            return join((heading, made_up(":")), ""), rest
    rest = words.cut(len(first))
    if rest and len(first.text.split()) <= _MOST_HEADING_WORDS and "\n" not in first.text:
        return first, rest
    return made_up(_HEADINGS[kind]), words


def _name_candidates(piece: Piece, draft: Draft) -> None:
    for words in words_of(piece):
        for sentence in sentences(words):
            kind = _kind(sentence.text)
            has_condition = bool(_CONDITION.search(sentence.text))
            if kind is None or not _ACT.match(sentence.text):
                continue
            if kind is not CareKind.ADVICE or has_condition:
                draft.tell(
                    Kind.ODD, "IMP-051", "care advice",
                    f"'{sentence.text}' may be care advice; it stays where it stood",
                    f"if it must not be missed, put it into a card: :::{{{kind}}}", at=sentence,
                )  # fmt: skip
