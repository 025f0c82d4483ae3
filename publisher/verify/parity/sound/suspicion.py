"""What stands against a hearing: critical words, whole sentences, words that were added."""

from collections import Counter
from collections.abc import Sequence
from dataclasses import dataclass, field
from difflib import SequenceMatcher

from publisher.verify.parity.sound.align_words import Alignment, Otherwise
from publisher.verify.parity.sound.critical_words import critical_places
from publisher.verify.parity.sound.script_words import ScriptWords

_HEARD = 0.5
"""The share of a sentence's words under which it was not heard at all."""

_ALIKE = 0.6
"""How alike the letters have to be of a sentence whose words were written in other ways."""

_SHORT = 4
"""Words of a sentence that counts as heard as soon as anything was heard in its place."""

_ADDED = 4
"""Words in a row that are more than a slip of the recogniser."""


@dataclass(frozen=True, slots=True)
class Suspicion:
    """What was not heard as it should be, by the places of words and sentences in a script.

    `missing` are critical words, `lost` whole sentences. `extra` are critical words that were
    heard and not expected, and `added` longer stretches, each with the sentence that it stands
    in or before.
    """

    missing: frozenset[int] = frozenset()
    lost: frozenset[int] = frozenset()
    extra: Counter[tuple[int, str]] = field(default_factory=Counter)
    added: frozenset[int] = frozenset()

    def __bool__(self) -> bool:
        """Whether anything stands against the hearing."""
        return bool(self.missing or self.lost or self.extra or self.added)

    def __and__(self, other: "Suspicion") -> "Suspicion":
        """What stands against two hearings of the same sound."""
        return Suspicion(
            self.missing & other.missing,
            self.lost & other.lost,
            self.extra & other.extra,
            self.added & other.added,
        )


def find_suspicion(script: ScriptWords, heard: Sequence[str], alignment: Alignment) -> Suspicion:
    """What stands against a hearing of a whole script, or of a part."""
    missing = {each for each in script.critical if alignment.partners[each] < 0}
    lost = {
        number
        for number, (start, end) in enumerate(script.bounds)
        if _is_lost(script, start, end, heard, alignment)
    }
    critical = set(critical_places(heard))
    extra: Counter[tuple[int, str]] = Counter()
    added = set()
    for each in alignment.otherwise:
        sentence = _sentence(script, each)
        extra.update((sentence, heard[n]) for n in range(each.first, each.last) if n in critical)
        if (each.last - each.first) - (each.end - each.start) >= _ADDED:
            added.add(sentence)
    return Suspicion(frozenset(missing), frozenset(lost), extra, frozenset(added))


def _is_lost(
    script: ScriptWords, start: int, end: int, heard: Sequence[str], alignment: Alignment
) -> bool:
    """Whether a sentence was not heard; names that are written in another way are heard."""
    partners = alignment.partners
    here = sum(each >= 0 for each in partners[start:end])
    if end == start or here >= (end - start) * _HEARD:
        return False
    first = max((each for each in partners[:start] if each >= 0), default=-1) + 1
    last = next((each for each in partners[end:] if each >= 0), len(heard))
    if end - start < _SHORT:
        return first == last
    letters = "".join(script.words[start:end]), "".join(heard[first:last])
    return SequenceMatcher(None, *letters, False).ratio() < _ALIKE


def _sentence(script: ScriptWords, place: Otherwise) -> int:
    """The sentence in which words were heard otherwise; the last one behind the end."""
    for number, (start, end) in enumerate(script.bounds):
        if start <= place.start < end:
            return number
    return len(script.bounds) - 1
