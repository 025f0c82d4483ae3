"""Which line ends were meant, and which came from a narrow window or a page."""

import re
import unicodedata
from collections.abc import Sequence
from itertools import pairwise

from publisher.readers.plain_text.pasted_line import PastedLine
from publisher.readers.plain_text.traced_text import TracedText, join

_NARROWEST = 40
_WIDEST = 110
_LONG = 80
SENTENCE_END = re.compile(r"[.?!:;][\"”’)\]]*$")


class Wrapping:
    """How the lines of one text were wrapped.

    A text is wrapped where sentences run over the ends of its lines, and little of it stands in
    lines of more than 110 characters. Else each line is a paragraph, or a line of an address or
    of something else whose line ends were meant.
    """

    def __init__(self, lines: Sequence[PastedLine]) -> None:
        written = [line for line in lines if not line.is_blank]
        lengths = [len(line.words) for line in written]
        long = sum(each for each in lengths if each > _WIDEST)
        broken = [len(line.words) for line, following in pairwise(lines) if _runs(line, following)]
        self._width = max(broken) if broken and long < 0.3 * sum(lengths) else 0
        self._is_single_spaced = len(lines) - len(written) < 0.1 * len(lines)

    def goes_on(self, line: PastedLine, following: PastedLine) -> bool:
        """Whether a sentence runs from one line to the next."""
        if not self._width:
            return False
        words, more = line.words, following.words
        if _begins_small(more) and not SENTENCE_END.search(words):
            return True
        return len(words) + 1 + len(more.split(" ", 1)[0]) > 0.75 * self._width

    def parts_paragraphs(self, line: PastedLine, following: PastedLine) -> bool:
        """Whether a paragraph ends at the end of a line, though no blank line follows."""
        if self._width:
            return False
        if max(len(line.words), len(following.words)) > _LONG:
            return True
        return self._is_single_spaced and not line.words.endswith(":")

    def text_of(self, lines: Sequence[PastedLine]) -> TracedText:
        """The words of lines; a line feed stands where the end of a line was meant."""
        verses = [[traced(lines[0])]]
        for last, line in pairwise(lines):
            if self.goes_on(last, line) or line.after_page:
                verses[-1].append(traced(line))
            else:
                verses.append([traced(line)])
        return join((join(each) for each in verses), "\n")


def traced(line: PastedLine, start: int = 0) -> TracedText:
    """The words of a line from the character `start` on."""
    words = " ".join(line.text[start:].split())
    return TracedText(words, ((0, line.number),) if words else ())


def _runs(line: PastedLine, following: PastedLine) -> bool:
    words = line.words
    is_line = _NARROWEST <= len(words) <= _WIDEST and not SENTENCE_END.search(words)
    return is_line and _begins_small(following.words)


def _begins_small(words: str) -> bool:
    """Whether the first letter is no capital; many scripts have none."""
    return words[:1].islower() or unicodedata.category(words[:1] or " ") == "Lo"
