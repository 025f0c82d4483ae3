"""Where a page is cut, and how far its colours run."""

from collections.abc import Iterator
from typing import Any

from publisher.verify.checks.pdf_x.print_file import PrintFile
from publisher.verify.finding import Finding

_RULE = "page-boxes"
_NEAR = 0.01
_MM = 72 / 25.4


def check_page_boxes(file: PrintFile) -> Iterator[Finding]:
    """Each page says where it is cut, inside of its bleed, inside of its sheet (ISO 15930-4).

    PDF/X-1a asks for no bleed; here it is at least 3 mm on each side, as print shops want it.
    """
    for page, dictionary in file.pages:
        where = f"page {page}"
        if "/TrimBox" not in dictionary:
            yield Finding(_RULE, "the page does not say where it is cut (TrimBox)", where)
            continue
        if "/ArtBox" in dictionary:
            yield Finding(_RULE, "the page has an ArtBox beside its TrimBox", where)
        media, trim = _box(_inherited(dictionary, "/MediaBox")), _box(dictionary.TrimBox)
        bleed = _box(dictionary.get("/BleedBox", dictionary.TrimBox))
        if not (_inside(bleed, media) and _inside(trim, bleed)):
            yield Finding(_RULE, "the page's boxes are not one inside the other", where)
        elif "/CropBox" in dictionary and not _inside(bleed, _box(dictionary.CropBox)):
            yield Finding(_RULE, "what is shown of the page (CropBox) cuts its bleed", where)
        room = min(abs(one - other) for one, other in zip(trim, bleed, strict=True)) / _MM
        if room < 3 - _NEAR:
            yield Finding(_RULE, f"colours run {room:.1f} mm over the edge and not 3", where)


def _box(box: Any) -> tuple[float, ...]:
    left, bottom, right, top = map(float, box)
    return min(left, right), min(bottom, top), max(left, right), max(bottom, top)


def _inside(inner: tuple[float, ...], outer: tuple[float, ...]) -> bool:
    near = zip(inner[:2], outer[:2], strict=True)
    far = zip(inner[2:], outer[2:], strict=True)
    return all(a >= b - _NEAR for a, b in near) and all(a <= b + _NEAR for a, b in far)


def _inherited(dictionary: Any, key: str) -> Any:
    while key not in dictionary:
        dictionary = dictionary.Parent
    return dictionary[key]
