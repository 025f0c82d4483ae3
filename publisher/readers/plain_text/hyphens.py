"""Words that were cut at the end of a line."""

import re
from dataclasses import dataclass

from publisher.readers.plain_text.draft import Draft
from publisher.readers.plain_text.finding import Kind
from publisher.readers.plain_text.traced_text import TracedText, join
from publisher.readers.plain_text.words_of import changed, words_of

_CUT = re.compile(r"(?<!\w)([^\W\d_]{1,40})[-\N{HYPHEN}] ([^\W\d_]{1,40})")


def join_hyphenated_words(draft: Draft) -> None:
    """Join the halves of each word that a hyphen and a line end part.

    Where the whole word stands elsewhere in the text the hyphen goes, else it stays.
    """
    known = {
        word.casefold()
        for piece in draft.pieces
        for words in words_of(piece)
        for word in re.findall(r"[^\W\d_]+", words.text)
    }
    joiner = _Joiner(draft, known)
    draft.pieces = [changed(piece, joiner.join) for piece in draft.pieces]


@dataclass(slots=True)
class _Joiner:
    draft: Draft
    known: set[str]

    def join(self, words: TracedText) -> TracedText:
        start = 0
        while match := _CUT.search(words.text, start):
            start, hyphen = match.start(2), match.end(1)
            if words.line_at(hyphen) == words.line_at(start) or not match[2][0].islower():
                continue
            whole = match[1] + match[2]
            goes = whole.casefold() in self.known
            kept = hyphen if goes else hyphen + 1
            self.draft.tell(
                Kind.GUESSED, "IMP-044", "hyphen",
                f"'{match[0]}' was cut at the end of a line; it is now "
                f"'{whole if goes else match[1] + '-' + match[2]}'",
                "check whether the word has a hyphen", at=words.line_at(hyphen), quoted=match[0],
            )  # fmt: skip
            words = join((words.cut(0, kept), words.cut(start)), "")
            start = kept
        return words
