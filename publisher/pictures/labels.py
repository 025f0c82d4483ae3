"""Where the letters in a drawing stand, and how large they are."""

import ctypes
from collections.abc import Iterator, Sequence
from dataclasses import dataclass, replace
from math import hypot, sqrt
from typing import Any

from publisher.document import Picture
from publisher.pictures.box import Box
from publisher.pictures.drawing_text import DrawingText
from publisher.pictures.drawn_pages import drawn_pages
from publisher.theme import Theme

CAPITALS = 0.67
"""The height of capitals and figures, as a part of the size."""

_POINTS_A_PIXEL = 0.75
_LINE_BELOW = 1.35
"""Lines of one label stand no further apart than so many times their size."""
_OF_NEXT_LINE = 0.6
_SAME = 0.15
"""Edges that differ by no more than this part of the size are in one line."""


@dataclass(frozen=True, slots=True)
class Label:
    """Some words in a drawing; lengths are in its own units.

    `lines` are as they are drawn, empty where they are not upright or not to be told from the
    page. `top` is the height of the first one's capitals and `foot` the last one's baseline.
    `size` is that of the letters as they are seen, `colour` is #rrggbb, `anchor` is that of SVG's
    text-anchor.
    """

    words: str
    box: Box
    size: float
    lines: tuple[str, ...]
    top: float
    foot: float
    bold: bool
    colour: str
    anchor: str

    @property
    def first_line(self) -> Box:
        """The box of its first line, or of about as much."""
        box = self.box
        return replace(box, bottom=min(box.bottom, box.top + 0.8 * self.size))


@dataclass(frozen=True, slots=True)
class _Letter:
    text: str
    box: Box
    size: float
    baseline: float
    upright: bool
    bold: bool
    colour: str


def find_labels(
    picture: Picture, text: DrawingText, theme: Theme
) -> tuple[float, tuple[Label, ...]]:
    """The size of a drawing's smallest letters, and its labels in the order of the file.

    Letters are measured on a page that was drawn with them, so that it makes no difference by
    which of SVG's many ways they came to their place. The size is 0 where no letter can be seen.
    There are no labels where that of some words cannot be told. Raises `Problems` where a library
    of the system is missing.
    """
    [letters] = _measured([text.only() if text.is_plain else picture.data], picture, theme)
    smallest = min((each.size for each in letters), default=0.0)
    if not text.is_plain:
        return smallest, ()
    each_text = _by_text(letters, text.words) or _measured(list(text.alone()), picture, theme)
    if not all(each_text):
        return smallest, ()
    labels = [_label(*each) for each in zip(text.words, each_text, text.anchors, strict=True)]
    return smallest, tuple(_joined(labels))


def _measured(drawings: Sequence[bytes], picture: Picture, theme: Theme) -> list[Sequence[_Letter]]:
    """The letters of each drawing, which is as large as the picture."""
    import pypdfium2

    with pypdfium2.PdfDocument(
        drawn_pages(drawings, picture.width, picture.height, theme)
    ) as pages:
        return [list(_letters(page)) for page in pages]


def _by_text(letters: Sequence[_Letter], texts: Sequence[str]) -> list[Sequence[_Letter]]:
    """The letters of each text, where all letters of a page are those of the texts in turn.

    Empty where they are not, as where a letter covers another; then each is drawn by itself.
    """
    parts, start = [], 0
    for text in texts:
        end = start + sum(not each.isspace() for each in text)
        if "".join(each.text for each in letters[start:end]) != "".join(text.split()):
            return []
        parts.append(letters[start:end])
        start = end
    return parts if start == len(letters) else []


