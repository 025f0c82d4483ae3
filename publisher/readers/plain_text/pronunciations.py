"""How to say a word, where the text tells it in brackets."""

import re

from publisher.readers.plain_text.draft import Draft
from publisher.readers.plain_text.finding import Kind
from publisher.readers.plain_text.words_of import running_text

SAID = re.compile(
    r"\(\s*(?:pronounced|say)\s*:?\s+[\"“‘']?([^()\"”\n]{2,60}?)[\"”’']?\s*\)", re.IGNORECASE
)
_WORD = re.compile(r"[^\W\d_]+(?:[’'-][^\W\d_]+)*")
_MOST_WORDS = 3
_LONGEST = 40


def recognise_pronunciations(draft: Draft) -> None:
    """Copy "(pronounced …)" to the front matter, for the voices.

    The brackets stay in the text: the reader of leaflets does not show a pronunciation twice
    where the text tells it already.
    """
    known = draft.front.pronunciations
    for words in running_text(draft.pieces):
        for match in SAID.finditer(words.text):
            word = _word_before(words.text[: match.start()].rstrip(), len(match[1].split()))
            if not word or word.casefold() in (each.casefold() for each in known):
                continue
            known[word] = match[1].strip()
            draft.tell(
                Kind.RECOGNISED, "IMP-038", f"pronunciation: {word}",
                f"'{word}' is said '{known[word]}'", at=words.line_at(match.start()),
                anchor=f"pronunciations/{word}/say",
            )  # fmt: skip


def _word_before(text: str, count: int) -> str:
    """As many words as the respelling has, if they end the text; else the last word."""
    text = text[-_MOST_WORDS * _LONGEST :]
    found = list(_WORD.finditer(text))[-min(count, _MOST_WORDS) :]
    if not found or found[-1].end() != len(text) or len(found[-1][0]) > _LONGEST:
        return ""
    row = text[found[0].start() :]
    is_plain = len(row) <= _LONGEST and all(_WORD.fullmatch(each) for each in row.split(" "))
    return row if is_plain else found[-1][0]
