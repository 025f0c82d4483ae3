"""What PDFium says of one page: runs of letters, thin lines, pictures."""

from collections.abc import Iterator
from ctypes import addressof, byref, c_double, c_float, c_int, create_string_buffer
from dataclasses import dataclass, field
from math import hypot
from typing import Any

import pypdfium2.raw as raw

from publisher.verify.checks.large_print.measured.page import Page
from publisher.verify.checks.large_print.measured.run import Box, Run
from publisher.verify.checks.pdf.painted import (
    Painted,
    box_of,
    colour_of,
    is_filled,
    marks_of,
)

_PAPER = "#ffffff"
_THIN = 0.25
"""Times a line of 18 points is high that a stroke is thick at most."""
_SERIF, _ITALIC, _FORCE_BOLD = 1 << 1, 1 << 6, 1 << 18
_SERIF_NAMES = ("serif", "times", "georgia", "garamond", "cambria", "book antiqua", "palatino")
_PICTURES = (raw.FPDF_PAGEOBJ_IMAGE, raw.FPDF_PAGEOBJ_SHADING)
Matrix = tuple[float, float, float, float, float, float]
_PLAIN: Matrix = (1, 0, 0, 1, 0, 0)


@dataclass(slots=True)
class _Letters:
    """The characters of one text object."""

    words: list[str] = field(default_factory=list)
    stretch: list[float] = field(default_factory=list)
    start: float = 0.0
    end: float = 0.0


@dataclass(frozen=True, slots=True)
class _Shown:
    """An object with its place in the order of painting; a form's parts have the form's matrix."""

    order: int
    object: Any
    kind: int
    marks: frozenset[str]
    mark: int
    matrix: Matrix

    @property
    def box(self) -> Box:
        return _moved(box_of(self.object), self.matrix)


def read_page(number: int, page: Any) -> tuple[Page, list[Run]]:
    """The page `number` (from 1) and its runs in the order in which they are painted."""
    shown = list(_shown(page, raw.FPDFPage_CountObjects, raw.FPDFPage_GetObject, _PLAIN))
    letters = _letters(page)
    grounds: list[tuple[int, Painted]] = []
    pictures: list[tuple[int, Box]] = []
    strokes: list[Box] = []
    for each in shown:
        if each.kind == raw.FPDF_PAGEOBJ_PATH:
            box = each.box
            if box[3] - box[1] <= _THIN * 18 and box[2] - box[0] > box[3] - box[1]:
                strokes.append(box)
            if each.matrix == _PLAIN and is_filled(each.object):
                grounds.append((each.order, Painted(box, colour_of(each.object), each.object)))
        elif each.kind in _PICTURES:
            pictures.append((each.order, each.box))
    runs = [
        _run(number, each, found, grounds, pictures)
        for each in shown
        if each.kind == raw.FPDF_PAGEOBJ_TEXT
        and (found := letters.get(addressof(each.object.contents)))
    ]
    width, height = page.get_size()
    boxes = tuple(box for _, box in pictures)
    return Page(number, width, height, tuple(strokes), boxes), runs


def _shown(holder: Any, count: Any, get: Any, matrix: Matrix) -> Iterator[_Shown]:
    order = 0
    waiting = [(get(holder, at), matrix) for at in reversed(range(count(holder)))]
    while waiting:
        found, above = waiting.pop()
        kind = raw.FPDFPageObj_GetType(found)
        if kind == raw.FPDF_PAGEOBJ_FORM:
            inner = _times(_matrix(found), above)
            inside = reversed(range(raw.FPDFFormObj_CountObjects(found)))
            waiting += [(raw.FPDFFormObj_GetObject(found, at), inner) for at in inside]
            continue
        order += 1
        mark = raw.FPDFPageObj_GetMarkedContentID(found)
        yield _Shown(order, found, kind, marks_of(found), mark, above)


def _letters(page: Any) -> dict[int, _Letters]:
    """The characters of each text object, by its address."""
    text = page.get_textpage()
    found: dict[int, _Letters] = {}
    box, x, y = raw.FS_RECTF(), c_double(), c_double()
    space, last = -1.0, 0
    for at in range(raw.FPDFText_CountChars(text)):
        owner = raw.FPDFText_GetTextObject(text, at)
        if not owner:
            space = -1.0
            continue
        address = addressof(owner.contents)
        letters = found.get(address)
        code = chr(raw.FPDFText_GetUnicode(text, at))
        if letters is None or code == " " or space >= 0:
            raw.FPDFText_GetCharOrigin(text, at, byref(x), byref(y))
        if letters is None:
            letters = found[address] = _Letters(start=x.value)
        if space >= 0 and code != " ":
            found[last].stretch.append(x.value - space)
            space = -1.0
        if code == " ":
            raw.FPDFText_GetLooseCharBox(text, at, byref(box))
            space = box.right
        letters.words.append("-" if code == "\x02" else code)
        last = address
        letters.end = at
    for letters in found.values():
        raw.FPDFText_GetLooseCharBox(text, int(letters.end), byref(box))
        letters.end = box.right
    return found