def _letters(page: Any) -> Iterator[_Letter]:
    import pypdfium2.raw as pdfium

    text, height = page.get_textpage(), page.get_height()
    for number in range(text.count_chars()):
        if pdfium.FPDFText_IsGenerated(text.raw, number) == 1:
            continue
        drawn = text.get_text_range(number, 1)
        if not drawn.strip():
            continue
        left, low, right, high = text.get_charbox(number)
        matrix = pdfium.FS_MATRIX()
        pdfium.FPDFText_GetMatrix(text.raw, number, matrix)
        scale = sqrt(abs(matrix.a * matrix.d - matrix.b * matrix.c))
        size = pdfium.FPDFText_GetFontSize(text.raw, number) * scale
        yield _Letter(
            drawn,
            Box(*(each / _POINTS_A_PIXEL for each in (left, height - high, right, height - low))),
            size / _POINTS_A_PIXEL,
            (height - matrix.f) / _POINTS_A_PIXEL,
            matrix.a > 0 and hypot(matrix.b, matrix.c) < 0.01 * matrix.a,
            _is_bold(text, number),
            _colour(text, number),
        )


def _is_bold(text: Any, number: int) -> bool:
    import pypdfium2.raw as pdfium

    name, flags = ctypes.create_string_buffer(256), ctypes.c_int()
    pdfium.FPDFText_GetFontInfo(text.raw, number, name, len(name), flags)
    return b"bold" in name.value.lower()


def _colour(text: Any, number: int) -> str:
    import pypdfium2.raw as pdfium

    parts = [ctypes.c_uint() for _ in range(4)]
    pdfium.FPDFText_GetFillColor(text.raw, number, *parts)
    return "#" + "".join(f"{each.value:02x}" for each in parts[:3])


def _label(words: str, letters: Sequence[_Letter], anchor: str) -> Label:
    box = Box.around(each.box for each in letters)
    first = letters[0]
    lines: list[str] = []
    if all(each.upright for each in letters):
        lines = _spaced(words, list(_rows(letters)))
    size = min(each.size for each in letters)
    baselines = [each.baseline for each in letters]
    top, foot = min(baselines) - CAPITALS * size, max(baselines)
    return Label(words, box, size, tuple(lines), top, foot, first.bold, first.colour, anchor)


def _rows(letters: Sequence[_Letter]) -> Iterator[str]:
    """The letters of each line; a raised or lowered one is still in its line."""
    row, baseline = "", letters[0].baseline
    for each in letters:
        if abs(each.baseline - baseline) > _OF_NEXT_LINE * each.size:
            yield row
            row, baseline = "", each.baseline
        row += each.text
    yield row


def _spaced(words: str, rows: Sequence[str]) -> list[str]:
    """The rows with the spaces of the words, or nothing where they are not the same letters."""
    if "".join(words.split()) != "".join(rows):
        return []
    lines, rest = [], words
    for row in rows:
        line, wanted = "", len(row)
        while wanted:
            letter, rest = rest[0], rest[1:]
            line += letter
            wanted -= letter != " "
        lines.append(line.strip())
    return lines


def _joined(labels: Sequence[Label]) -> Iterator[Label]:
    """The labels, those that are lines of one text made one."""
    last: Label | None = None
    for each in labels:
        if last and _goes_on(last, each):
            words, lines = f"{last.words} {each.words}", last.lines + each.lines
            box = Box.around((last.box, each.box))
            last = replace(last, words=words, lines=lines, box=box, foot=each.foot)
            continue
        if last:
            yield last
        last = each
    if last:
        yield last


def _goes_on(above: Label, below: Label) -> bool:
    """Whether a text is the next line of the one before it in the file."""
    size = above.size
    looks = (above.colour, above.bold, round(size, 1)), (below.colour, below.bold, round(size, 1))
    if looks[0] != looks[1] or abs(below.size - size) > 0.02 * size:
        return False
    if not above.lines or len(below.lines) != 1 or min(len(above.words), len(below.words)) < 3:
        return False
    step = below.box.bottom - above.box.bottom
    edges = (
        abs(above.box.left - below.box.left),
        abs(above.box.right - below.box.right),
        abs(above.box.centre[0] - below.box.centre[0]),
    )
    return 0.5 * size < step <= _LINE_BELOW * size and min(edges) <= _SAME * size
