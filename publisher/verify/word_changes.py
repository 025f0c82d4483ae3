"""Which words of two texts differ."""

from dataclasses import dataclass
from difflib import SequenceMatcher


@dataclass(frozen=True, slots=True)
class Stretch:
    """Words that stand together: the same in both texts, or others, or only in one of them."""

    expected: str
    found: str

    @property
    def same(self) -> bool:
        """Whether both texts have these words."""
        return self.expected == self.found


def word_changes(expected: str, found: str) -> tuple[Stretch, ...]:
    """Two texts side by side, word by word, in their order."""
    old, new = expected.split(), found.split()
    return tuple(
        Stretch(" ".join(old[start:end]), " ".join(new[first:last]))
        for _, start, end, first, last in SequenceMatcher(None, old, new, False).get_opcodes()
    )
