"""Drawings whose letters are as large as the reader's."""

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass, replace
from functools import lru_cache
from math import hypot
from typing import Any

from lxml import etree

from publisher.document import Picture
from publisher.document.keep_words_together import keep_words_together
from publisher.pictures.box import Box
from publisher.pictures.drawing_text import DrawingText
from publisher.pictures.enlarged import SetLabel, enlarged
from publisher.pictures.ground import Ground
from publisher.pictures.labels import Label, find_labels
from publisher.pictures.mark_places import mark_places
from publisher.theme import Theme

_SVG = "{http://www.w3.org/2000/svg}"
_TOLERANCE = 0.05
_OWN_MARK = re.compile(r"\d{1,2}|[A-Za-z]")
_AROUND_MARK, _RING = 0.2, 0.1
_BESIDE_MARK = 2.0


@dataclass(frozen=True, slots=True)
class Relabelled:
    """A drawing, and what stood in it as words of its own.

    `key` holds pairs of a mark in the drawing and the words that it stands for, in order. A mark
    is empty where the words are only listed; the key is, where they are still in the drawing.
    """

    picture: Picture
    key: tuple[tuple[str, str], ...] = ()

    @property
    def has_marks(self) -> bool:
        """Whether the key explains marks, and is not only a list of words."""
        return any(mark for mark, _ in self.key)


@lru_cache(maxsize=32)
def with_lettering(picture: Picture, width: float, least: float, theme: Theme) -> Relabelled:
    """A drawing that has no letters below `least` points where it stands `width` points wide.

    Large print wants labels as large as the text (UKAAF G003). Where the letters are too small,
    they are set larger in their places. Where that would cover something, each label becomes a
    number in a circle, and the key says what it stands for; numbers that the drawing has
    already stay, and ours are letters beside them. Where the numbers have no room, or it cannot
    be told where the letters stand, they are taken out and the key is a list of the words.

    Pictures that are no drawings, and drawings without letters, are returned as they are. The
    same input gives the same bytes. Raises `Problems` where a library of the system is missing.
    """
    text = DrawingText(picture) if picture.is_svg else None
    if text is None or not text.words:
        return Relabelled(picture)
    smallest, labels = _labels(picture, theme)
    scale = width / picture.width
    if smallest * scale >= least - _TOLERANCE:
        return Relabelled(picture)
    bare = replace(picture, data=_bytes(text.without()))
    said = map(keep_words_together, dict.fromkeys(text.words))
    listed = Relabelled(bare, tuple(("", words) for words in said))
    if not labels:
        return listed
    ground, size = _ground(bare, theme), least / scale
    drawing = _Drawing(text.without(), theme)
    if drawing.enlarge(labels, size, ground):
        return Relabelled(replace(picture, data=drawing.data()))
    marks, key = _marks(_in_reading_order(labels))
    if drawing.mark(marks, size, ground):
        return Relabelled(replace(picture, data=drawing.data()), key)
    return listed


# The same for every width -----------------------------------------------------------------------


@lru_cache(maxsize=32)
def _labels(picture: Picture, theme: Theme) -> tuple[float, tuple[Label, ...]]:
    return find_labels(picture, DrawingText(picture), theme)


@lru_cache(maxsize=4)
def _ground(bare: Picture, theme: Theme) -> Ground:
    return Ground(bare, theme)


# Which mark stands for which label ------------------------------------------------------------


def _in_reading_order(labels: Sequence[Label]) -> list[Label]:
    """From top to bottom; labels at about the same height from left to right."""
    rows: list[list[Label]] = []
    for each in sorted(labels, key=lambda each: each.box.centre[1]):
        height = each.box.centre[1]
        if rows and height - rows[-1][0].box.centre[1] < each.size:
            rows[-1].append(each)
        else:
            rows.append([each])
    return [each for row in rows for each in sorted(row, key=lambda each: each.box.left)]


def _marks(labels: Sequence[Label]) -> tuple[dict[Label, str], tuple[tuple[str, str], ...]]:
    """The mark of each label that gets one, and the key.

    A label that stands right behind a number of the drawing's own is what that number means.
    """
    own = [each for each in labels if _OWN_MARK.fullmatch(each.words)]
    marks = {each: each.words for each in own}
    meanings: dict[str, str] = {}
    for each in labels:
        beside = _beside(each, own) if each not in marks else None
        if beside and meanings.setdefault(beside.words, each.words) == each.words:
            own.remove(beside)
    explained = {words: mark for mark, words in meanings.items()}
    taken = set(marks.values())
    free = (each for each in _names(taken) if each not in taken)
    for each in labels:
        if each in marks:
            continue
        if each.words not in explained:
            explained[each.words] = next(free)
        elif explained[each.words] in meanings:
            continue
        marks[each] = explained[each.words]
    key = sorted(((mark, words) for words, mark in explained.items()), key=_key_order)
    return marks, tuple((mark, keep_words_together(words)) for mark, words in key)


def _names(taken: set[str]) -> Iterator[str]:
    """1, 2, 3 …, or A, B, C … where the drawing has numbers of its own."""
    if any(each.isdecimal() for each in taken):
        yield from "ABCDEFGHIJKLMNOPQRSTUVWXYZ"
    yield from map(str, range(1, 1000))


