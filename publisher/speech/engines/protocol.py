"""What a voice has to be."""

from typing import TYPE_CHECKING, Protocol

from publisher.speech.capability import Capability
from publisher.speech.utterance import Utterance

if TYPE_CHECKING:
    import numpy as np
    from numpy.typing import NDArray

    Samples = NDArray[np.float32]


class Engine(Capability, Protocol):
    """A voice. Making one is cheap: a model is loaded when the first sound is asked for.

    `description` and `licence` are for people. `online` means that the text leaves this machine.
    `sample_rate` is in hertz.
    """

    @property
    def description(self) -> str:
        """Accent and quality, in a few words."""
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
    def sample_rate(self) -> int:
        """Samples a second."""
        ...

    def speak(self, utterance: Utterance, speed: float) -> "Samples":
        """The sound of an utterance: mono, between -1 and 1.

        `speed` is a multiple of the voice's own pace; a voice with only one pace ignores it.
        Raises `Problems` where there is no sound.
        """
        ...
