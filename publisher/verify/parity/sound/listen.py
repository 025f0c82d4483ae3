"""What is heard of sentences that were spoken one after the other."""

from collections.abc import Sequence
from dataclasses import dataclass, replace

from publisher.verify.parity.audio.spoken_line import SpokenLine
from publisher.verify.parity.sound.hearing import Hearing, hearing
from publisher.verify.parity.sound.pauses import RATE, cut_at_pauses, find_pauses
from publisher.verify.parity.sound.recogniser import read_sound, recognise
from publisher.verify.parity.sound.script_words import script_words
from publisher.verify.parity.sound.second_look import Unheard, look_again

_LEAST = 3
"""Words of a sentence that are not all spelt otherwise by chance."""


@dataclass(frozen=True, slots=True)
class HeardSentence:
    """A sentence beside what was heard in its place; all words are plain (see `plain_words`).

    `words` is how many it has, and `critical` how many of them have to be heard. `otherwise` are
    words that were heard otherwise at first hearing, beside what was heard (either may be empty).
    `overlooked` means that the recogniser passed the whole sentence over at first, and heard it
    when it listened again: then `otherwise` tells nothing of the voice.
    `missed` are the critical words that were heard in none of the ways of listening, `extra` those
    that were heard each time and are not in it; `heard` is then what was heard last. `lost` means
    that next to nothing of the sentence was heard.
    """

    text: str
    words: int
    critical: int
    otherwise: tuple[tuple[str, str], ...]
    missed: tuple[str, ...] = ()
    extra: tuple[str, ...] = ()
    lost: bool = False
    overlooked: bool = False
    heard: str = ""

    @property
    def errors(self) -> int:
        """Words that were lost, added or replaced at first hearing."""
        return sum(max(len(said.split()), len(heard.split())) for said, heard in self.otherwise)


def listen(sentences: Sequence[str], content: bytes) -> tuple[HeardSentence, ...]:
    """Recognise English sentences in a sound file that holds them in this order.

    Needs what `recogniser_missing` asks for.
    """
    script = script_words([SpokenLine(text, place) for place, text in enumerate(sentences)])
    samples = read_sound(content)
    pauses = find_pauses(samples)
    pieces = cut_at_pauses(pauses, 0.0, len(samples) / RATE)
    heard = hearing(script, [word for each in recognise(samples, pieces) for word in each])
    doubts = {
        number: each
        for each in look_again(heard, samples, pauses)
        for number in range(each.first, each.last)
    }
    return tuple(
        _sentence(heard, number, doubts.get(number)) for number in range(len(script.lines))
    )


def _sentence(heard: Hearing, number: int, doubt: Unheard | None) -> HeardSentence:
    script = heard.script
    start, end = script.bounds[number]
    nothing = end - start >= _LEAST and max(heard.alignment.partners[start:end]) < 0
    first = HeardSentence(
        script.lines[number].text,
        words=end - start,
        critical=sum(start <= each < end for each in script.critical),
        otherwise=tuple(
            (
                " ".join(script.words[each.start : each.end]),
                " ".join(word.word for word in heard.heard[each.first : each.last]),
            )
            for each in heard.alignment.otherwise
            if start <= each.start < end
        ),
        overlooked=nothing and (doubt is None or number - doubt.first not in doubt.suspicion.lost),
    )
    return first if doubt is None else _doubted(first, heard, number, doubt)


def _doubted(first: HeardSentence, heard: Hearing, number: int, doubt: Unheard) -> HeardSentence:
    part, place = heard.script.part(doubt.first, doubt.last), number - doubt.first
    start, end = part.bounds[place]
    suspicion = doubt.suspicion
    return replace(
        first,
        missed=tuple(part.words[each] for each in sorted(suspicion.missing) if start <= each < end),
        extra=tuple(sorted(word for line, word in suspicion.extra.elements() if line == place)),
        lost=place in suspicion.lost,
        heard=doubt.heard,
    )
