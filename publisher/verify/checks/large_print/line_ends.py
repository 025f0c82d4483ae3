"""The words on both sides of the ends of lines."""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from itertools import pairwise

from publisher.verify.checks.large_print.measured import Block, Line


@dataclass(frozen=True, slots=True)
class LineEnd:
    """The last word of a `line`, and the first of the next.

    `is_in_address` says whether both are parts of a web or e-mail address, which may go over
    several lines; `width` is what both would take on one line, in points.
    """

    line: Line
    last: str
    first: str
    is_in_address: bool
    width: float


def line_ends(block: Block) -> Iterator[LineEnd]:
    """The ends of all lines of a block but the last."""
    words = [line.words.split() for line in block.lines]
    for at, (line, following) in enumerate(pairwise(block.lines)):
        if words[at] and words[at + 1]:
            last, first = words[at][-1], words[at + 1][0]
            width = _share(line, last) + _share(following, first)
            yield LineEnd(line, last, first, _is_address(words, at), width)


def _share(line: Line, word: str) -> float:
    return (line.end - line.start) * len(word) / max(1, len(line.words))


def _is_address(words: Sequence[list[str]], at: int) -> bool:
    """Whether the words around a line end, joined over lines of one word, look like an address."""
    parts = [words[at][-1], words[at + 1][0]]
    before, after = at, at + 1
    while before > 0 and len(words[before]) == 1 and words[before - 1]:
        before -= 1
        parts.append(words[before][-1])
    while after + 1 < len(words) and len(words[after]) == 1 and words[after + 1]:
        after += 1
        parts.append(words[after][0])
    return any("/" in each or "@" in each for each in parts)
