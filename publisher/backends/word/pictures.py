"""Pictures in the line, with the words that stand for them."""

from collections.abc import Callable
from math import ceil
from pathlib import Path

from publisher.backends.word.xml import NAMESPACES, Element, element, emu, w
from publisher.document import Picture
from publisher.pictures import Relabelled, rasterise, with_lettering
from publisher.theme import Theme

RESOLUTION = 220
"""Pixels to the inch that a drawing becomes."""
_COARSEST = 96
"""Pixels to the inch below which a photograph is not stretched."""
_PX = 0.75
_DECORATIVE = "{C183D7F6-B498-43B3-948B-1728B52AA6E4}"
_DECORATIVE_NAMESPACE = "http://schemas.microsoft.com/office/drawing/2017/decorative"


class Pictures:
    """Puts pictures into the file; `embed` stores one and gives its relationship.

    `cache` is a folder that remembers drawings that became pixels.
    """

    def __init__(
        self, theme: Theme, embed: Callable[[Picture], str], cache: Path | None = None
    ) -> None:
        self._theme, self._cache = theme, cache
        self._embed = embed
        self._count = 0

    def relabelled(
        self, picture: Picture, *, widest: float, tallest: float, least: float
    ) -> Relabelled:
        """A drawing for `run` in the same room, its letters no smaller than `least` points."""
        width = _width(picture, widest, tallest)
        return with_lettering(picture, width, least, self._theme)

    def run(
        self,
        picture: Picture,
        alternative: str,
        *,
        widest: float,
        tallest: float,
        decorative: bool = False,
    ) -> Element:
        """A run with the picture in the line, as big as fits into `widest` by `tallest` points.

        Nothing is enlarged that would not stay sharp; decoration keeps its size.
        """
        width = _width(picture, widest, tallest, decorative=decorative)
        height = width * picture.height / picture.width
        if picture.is_svg:
            wide = ceil(width / 72 * RESOLUTION)
            picture = rasterise(picture, wide, self._theme, self._cache)
        self._count += 1
        drawing = _inline(self._embed(picture), self._count, width, height, alternative, decorative)
        return w("r", w("drawing", drawing))


def _width(picture: Picture, widest: float, tallest: float, *, decorative: bool = False) -> float:
    """The width of a picture in points, as large as it can be well seen."""
    width = picture.width * _PX
    if not decorative:
        width = widest if picture.is_svg else max(width, picture.width / _COARSEST * 72)
    return min(width, widest, tallest * picture.width / picture.height)


def _inline(
    relationship: str, number: int, width: float, height: float, words: str, decorative: bool
) -> Element:
    size = {"cx": emu(width), "cy": emu(height)}
    name = {"id": number, "name": f"Picture {number}"}
    properties = element("wp:docPr", {**name, "descr": words})
    if decorative:
        properties.append(_decorative())
    return element(
        "wp:inline",
        {"distT": 0, "distB": 0, "distL": 0, "distR": 0},
        element("wp:extent", size),
        element("wp:effectExtent", {"l": 0, "t": 0, "r": 0, "b": 0}),
        properties,
        element(
            "wp:cNvGraphicFramePr",
            {},
            element("a:graphicFrameLocks", {"noChangeAspect": 1}),
        ),
        element(
            "a:graphic",
            {},
            element(
                "a:graphicData",
                {"uri": NAMESPACES["pic"]},
                element(
                    "pic:pic",
                    {},
                    element(
                        "pic:nvPicPr",
                        {},
                        element("pic:cNvPr", {**name, "descr": words}),
                        element("pic:cNvPicPr", {}),
                    ),
                    element(
                        "pic:blipFill",
                        {},
                        element("a:blip", {"r:embed": relationship}),
                        element("a:stretch", {}, element("a:fillRect", {})),
                    ),
                    element(
                        "pic:spPr",
                        {},
                        element(
                            "a:xfrm",
                            {},
                            element("a:off", {"x": 0, "y": 0}),
                            element("a:ext", size),
                        ),
                        element("a:prstGeom", {"prst": "rect"}, element("a:avLst", {})),
                    ),
                ),
            ),
        ),
    )


def _decorative() -> Element:
    """The mark of a picture that a screen reader passes over (MS-ODRAWXML, decorative)."""
    mark = element("a:ext", {"uri": _DECORATIVE})
    flag = mark.makeelement(
        f"{{{_DECORATIVE_NAMESPACE}}}decorative",
        {"val": "1"},
        nsmap={"adec": _DECORATIVE_NAMESPACE},
    )
    mark.append(flag)
    return element("a:extLst", {}, mark)
