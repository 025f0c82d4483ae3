"""The sound as its frames tell of it, without decoding (ISO/IEC 11172-3, 13818-3: layer III)."""

from dataclasses import dataclass
from functools import cache

_KBPS = {
    3: (0, 32, 40, 48, 56, 64, 80, 96, 112, 128, 160, 192, 224, 256, 320),
    2: (0, 8, 16, 24, 32, 40, 48, 56, 64, 80, 96, 112, 128, 144, 160),
    0: (0, 8, 16, 24, 32, 40, 48, 56, 64, 80, 96, 112, 128, 144, 160),
}
"""By version: MPEG-1 is 3, MPEG-2 is 2 and its extension to low rates is 0."""
_HERTZ = {3: (44100, 48000, 32000), 2: (22050, 24000, 16000), 0: (11025, 12000, 8000)}
_SAMPLES = {3: 1152, 2: 576, 0: 576}
_LAYER_III, _MONO = 1, 3
_AT_ONCE = 256
"""Frames."""


@dataclass(frozen=True, slots=True)
class MpegSound:
    """All frames of a recording: how many, and which rates and numbers of channels they have.

    `bit_rates` are in kbit/s, `sample_rates` in hertz. `frame` is the length of one in seconds,
    `rest` counts bytes that belong to no frame.
    """

    frames: int
    frame: float
    seconds: float
    bit_rates: frozenset[int]
    sample_rates: frozenset[int]
    channels: frozenset[int]
    rest: int


@dataclass(frozen=True, slots=True)
class _Header:
    size: int
    samples: int
    kbps: int
    hertz: int
    channels: int


def read_sound(file: bytes, start: int) -> MpegSound:
    """Read the frames from `start` on."""
    headers: dict[bytes, int] = {}
    place, length = start, len(file)
    while place + 4 <= length:
        key = file[place : place + 4]
        header = _header(key)
        if header is None or place + header.size > length:
            break
        frames = _alike(file, place, header.size)
        headers[key] = headers.get(key, 0) + frames
        place += frames * header.size
    found = [(each, count) for key, count in headers.items() if (each := _header(key))]
    return MpegSound(
        frames=sum(count for _, count in found),
        frame=max((each.samples / each.hertz for each, _ in found), default=0.0),
        seconds=sum(count * each.samples / each.hertz for each, count in found),
        bit_rates=frozenset(each.kbps for each, _ in found),
        sample_rates=frozenset(each.hertz for each, _ in found),
        channels=frozenset(each.channels for each, _ in found),
        rest=length - place,
    )


def _alike(file: bytes, place: int, size: int) -> int:
    """How many whole frames from a place on have the same header, of so many that are looked at.

    At a constant bit rate nearly all have, and one look at many costs little more than at one.
    """
    count = min(_AT_ONCE, (len(file) - place) // size)
    end = place + count * size
    columns = (file[place + byte : end : size] for byte in range(4))
    return min(count - len(each.lstrip(each[:1])) for each in columns)


@cache
def _header(four: bytes) -> _Header | None:
    """What the header of a frame says (11172-3, 2.4.1.3); None for bytes that are none."""
    version, layer = four[1] >> 3 & 3, four[1] >> 1 & 3
    rate, frequency, padding = four[2] >> 4, four[2] >> 2 & 3, four[2] >> 1 & 1
    is_sync = four[0] == 0xFF and four[1] >> 5 == 0b111
    if not is_sync or version == 1 or layer != _LAYER_III or rate in {0, 15} or frequency == 3:
        return None
    kbps, hertz, samples = _KBPS[version][rate], _HERTZ[version][frequency], _SAMPLES[version]
    size = samples // 8 * kbps * 1000 // hertz + padding
    return _Header(size, samples, kbps, hertz, 1 if four[3] >> 6 == _MONO else 2)
