"""Two voices as one: what the main voice cannot speak is spoken by the other."""

import re
from dataclasses import dataclass, replace
from importlib.metadata import version
from typing import TYPE_CHECKING

from publisher.speech.engines.joined import joined
from publisher.speech.engines.main_language import main_language
from publisher.speech.engines.pronunciation_as import PronunciationAs
from publisher.speech.engines.protocol import Engine
from publisher.speech.engines.version_of import version_of
from publisher.speech.segment import Segment
from publisher.speech.utterance import Utterance

if TYPE_CHECKING:
    from publisher.speech.engines.protocol import Samples

_SAYS_SOMETHING = re.compile(r"\w")


@dataclass(frozen=True, slots=True)
class Cast:
    """A main voice, and one for the languages that it does not speak, where there is one."""

    main: Engine
    other: Engine | None = None

    @property
    def name(self) -> str:
        """That of the main voice, as in all that follows."""
        return self.main.name

    @property
    def description(self) -> str:
        """Its quality."""
        return self.main.description

    @property
    def accent(self) -> str:
        """Where its English comes from."""
        return self.main.accent

    @property
    def licence(self) -> str:
        """Its licence, and that of the other voice."""
        return "; ".join(dict.fromkeys(each.licence for each in self._voices))

    @property
    def online(self) -> bool:
        """Whether one of the voices sends its text away."""
        return any(each.online for each in self._voices)

    @property
    def basic(self) -> tuple[str, ...]:
        """The languages that are spoken by a basic voice."""
        spoken = ((tag, self.speaker_of(tag)) for tag in self.languages)
        return tuple(tag for tag, voice in spoken if voice and tag in voice.basic)

    @property
    def installed(self) -> bool:
        """Whether all of them are."""
        return all(each.installed for each in self._voices)

    @property
    def how_to_install(self) -> str:
        """How to get the main voice."""
        return self.main.how_to_install

    @property
    def sample_rate(self) -> int:
        """That of the main voice, to which the other is brought."""
        return self.main.sample_rate

    @property
    def version(self) -> str:
        """That of the main voice; `version_for` is that of what speaks an utterance."""
        return self.main.version

    @property
    def pronunciation(self) -> PronunciationAs:
        """How the main voice can be told to pronounce a word."""
        return self.main.pronunciation

    @property
    def word_times(self) -> bool:
        """Whether the main voice tells when each word begins."""
        return self.main.word_times

    @property
    def languages(self) -> tuple[str, ...]:
        """What one of them speaks, the main voice's own first."""
        return tuple(dict.fromkeys(tag for each in self._voices for tag in each.languages))

    def speaker_of(self, language: str) -> Engine | None:
        """Which voice speaks a BCP 47 language; None where nobody does."""
        tag = main_language(language)
        return next((each for each in self._voices if tag in each.languages), None)

    def unspeakable(self, segment: Segment, language: str) -> str:
        """The characters for which the voice of that language has no sound."""
        return self._speaker(segment.language or language).unspeakable(segment, language)

    def version_for(self, utterance: Utterance) -> str:
        """The voices that speak an utterance, and all that makes their sound: part of a key."""
        voices = {voice.name: voice for voice, _ in self._runs(utterance)}
        told = [f"{each.name} ({each.version})" for each in voices.values()]
        if any(each.sample_rate != self.sample_rate for each in voices.values()):
            told.append(f"soxr {version('soxr')} to {self.sample_rate} Hz")
        if set(voices) - {self.name}:
            told.append(version_of((), ("cast.py", "joined.py")))
        return "; ".join(told)

    def speak(self, utterance: Utterance, speed: float) -> "Samples":
        """The sound of an utterance, each language by its voice, all at one rate and level."""
        runs = self._runs(utterance)
        if len(runs) == 1:
            return self._brought(*runs[0], speed)
        return joined([self._brought(*each, speed) for each in runs], self.sample_rate)

    def _brought(self, voice: Engine, utterance: Utterance, speed: float) -> "Samples":
        """A voice's sound at the rate of the main voice."""
        samples = voice.speak(utterance, speed)
        if voice.sample_rate != self.sample_rate:
            import soxr

            samples = soxr.resample(samples, voice.sample_rate, self.sample_rate)
        return samples

    def _runs(self, utterance: Utterance) -> list[tuple[Engine, Utterance]]:
        """The utterance cut where another voice has to speak; marks go with the words before."""
        runs: list[tuple[Engine, list[Segment]]] = []
        for segment in utterance.words:
            voice = self._speaker(segment.language or utterance.language)
            silent = not _SAYS_SOMETHING.search(segment.text)
            if runs and (silent or runs[-1][0].name == voice.name):
                runs[-1][1].append(segment)
            elif runs or not silent:
                runs.append((voice, [segment]))
        parts = [(voice, replace(utterance, words=tuple(words))) for voice, words in runs]
        return parts or [(self.main, utterance)]

    @property
    def _voices(self) -> tuple[Engine, ...]:
        return (self.main, self.other) if self.other else (self.main,)

    def _speaker(self, language: str) -> Engine:
        return self.speaker_of(language) or self.main
