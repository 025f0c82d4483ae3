"""The plain words of what a recording has to say, each with the sentence that it stands in."""

from collections.abc import Sequence
from dataclasses import dataclass

from publisher.verify.parity.audio.spoken_line import SpokenLine
from publisher.verify.parity.sound.critical_words import critical_places
from publisher.verify.parity.sound.plain_words import plain_words


@dataclass(frozen=True, slots=True)
class ScriptWords:
    """`bounds` holds for each sentence its first word, and the one behind its last.

    `critical` are the places of words that have to be heard.
    """

    lines: tuple[SpokenLine, ...]
    words: tuple[str, ...]
    bounds: tuple[tuple[int, int], ...]
    critical: frozenset[int]

    def part(self, first: int, last: int) -> "ScriptWords":
        """The sentences from `first` up to `last`, counted from 0."""
        start, end = self.bounds[first][0], self.bounds[last - 1][1]
        return ScriptWords(
            self.lines[first:last],
            self.words[start:end],
            tuple((one - start, other - start) for one, other in self.bounds[first:last]),
            frozenset(each - start for each in self.critical if start <= each < end),
        )


def script_words(lines: Sequence[SpokenLine]) -> ScriptWords:
    """The plain words of sentences in order."""
    words: list[str] = []
    bounds = []
    critical: set[int] = set()
    for each in lines:
        said = plain_words(each.text)
        critical.update(len(words) + place for place in critical_places(said))
        bounds.append((len(words), len(words) + len(said)))
        words += said
    return ScriptWords(tuple(lines), tuple(words), tuple(bounds), frozenset(critical))