def _run(
    number: int,
    shown: _Shown,
    letters: _Letters,
    grounds: list[tuple[int, Painted]],
    pictures: list[tuple[int, Box]],
) -> Run:
    own = _times(_matrix(shown.object), shown.matrix)
    points = c_float()
    raw.FPDFTextObj_GetFontSize(shown.object, byref(points))
    font = raw.FPDFTextObj_GetFont(shown.object)
    name, flags, angle = _font(font)
    box = shown.box
    left, bottom, right, top = box
    middle = (bottom + top) / 2
    size = points.value * hypot(own[2], own[3])
    edge = min(1.0, (right - left) / 4)
    behind = set()
    for x in (left + edge, (left + right) / 2, right - edge):
        under = (
            each.colour
            for order, each in reversed(grounds)
            if order < shown.order and each.covers(x, middle)
        )
        behind.add(next(under, _PAPER))
    return Run(
        page=number,
        words="".join(letters.words),
        box=box,
        start=own[4],
        end=max(letters.end, right),
        baseline=own[5],
        size=size,
        colour=colour_of(shown.object),
        grounds=frozenset(behind),
        font=name,
        slanted=bool(flags & _ITALIC) or angle != 0 or abs(own[2]) > 0.05 * abs(own[3]),
        bold="bold" in name.casefold() or bool(flags & _FORCE_BOLD),
        serifs=_has_serifs(name, flags),
        mark=shown.mark,
        in_figure="Figure" in shown.marks,
        on_picture=any(_meet(box, each) for _, each in pictures),
        covered=any(
            order > shown.order and each.covers((left + right) / 2, middle)
            for order, each in grounds
        ),
        clipped=_is_clipped(shown, box),
        stretch=min(letters.stretch, default=0.0),
    )


def _font(font: Any) -> tuple[str, int, int]:
    name = create_string_buffer(256)
    length = raw.FPDFFont_GetBaseFontName(font, name, 256)
    angle = c_int()
    raw.FPDFFont_GetItalicAngle(font, byref(angle))
    words = name.raw[: max(0, length - 1)].decode("utf-8", "replace")
    slant = 1 if any(each in words.casefold() for each in ("italic", "oblique")) else angle.value
    return words, raw.FPDFFont_GetFlags(font), slant


def _has_serifs(name: str, flags: int) -> bool:
    known = name.casefold()
    if "sans" in known:
        return False
    return bool(flags & _SERIF) or any(each in known for each in _SERIF_NAMES)


def _is_clipped(shown: _Shown, box: Box) -> bool:
    """Whether a path that the object is clipped to leaves out more than a point of it."""
    clip = raw.FPDFPageObj_GetClipPath(shown.object)
    x, y = c_float(), c_float()
    for path in range(max(0, raw.FPDFClipPath_CountPaths(clip))):
        xs, ys = [], []
        for at in range(max(0, raw.FPDFClipPath_CountPathSegments(clip, path))):
            raw.FPDFPathSegment_GetPoint(
                raw.FPDFClipPath_GetPathSegment(clip, path, at), byref(x), byref(y)
            )
            xs.append(x.value)
            ys.append(y.value)
        if xs and shown.matrix == _PLAIN and not _holds((min(xs), min(ys), max(xs), max(ys)), box):
            return True
    return False


def _holds(outer: Box, inner: Box) -> bool:
    room = 1.0
    return (
        outer[0] <= inner[0] + room
        and outer[1] <= inner[1] + room
        and outer[2] >= inner[2] - room
        and outer[3] >= inner[3] - room
    )


def _meet(one: Box, other: Box) -> bool:
    room = 1.0
    return (
        min(one[2], other[2]) - max(one[0], other[0]) > room
        and min(one[3], other[3]) - max(one[1], other[1]) > room
    )


def _matrix(shown: Any) -> Matrix:
    found = raw.FS_MATRIX()
    raw.FPDFPageObj_GetMatrix(shown, byref(found))
    return found.a, found.b, found.c, found.d, found.e, found.f


def _times(inner: Matrix, outer: Matrix) -> Matrix:
    a, b, c, d, e, f = inner
    p, q, r, s, t, u = outer
    return (
        a * p + b * r,
        a * q + b * s,
        c * p + d * r,
        c * q + d * s,
        e * p + f * r + t,
        e * q + f * s + u,
    )


def _moved(box: Box, matrix: Matrix) -> Box:
    a, b, c, d, e, f = matrix
    corners = [
        (a * x + c * y + e, b * x + d * y + f)
        for x, y in ((box[0], box[1]), (box[2], box[3]), (box[0], box[3]), (box[2], box[1]))
    ]
    xs, ys = zip(*corners, strict=True)
    return min(xs), min(ys), max(xs), max(ys)
