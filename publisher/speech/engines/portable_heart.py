"""The voice "heart" with the same sound on every machine."""

from functools import cache
from importlib.util import find_spec
from typing import TYPE_CHECKING

from publisher.speech.engines.heart import Heart
from publisher.speech.utterance import Utterance

if TYPE_CHECKING:
    from publisher.speech.engines.protocol import Samples


class PortableHeart(Heart):
    """`Heart`, whose last step is always NumPy's Fourier transform.

    hibari takes SciPy's where SciPy happens to be installed, and then its samples are others. This
    stands beside `heart.py`, which is part of the key of every clip: what was spoken without SciPy
    is as it should be, and stays known.
    """

    @property
    def version(self) -> str:
        """What was spoken earlier beside SciPy does not count."""
        return super().version + (", by NumPy" if find_spec("scipy") else "")

    def speak(self, utterance: Utterance, speed: float) -> "Samples":
        """The sound of an utterance."""
        _take_numpy()
        return super().speak(utterance, speed)


@cache
def _take_numpy() -> None:
    # The same two lines as in hibari.dsp where there is no SciPy.
    import numpy as np
    from hibari import dsp

    def rfft(samples: "Samples", axis: int) -> "np.typing.NDArray[np.complex64]":
        return np.fft.rfft(samples, axis=axis).astype(np.complex64)

    def irfft(bins: "np.typing.NDArray[np.complex64]", n: int, axis: int) -> "Samples":
        return np.fft.irfft(bins, n=n, axis=axis).astype(np.float32)

    dsp.rfft, dsp.irfft, dsp.FFT_BACKEND = rfft, irfft, "numpy"
