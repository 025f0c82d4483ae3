"""What looks like a mistake of the text itself: told, and left as it is."""

import re
from collections import Counter

from publisher.readers.plain_text.draft import Draft
from publisher.readers.plain_text.finding import Kind
from publisher.readers.plain_text.pieces import (
    Boundary,
    CardPiece,
    Heading,
    ListPiece,
    Paragraph,
    Piece,
)
from publisher.readers.plain_text.sentences import sentences
from publisher.readers.plain_text.traced_text import TracedText
from publisher.readers.plain_text.words_of import running_text, words_of

_FEWEST_WORDS = 5
_LOST = "\N{REPLACEMENT CHARACTER}"


def find_oddities(draft: Draft) -> None:
    """Tell of sentences that are there twice, of missing headings, of lost characters."""
    _find_repeated_sentences(draft)
    _find_missing_headings(draft)
    for words in running_text(draft.pieces):
        if _LOST in words.text:
            draft.tell(
                Kind.ODD, "IMP-057", "characters",
                "some characters were lost before the text came here; they show as \ufffd",
                "type them anew", at=words.line_at(words.text.index(_LOST)),
            )  # fmt: skip


def _find_repeated_sentences(draft: Draft) -> None:
    seen: dict[str, TracedText] = {}
    for words in running_text(draft.pieces):
        for sentence in sentences(words):
            key = " ".join(re.findall(r"\w+", sentence.text.casefold()))
            if key.count(" ") + 1 < _FEWEST_WORDS:
                continue
            first = seen.setdefault(key, sentence)
            if first is not sentence:
                draft.tell(
                    Kind.ODD, "IMP-050", "repetition",
                    f"this sentence stands in line {first.line} already: '{sentence.text}'",
                    "delete one of the two if it is a mistake", at=sentence,
                )  # fmt: skip


def _find_missing_headings(draft: Draft) -> None:
    """More blank lines than usual before a paragraph, and no heading: one may be missing."""
    gaps = Counter(each.gap for each in draft.pieces if each.gap)
    has_headings = any(isinstance(each, Heading) for each in draft.pieces)
    if not has_headings or not gaps:
        return
    usual = max(gaps, key=lambda gap: (gaps[gap], -gap))
    section = draft.front.title
    last: Piece = Boundary()
    for piece in draft.pieces:
        if isinstance(piece, Heading):
            section = piece.words.text
        elif (
            isinstance(piece, Paragraph | ListPiece | CardPiece)
            and piece.gap > usual
            and not isinstance(last, Heading | Boundary)
        ):
            words = next(words_of(piece))
            start = " ".join(words.text.split()[:8])
            draft.tell(
                Kind.ODD, "IMP-054", "heading",
                f"'{start}…' has {piece.gap} blank lines before it but no heading, so it is part "
                f"of the section '{section}'",
                "if a new part begins here, write a heading above it, as in: ## Tests", at=words,
            )  # fmt: skip
        last = piece