def _key_order(entry: tuple[str, str]) -> tuple[bool, int, str]:
    mark = entry[0]
    return mark.isdecimal(), int(mark) if mark.isdecimal() else 0, mark


def _beside(label: Label, marks: Sequence[Label]) -> Label | None:
    """The mark that stands right before a label, at the height of its first line."""
    first = Box(
        label.box.left - _BESIDE_MARK * label.size,
        label.box.top,
        label.box.left,
        label.box.top + label.size,
    )
    return next((each for each in marks if first.meets(each.box)), None)


# What is drawn --------------------------------------------------------------------------------


def _radius(mark: str, size: float, theme: Theme) -> float:
    """The radius of the circle around a mark, with its ring."""
    left, top, right, bottom = _extent(mark, theme)
    return size * (hypot(right - left, bottom - top) / 2 + _AROUND_MARK + _RING)


def _extent(mark: str, theme: Theme) -> tuple[float, float, float, float]:
    """The ink of a mark around its baseline, as multiples of its size."""
    from PIL import ImageFont

    face = theme.font_for(family=theme.tokens.fonts.body, bold=True)
    box = ImageFont.truetype(face.path, 100).getbbox(mark, anchor="ls")
    left, top, right, bottom = (each / 100 for each in box)
    return left, top, right, bottom


class _Drawing:
    """Writes labels and marks over a drawing, in the units of its place on the page."""

    def __init__(self, root: Any, theme: Theme) -> None:
        self._root = root
        self._theme = theme
        box = re.split(r"[\s,]+", (root.get("viewBox") or "0 0").strip())
        self._left, self._top = float(box[0]), float(box[1])

    def enlarge(self, labels: Sequence[Label], size: float, ground: Ground) -> bool:
        """Set all labels in letters of `size` at least, where nothing is covered by that.

        Numbers of the drawing's own may stand in circles.
        """
        own = {each: each.words for each in labels if _OWN_MARK.fullmatch(each.words)}
        words = [each for each in labels if each not in own]
        larger, circles = enlarged(labels, size, ground, self._theme), None
        if larger is None and own and (circles := self._circles(own, size, ground)):
            larger = enlarged(words, size, ground, self._theme, [box for _, box in circles])
        if larger is None:
            return False
        for each in larger:
            self._write(each)
        for mark, box in circles or ():
            self._mark(mark, box, size)
        return True

    def mark(self, marks: dict[Label, str], size: float, ground: Ground) -> bool:
        """Put each mark at its label's place, where there is room for all."""
        circles = self._circles(marks, size, ground)
        for mark, box in circles or ():
            self._mark(mark, box, size)
        return circles is not None

    def data(self) -> bytes:
        """The drawing as it is now."""
        return _bytes(self._root)

    def _circles(
        self, marks: dict[Label, str], size: float, ground: Ground
    ) -> list[tuple[str, Box]] | None:
        """The marks with the boxes of their circles, which are all equal."""
        radius = max(_radius(mark, size, self._theme) for mark in marks.values())
        places = mark_places(list(marks), radius, ground)
        if places is None:
            return None
        boxes = (Box(x, y, x, y).grown(radius) for x, y in places)
        return list(zip(marks.values(), boxes, strict=True))

    def _write(self, label: SetLabel) -> None:
        """Letters as they were, in their new size and place."""
        look = {
            "fill": label.label.colour,
            "font-weight": "bold" if label.label.bold else "normal",
            "text-anchor": label.anchor,
        }
        for number, line in enumerate(label.label.lines):
            self._text(line, label.x, label.baseline + number * label.leading, label.size, look)

    def _mark(self, mark: str, box: Box, size: float) -> None:
        """A mark in a circle that is to be seen on any ground."""
        x, y = box.centre
        colours = self._theme.tokens.colours
        ring = _RING * size
        circle = {"cx": x + self._left, "cy": y + self._top, "r": (box.width - ring) / 2}
        look = {"fill": colours.brand, "stroke": colours.on_brand, "stroke-width": f"{ring:.2f}"}
        self._add("circle", circle, look)
        _, top, _, bottom = _extent(mark, self._theme)
        baseline = y - (top + bottom) / 2 * size
        look = {"fill": colours.on_brand, "font-weight": "bold", "text-anchor": "middle"}
        self._text(mark, x, baseline, size, look)

    def _text(self, words: str, x: float, y: float, size: float, look: dict[str, str]) -> None:
        face = {"font-family": f"'{self._theme.tokens.fonts.body}'", "font-size": f"{size:.3f}px"}
        place = {"x": x + self._left, "y": y + self._top}
        self._add(
            "text", place, {**face, **look, "stroke": look.get("stroke", "none")}
        ).text = words

    def _add(self, name: str, place: dict[str, float], look: dict[str, str]) -> Any:
        """An element that the drawing's own style says nothing about."""
        style = ";".join(f"{key}:{value}!important" for key, value in look.items())
        numbers = {key: f"{value:.2f}" for key, value in place.items()}
        return etree.SubElement(self._root, f"{_SVG}{name}", numbers, style=style)


def _bytes(root: Any) -> bytes:
    return bytes(etree.tostring(root))
