"""The letters in a drawing, and the drawing without them."""

import re
from collections.abc import Iterator
from copy import deepcopy
from typing import Any

from lxml import etree

from publisher.document import Picture

_SVG = "{http://www.w3.org/2000/svg}"
_COPIED = frozenset(
    f"{_SVG}{name}"
    for name in ("defs", "symbol", "pattern", "marker", "mask", "clipPath", "switch")
)
"""Where letters stand once and are shown never, or often, or perhaps."""
_LAID_OTHERWISE = frozenset((f"{_SVG}textPath", f"{_SVG}tref"))
_HIDDEN = re.compile(r"(display\s*:\s*none|visibility\s*:\s*(hidden|collapse))", re.IGNORECASE)

_ANCHOR = re.compile(r"text-anchor\s*:\s*(start|middle|end)")


class DrawingText:
    """The `text` elements of an SVG that are to be seen, in the order of the file.

    `is_plain` tells whether each is shown once, where it stands, on straight lines; only then can
    it be told where its letters are. What is hidden by its own attributes, or by those of
    what it stands in, is no text that anybody sees. `anchors` are "start", "middle" or "end", which
    is where the words of each text stand beside its place.
    """

    def __init__(self, picture: Picture) -> None:
        self._picture = picture
        parser = etree.XMLParser(resolve_entities=False, no_network=True)
        self.root: Any = etree.fromstring(picture.data, parser)
        self._texts = _shown(self.root)
        self.words = tuple(map(_words, self._texts))
        self.anchors = tuple(map(_anchor, self._texts))
        self.is_plain = all(map(self._stands_by_itself, self._texts)) and not self._is_copied()

    def only(self) -> bytes:
        """The drawing with nothing but its texts."""
        return bytes(etree.tostring(self._skeleton()))

    def alone(self) -> Iterator[bytes]:
        """Each text by itself, in a drawing that shows nothing else."""
        skeleton = self._skeleton()
        for number in range(len(self._texts)):
            root = deepcopy(skeleton)
            for place, each in enumerate(_shown(root)):
                if place != number:
                    _take_out(each)
            yield bytes(etree.tostring(root))

    def _skeleton(self) -> Any:
        skeleton = deepcopy(self.root)
        texts = _shown(skeleton)
        kept = {each for text in texts for each in (*text.iterancestors(), *text.iter())}
        for each in list(skeleton.iter()):
            if each not in kept and each.tag != f"{_SVG}style":
                _take_out(each)
        return skeleton

    def without(self) -> Any:
        """The root of a copy of the drawing that has no letters."""
        root = deepcopy(self.root)
        for each in list(root.iter(f"{_SVG}text")):
            _take_out(each)
        return root

    def _stands_by_itself(self, text: Any) -> bool:
        if any(each.tag in _COPIED for each in text.iterancestors()):
            return False
        return not any(each.tag in _LAID_OTHERWISE for each in text.iter())

    def _is_copied(self) -> bool:
        """Whether a `use` shows a text once more."""
        names = {
            each.get("id") for text in self._texts for each in (text, *text.iterancestors())
        } - {None}
        for each in self.root.iter(f"{_SVG}use"):
            href = each.get("href") or each.get("{http://www.w3.org/1999/xlink}href") or ""
            if href.strip().removeprefix("#") in names:
                return True
        return False


def _shown(root: Any) -> list[Any]:
    """The outermost texts that are to be seen and have words."""
    return [
        each
        for each in root.iter(f"{_SVG}text")
        if _words(each) and not _is_hidden(each) and not _is_in_text(each)
    ]


def _take_out(element: Any) -> None:
    parent = element.getparent()
    if parent is not None:
        element.tail = None
        parent.remove(element)


def _is_hidden(text: Any) -> bool:
    return any(
        each.get("display") == "none"
        or each.get("visibility") in ("hidden", "collapse")
        or _HIDDEN.search(each.get("style") or "")
        for each in (text, *text.iterancestors())
    )


def _anchor(text: Any) -> str:
    """As attributes and `style` tell it; what a style sheet says is not looked for."""
    for each in (text, *text.iterancestors(), *text.iterdescendants()):
        if not isinstance(each.tag, str):
            continue
        said = _ANCHOR.search(f"{each.get('style') or ''};text-anchor:{each.get('text-anchor')}")
        if said:
            return said[1]
    return "start"


def _is_in_text(text: Any) -> bool:
    return any(each.tag == f"{_SVG}text" for each in text.iterancestors())


def _words(text: Any) -> str:
    """The words with single spaces; a part that is put to a place of its own is a word anew."""
    return " ".join("".join(_parts(text)).split())


def _parts(element: Any) -> Iterator[str]:
    if not isinstance(element.tag, str):
        return
    if element.tag != f"{_SVG}text" and {"x", "y"} & set(element.attrib):
        yield " "
    if element.tag not in (f"{_SVG}title", f"{_SVG}desc"):
        yield element.text or ""
        for child in element:
            yield from _parts(child)
            yield child.tail or ""
