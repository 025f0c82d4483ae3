"""Sound as MP3."""

from importlib.metadata import version
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from publisher.speech.recording.clip import Clip

_QUALITY = 5
"""LAME's middle: as good as its best at these bit rates, and three times faster."""


class Mp3:
    """Mono MP3 (ISO/IEC 13818-3, layer III) at a constant bit rate, without tags.

    What is encoded by itself may be joined byte by byte: the first frame of each piece needs no
    bits of the piece before it.
    """

    name = "mp3"
    delay = 1105
    """Samples of silence that LAME and a decoder put in front: 576 and 529."""

    scale = 0.95
    """LAME turns everything down by this much at a constant bit rate."""

    @property
    def version(self) -> str:
        """What encodes: changes where the bytes could."""
        return f"{self.name} by lameenc {version('lameenc')}"

    def encode(self, clip: "Clip", rate: int, kbps: int) -> bytes:
        """The frames of a clip of `rate` samples a second; the same for the same clip."""
        import lameenc
        import numpy as np

        encoder = lameenc.Encoder()
        encoder.silence()
        encoder.set_channels(1)
        encoder.set_in_sample_rate(rate)
        encoder.set_out_sample_rate(rate)
        encoder.set_bit_rate(kbps)
        encoder.set_quality(_QUALITY)
        pcm = np.clip(np.rint(clip / self.scale), -32768, 32767).astype("<i2")
        return bytes(encoder.encode(pcm.tobytes()) + encoder.flush())

    def samples(self, piece: bytes, rate: int, kbps: int) -> int:
        """How many samples come out of a piece."""
        return len(piece) * 8 * rate // (kbps * 1000)
