"""One recording as it was heard, beside what it has to say."""

from collections.abc import Sequence
from dataclasses import dataclass

from publisher.verify.parity.sound.align_words import Alignment, align_words
from publisher.verify.parity.sound.heard_word import HeardWord
from publisher.verify.parity.sound.script_words import ScriptWords
from publisher.verify.parity.sound.suspicion import Suspicion, find_suspicion


@dataclass(frozen=True, slots=True)
class Hearing:
    """The words that were heard of a script, or of a part of one, and which of them match."""

    script: ScriptWords
    heard: tuple[HeardWord, ...]
    alignment: Alignment

    @property
    def suspicion(self) -> Suspicion:
        """What stands against it."""
        return find_suspicion(self.script, [each.word for each in self.heard], self.alignment)

    @property
    def words(self) -> str:
        """All that was heard."""
        return " ".join(each.word for each in self.heard)

    def part(self, first: int, last: int) -> "Hearing":
        """What was heard of the sentences from `first` up to `last`, counted from 0."""
        before, after = self._around(first, last)
        start = 0 if before is None else before + 1
        end = len(self.heard) if after is None else after
        return hearing(self.script.part(first, last), self.heard[start:end])

    def time(self, first: int, last: int, whole: float) -> tuple[float, float]:
        """Where those sentences lie, in seconds: between the last word before and the next after.

        `whole` is the length of the recording.
        """
        before, after = self._around(first, last)
        start = 0.0 if before is None else self.heard[before].end
        end = whole if after is None else self.heard[after].start
        return start, max(start, end)

    def _around(self, first: int, last: int) -> tuple[int | None, int | None]:
        """The places of the matched words next to some sentences, among those that were heard."""
        start, end = self.script.bounds[first][0], self.script.bounds[last - 1][1]
        partners = self.alignment.partners
        before = [each for each in partners[:start] if each >= 0]
        after = next((each for each in partners[end:] if each >= 0), None)
        return (before[-1] if before else None), after


def hearing(script: ScriptWords, heard: Sequence[HeardWord]) -> Hearing:
    """What was heard, aligned with the script."""
    return Hearing(script, tuple(heard), align_words(script.words, [each.word for each in heard]))
