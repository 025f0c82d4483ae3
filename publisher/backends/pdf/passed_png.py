"""PNG pictures whose pixels go into the PDF as they are.

WeasyPrint 70 decodes every PNG and deflates it again for each PDF. But a PDF holds a picture's rows
just as a PNG does (predictor 15, ISO 32000-1, 7.4.4.4), so most need only be copied.
"""

import struct
from collections.abc import Iterator
from dataclasses import dataclass, field
from hashlib import sha256
from io import BytesIO
from typing import Any

import pydyf
from PIL import Image
from weasyprint.images import RasterImage

_SIGNATURE = b"\x89PNG\r\n\x1a\n"
_GREY, _RGB, _PALETTE = 0, 2, 3
_MODES = {_GREY: "L", _RGB: "RGB", _PALETTE: "RGB"}
_MOST_BITS = 8
_LONG_GREYS = bytes((16, _GREY))
_LOOSE = 0.9
"""Rows that take more than this part of their pixels were hardly deflated, and might be better."""


def passed_png(data: bytes) -> RasterImage | None:
    """A picture that WeasyPrint draws without decoding it; None where it has to be decoded.

    Those are interlaced ones, and those with transparency or 16 bits a colour, which WeasyPrint
    turns into a mask or into 8 bits. Greys of 16 bits, which it cannot print, get 8 bits here. A
    colour profile is left out, as WeasyPrint does. `data` is a PNG that has been read once and
    found whole.
    """
    rows = _rows(_in_eight_bits(data) if data[24:26] == _LONG_GREYS else data)
    return None if rows is None else _PassedPng(rows)


@dataclass(frozen=True, slots=True)
class _Rows:
    """The pixels of a PNG as it holds them: filtered and deflated, without its chunks' frames."""

    width: int
    height: int
    bits: int
    kind: int
    palette: bytes
    deflated: bytes = field(repr=False)

    @property
    def colours(self) -> int:
        """How many numbers a pixel has."""
        return 3 if self.kind == _RGB else 1

    @property
    def size(self) -> float:
        """Bytes of the pixels, inflated."""
        return self.width * self.height * self.colours * self.bits / 8


class _PassedPng(RasterImage):  # type: ignore[misc]  # weasyprint has no types
    """Stands in WeasyPrint's cache of pictures; what it reads of them is private to version 70."""

    def __init__(self, rows: _Rows) -> None:
        # Not what it derives from does, which opens the picture.
        self.id = sha256(repr(rows).encode() + rows.deflated).hexdigest()
        self.width, self.height = rows.width, rows.height
        self.ratio = rows.width / rows.height
        self.mode = _MODES[rows.kind]
        self.format = "PNG"
        self.invert_colors = self.optimize = False
        self._dpi = None
        self._rows = rows

    def get_x_object(self, interpolate: bool, _dpi_ratio: float) -> pydyf.Stream:
        """The picture as a PDF holds it."""
        rows = self._rows
        layout: dict[str, Any] = {
            "Type": "/XObject",
            "Subtype": "/Image",
            "Width": rows.width,
            "Height": rows.height,
            "ColorSpace": _colour_space(rows),
            "BitsPerComponent": rows.bits,
            "Interpolate": "true" if interpolate else "false",
            "Filter": "/FlateDecode",
            "DecodeParms": pydyf.Dictionary(
                {
                    "Predictor": 15,
                    "Columns": rows.width,
                    "Colors": rows.colours,
                    "BitsPerComponent": rows.bits,
                }
            ),
        }
        return pydyf.Stream([rows.deflated], pydyf.Dictionary(layout))


def _colour_space(rows: _Rows) -> Any:
    if rows.kind != _PALETTE:
        return "/DeviceGray" if rows.kind == _GREY else "/DeviceRGB"
    last = len(rows.palette) // 3 - 1
    return pydyf.Array(["/Indexed", "/DeviceRGB", last, f"<{rows.palette.hex()}>"])


def _rows(data: bytes) -> _Rows | None:
    """What a PDF can hold of a PNG, or None where it cannot, or should not."""
    if not data.startswith(_SIGNATURE):
        return None
    found: dict[bytes, bytes] = {}
    deflated: list[bytes] = []
    for name, content in _chunks(data):
        found.setdefault(name, content)
        if name == b"IDAT":
            deflated.append(content)
    width, height, bits, kind, _, _, interlaced = struct.unpack("!IIBBBBB", found[b"IHDR"])
    if kind not in _MODES or bits > _MOST_BITS or interlaced or b"tRNS" in found:
        return None
    rows = _Rows(width, height, bits, kind, found.get(b"PLTE", b""), b"".join(deflated))
    return rows if len(rows.deflated) <= _LOOSE * rows.size else None


def _in_eight_bits(data: bytes) -> bytes:
    """A picture of 16 bits with the upper 8 of each grey."""
    with Image.open(BytesIO(data)) as image, BytesIO() as buffer:
        if image.mode != "I;16":
            return data
        Image.frombytes("L", image.size, image.tobytes()[1::2]).save(buffer, "PNG")
        return buffer.getvalue()


def _chunks(data: bytes) -> Iterator[tuple[bytes, bytes]]:
    """Name and content of each chunk (PNG, third edition, 5.3)."""
    at = len(_SIGNATURE)
    while at + 8 <= len(data):
        length, name = struct.unpack_from("!I4s", data, at)
        yield name, data[at + 8 : at + 8 + length]
        at += length + 12
