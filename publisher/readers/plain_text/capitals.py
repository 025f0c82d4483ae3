"""Headings in capitals, set in sentence case: capitals are hard to read (UKAAF G003)."""

import re

from publisher.readers.plain_text.abbreviation_table import ALSO_WORDS, KNOWN
from publisher.readers.plain_text.draft import Draft
from publisher.readers.plain_text.finding import Kind
from publisher.readers.plain_text.paragraph_lines import is_capitals
from publisher.readers.plain_text.traced_text import TracedText
from publisher.readers.plain_text.words_of import running_text

_WORD = re.compile(r"[^\W\d_][^\W_]*(?:['’&-][^\W_]+)*")


def without_capitals(words: TracedText, draft: Draft) -> TracedText:
    """A heading in sentence case, where it was in capitals; each such change is a guess.

    A word keeps the spelling that it has in the text, if it stands there in one spelling only;
    a well-known abbreviation keeps its capitals.
    """
    if not is_capitals(words.text):
        return words
    spellings = _spellings(draft)
    text = _WORD.sub(lambda match: _spelt(match[0], spellings), words.text)
    start = next((at for at, each in enumerate(text) if each.isalpha()), 0)
    text = text[:start] + text[start].upper() + text[start + 1 :]
    if len(text) != len(words) or text.casefold() != words.text.casefold():
        return words
    draft.tell(
        Kind.GUESSED, "IMP-042", "capitals", f"'{words.text}' was in capitals; it is now '{text}'",
        "check which words need a capital letter", at=words,
    )  # fmt: skip
    return TracedText(text, words.marks)


def _spellings(draft: Draft) -> dict[str, set[str]]:
    found: dict[str, set[str]] = {}
    for words in running_text(draft.pieces):
        if is_capitals(words.text):
            continue
        for match in _WORD.finditer(words.text):
            before = words.text[: match.start()].rstrip(" \"'“‘(")
            if before and before[-1] not in ".?!:\n":  # Else the capital says nothing.
                found.setdefault(match[0].casefold(), set()).add(match[0])
    return found


def _spelt(word: str, spellings: dict[str, set[str]]) -> str:
    found = spellings.get(word.casefold(), set())
    if len(found) == 1:
        return next(iter(found))
    is_short_form = word in KNOWN and word not in ALSO_WORDS and not found
    return word if is_short_form else word.lower()
