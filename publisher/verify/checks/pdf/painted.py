"""What is painted at a place of a page, as far as it is plain colour."""

from ctypes import c_float, c_int, c_uint, c_ulong, c_ushort
from dataclasses import dataclass, field
from functools import cached_property, lru_cache
from typing import Any

import pypdfium2.raw as raw

_NAME = 32
_Name = c_ushort * _NAME
Box = tuple[float, float, float, float]


@dataclass(frozen=True)
class Painted:
    """A filled path; `box` is left, bottom, right and top in points, the colour is #rrggbb."""

    box: Box
    colour: str
    shown: Any = field(repr=False)

    def covers(self, x: float, y: float) -> bool:
        """Whether a point is inside: a frame is a path with a hole (ISO 32000-1, 8.5.3.3.3)."""
        left, bottom, right, top = self.box
        if not (left <= x <= right and bottom <= y <= top):
            return False
        inside = False
        for points in self._outlines:
            for (x1, y1), (x2, y2) in zip(points, [*points[1:], points[0]], strict=True):
                if (y1 > y) != (y2 > y) and x < (x2 - x1) * (y - y1) / (y2 - y1) + x1:
                    inside = not inside
        return inside

    @cached_property
    def _outlines(self) -> list[list[tuple[float, float]]]:
        """The corners of each part of the path; curves are as good as their ends."""
        matrix = raw.FS_MATRIX()
        raw.FPDFPageObj_GetMatrix(self.shown, matrix)
        outlines: list[list[tuple[float, float]]] = []
        x, y = c_float(), c_float()
        for number in range(raw.FPDFPath_CountSegments(self.shown)):
            segment = raw.FPDFPath_GetPathSegment(self.shown, number)
            raw.FPDFPathSegment_GetPoint(segment, x, y)
            point = (
                matrix.a * x.value + matrix.c * y.value + matrix.e,
                matrix.b * x.value + matrix.d * y.value + matrix.f,
            )
            if raw.FPDFPathSegment_GetType(segment) == raw.FPDF_SEGMENT_MOVETO or not outlines:
                outlines.append([])
            outlines[-1].append(point)
        return outlines


def marks_of(shown: Any) -> frozenset[str]:
    """The tags that something on a page is marked with, such as Figure or Artifact."""
    found, name, length = set(), _Name(), c_ulong()
    for number in range(raw.FPDFPageObj_CountMarks(shown)):
        mark = raw.FPDFPageObj_GetMark(shown, number)
        raw.FPDFPageObjMark_GetName(mark, name, 2 * _NAME, length)
        found.add(_decoded(bytes(name)[: length.value]))
    return frozenset(found)


@lru_cache(maxsize=64)
def _decoded(name: bytes) -> str:
    # A handful of names stands at every object of a page.
    return name.decode("utf-16-le", "replace").rstrip("\0")


def is_filled(shown: Any) -> bool:
    """Whether a path is filled with a colour that hides what is under it."""
    mode, stroke, alpha = c_int(), c_int(), c_uint()
    raw.FPDFPath_GetDrawMode(shown, mode, stroke)
    raw.FPDFPageObj_GetFillColor(shown, c_uint(), c_uint(), c_uint(), alpha)
    return mode.value != int(raw.FPDF_FILLMODE_NONE) and alpha.value == 255


def colour_of(shown: Any) -> str:
    """The colour that a path or a text is filled with, as #rrggbb."""
    red, green, blue, alpha = c_uint(), c_uint(), c_uint(), c_uint()
    raw.FPDFPageObj_GetFillColor(shown, red, green, blue, alpha)
    return f"#{red.value:02x}{green.value:02x}{blue.value:02x}"


def box_of(shown: Any) -> Box:
    """Left, bottom, right and top of anything on a page, in points."""
    left, bottom, right, top = c_float(), c_float(), c_float(), c_float()
    raw.FPDFPageObj_GetBounds(shown, left, bottom, right, top)
    return left.value, bottom.value, right.value, top.value
