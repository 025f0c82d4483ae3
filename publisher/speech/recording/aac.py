"""Sound as AAC."""

from importlib.metadata import version
from io import BytesIO
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from publisher.speech.recording.clip import Clip

_FRAME = 1024


class Aac:
    """Mono AAC-LC in ADTS (ISO/IEC 14496-3, 1.A.2), which may be joined piece by piece."""

    name = "aac"
    delay = 1024
    """Samples of silence with which the encoder begins."""

    @property
    def version(self) -> str:
        """What encodes: changes where the bytes could."""
        return f"{self.name} by av {version('av')}"

    def encode(self, clip: "Clip", rate: int, kbps: int) -> bytes:
        """The frames of a clip of `rate` samples a second; the same for the same clip."""
        import av

        with BytesIO() as buffer:
            with av.open(buffer, "w", format="adts") as container:
                stream = container.add_stream("aac", rate=rate, layout="mono")
                stream.bit_rate = kbps * 1000
                frame = av.AudioFrame.from_ndarray(clip.reshape(1, -1), "s16", "mono")
                frame.sample_rate = rate
                for packet in [*stream.encode(frame), *stream.encode(None)]:
                    container.mux(packet)
            return buffer.getvalue()

    def samples(self, piece: bytes, rate: int, kbps: int) -> int:  # noqa: ARG002
        """How many samples come out of a piece: its frames are counted."""
        place = frames = 0
        while place < len(piece):
            place += (piece[place + 3] & 3) << 11 | piece[place + 4] << 3 | piece[place + 5] >> 5
            frames += 1
        return frames * _FRAME
