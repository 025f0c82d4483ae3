"""The words around a word: whether it stands alone, and whether it is explained beside it."""

import re
from bisect import bisect_right

# A web or e-mail address: no word of it is a word of the text.
_CHUNK = re.compile(r"[^\s(]+")
_ADDRESS = re.compile(r"://|www\.|\w@\w|\w\.[a-z]{2}")


class Surroundings:
    """The words of a whole paragraph, and how far it has been read: `at`."""

    def __init__(self, words: str) -> None:
        self.words = words
        self.at = 0
        self._addresses = [
            found.span() for found in _CHUNK.finditer(words) if _ADDRESS.search(found[0])
        ]

    def stands_alone(self, start: int, end: int) -> bool:
        """Whether the characters from `start` to `end` are a word and no part of an address."""
        if _is_word(self.words[start - 1 : start]) or _is_word(self.words[end : end + 1]):
            return False
        number = bisect_right(self._addresses, start, key=lambda each: each[0]) - 1
        return number < 0 or self._addresses[number][1] <= start

    def has_before(self, start: int, full: str) -> bool:
        """Whether the author wrote "full form (" before it."""
        before = self.words[max(0, start - len(full) - 5) : start].rstrip().casefold()
        said = before.removesuffix("(").rstrip()
        return said != before and said.removesuffix("s").endswith(_singular(full))

    def has_after(self, end: int, full: str) -> bool:
        """Whether the author wrote " (full form" behind it."""
        after = self.words[end : end + len(full) + 5].lstrip().casefold()
        return after.startswith(f"({_singular(full)}")


def _singular(words: str) -> str:
    return words.casefold().removesuffix("s")


def _is_word(character: str) -> bool:
    return character.isalnum() or character == "_"
