"""What a way to encode sound has to be."""

from typing import TYPE_CHECKING, Protocol

from publisher.speech.recording.aac import Aac
from publisher.speech.recording.mp3 import Mp3

if TYPE_CHECKING:
    from publisher.speech.recording.clip import Clip


class Codec(Protocol):
    """Turns clips into pieces that may be joined byte by byte.

    `delay` is the number of samples of silence that a decoder gives before the clip itself.
    """

    @property
    def name(self) -> str:
        """What `record_leaflet` takes."""
        ...

    @property
    def delay(self) -> int:
        """Samples before the clip."""
        ...

    @property
    def version(self) -> str:
        """What encodes, for a cache's key: changes where the bytes could."""
        ...

    def encode(self, clip: "Clip", rate: int, kbps: int) -> bytes:
        """A piece; the same bytes for the same clip."""
        ...

    def samples(self, piece: bytes, rate: int, kbps: int) -> int:
        """How many samples a decoder gives for a piece."""
        ...


CODECS: dict[str, Codec] = {each.name: each for each in (Mp3(), Aac())}
