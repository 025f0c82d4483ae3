"""What a voice has to be."""

from typing import TYPE_CHECKING, Protocol

from publisher.speech.capability import Capability
from publisher.speech.engines.pronunciation_as import PronunciationAs
from publisher.speech.utterance import Utterance

if TYPE_CHECKING:
    import numpy as np
    from numpy.typing import NDArray

    Samples = NDArray[np.float32]


class Engine(Capability, Protocol):
    """A voice. Making one is cheap: a model is loaded when the first sound is asked for.

    `description`, `accent`, `licence` and `how_to_install` are for people. `online` means that the
    text leaves this machine. `sample_rate` is in hertz.
    """

    @property
    def description(self) -> str:
        """Quality, in a few words."""
        ...

    @property
    def accent(self) -> str:
        """Where its English comes from: "British", "American"."""
        ...

    @property
    def licence(self) -> str:
        """The licence of the program and of the voice."""
        ...

    @property
    def online(self) -> bool:
        """Whether the text is sent away."""
        ...

    @property
    def installed(self) -> bool:
        """Whether everything that it needs is on this machine."""
        ...

    @property
    def how_to_install(self) -> str:
        """The command that brings what is missing."""
        ...

    @property
    def sample_rate(self) -> int:
        """Samples a second."""
        ...

    @property
    def version(self) -> str:
        """Everything that makes its sound besides the words and the speed.

        It changes whenever the sound could, so that it can be part of a cache's key; only an
        installed voice has one.
        """
        ...

    @property
    def pronunciation(self) -> PronunciationAs:
        """How it can be told to pronounce an English word."""
        ...

    @property
    def word_times(self) -> bool:
        """Whether it tells when each word begins."""
        ...

    def speak(self, utterance: Utterance, speed: float) -> "Samples":
        """The sound of an utterance: mono, between -1 and 1.

        `speed` is a multiple of the voice's own pace; a voice with only one pace ignores it.
        Raises `Problems` where there is no sound, and gives the same samples on every run unless
        the voice is online.
        """
        ...
