"""What a script has to know of the voice that will speak it."""

from typing import Protocol

from publisher.speech.segment import Segment


class Capability(Protocol):
    """A voice, as far as words go; its model need not be loaded for this.

    `languages` are BCP 47 main subtags, and `basic` those of them in which a computer of the old
    kind speaks, of which a listener should be told.
    """

    @property
    def name(self) -> str:
        """What `--voice` takes."""
        ...

    @property
    def languages(self) -> tuple[str, ...]:
        """What it speaks."""
        ...

    @property
    def basic(self) -> tuple[str, ...]:
        """What it speaks so that it can be understood, and is no pleasure to hear."""
        ...

    def unspeakable(self, segment: Segment, language: str) -> str:
        """The characters of a segment's text, and of its IPA, that the voice has no sound for."""
        ...


def speaks(voice: Capability, language: str) -> bool:
    """Whether the voice speaks a BCP 47 language."""
    return _main(language) in voice.languages


def is_basic(voice: Capability, language: str) -> bool:
    """Whether a listener should be told that a computer of the old kind speaks this language."""
    return _main(language) in voice.basic


def _main(language: str) -> str:
    return language.split("-", maxsplit=1)[0].lower()
