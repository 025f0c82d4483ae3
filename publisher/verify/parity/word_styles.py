"""What the styles and lists of a Word file say of a paragraph."""

from functools import cache, partial

from lxml import etree

Element = etree._Element

W = "{http://schemas.openxmlformats.org/wordprocessingml/2006/main}"
_BODY_TEXT = 9
_OFF = frozenset(("0", "false", "off"))


def value_of(parent: Element | None, path: str, attribute: str = "val") -> str | None:
    """The value of a property ("pPr/pStyle"), "" where it has none, None where it is not set."""
    found = parent
    # Far quicker than a look for the whole path, as most properties are not there.
    for name in _qualified(path):
        found = None if found is None else next(found.iterchildren(name), None)
    return None if found is None else found.get(W + attribute, "")


def is_on(parent: Element | None, path: str) -> bool | None:
    """Whether a switch is on (ECMA-376 part 1, 17.17.4); None where it is not set."""
    return _as_switch(value_of(parent, path))


class WordStyles:
    """The styles part: what a paragraph or a run inherits (ECMA-376 part 1, 17.7.2)."""

    def __init__(self, root: Element) -> None:
        self._styles = {each.get(f"{W}styleId", ""): each for each in root.iter(f"{W}style")}
        self._default = next(
            (
                name
                for name, each in self._styles.items()
                if each.get(f"{W}type") == "paragraph" and each.get(f"{W}default") in ("1", "true")
            ),
            "",
        )
        self._known: dict[tuple[str, str, str], str | None] = {}
        self._style_of = cache(self._own_style)
        self._default_of = cache(partial(value_of, root.find(f"{W}docDefaults")))

    def name(self, paragraph: Element) -> str:
        """The name of a paragraph's style, in small letters as Word compares them."""
        style = self._styles.get(self._style_of(paragraph))
        return (value_of(style, "name") or "").casefold()

    def outline(self, paragraph: Element) -> int:
        """The level of a heading from 1, or 0 (17.3.1.20: 9 is body text)."""
        level = int(self._of(paragraph, "pPr/outlineLvl") or _BODY_TEXT)
        return level + 1 if level < _BODY_TEXT else 0

    def numbering(self, paragraph: Element) -> tuple[str, int] | None:
        """The number of the list that a paragraph is an item of, and its level from 0."""
        number = self._of(paragraph, "pPr/numPr/numId")
        if number in (None, "", "0"):
            return None
        return str(number), int(self._of(paragraph, "pPr/numPr/ilvl") or 0)

    def right_to_left(self, paragraph: Element) -> bool:
        """Whether a paragraph runs from right to left (17.3.1.6)."""
        found = _as_switch(self._of(paragraph, "pPr/bidi"))
        if found is None:
            found = _as_switch(self._default_of("pPrDefault/pPr/bidi"))
        return bool(found)

    def language(self, run: Element, paragraph: Element) -> tuple[str, bool]:
        """The language of a run, and whether it runs from right to left (17.3.2.20, 17.3.2.30)."""
        found = _as_switch(self._of_run(run, paragraph, "rPr/rtl"))
        if found is None:
            found = _as_switch(self._default_of("rPrDefault/rPr/rtl"))
        right_to_left = bool(found)
        attribute = "bidi" if right_to_left else "val"
        language = self._of_run(run, paragraph, "rPr/lang", attribute)
        if not language:
            language = self._default_of("rPrDefault/rPr/lang", attribute)
        return language or "", right_to_left

    def is_hidden(self, run: Element, paragraph: Element) -> bool:
        """Whether a run is text that Word hides (17.3.2.41)."""
        return bool(_as_switch(self._of_run(run, paragraph, "rPr/vanish")))

    def _of_run(
        self, run: Element, paragraph: Element, path: str, attribute: str = "val"
    ) -> str | None:
        """A property of a run: its own, its style's, or that of its paragraph's style."""
        found = self._of(run, path, attribute)
        if found is None:
            found = self._inherited(self._style_of(paragraph), path, attribute)
        return found

    def _of(self, element: Element, path: str, attribute: str = "val") -> str | None:
        """A property of a paragraph or run, its own or its style's."""
        found = value_of(element, path, attribute)
        if found is None:
            found = self._inherited(self._style_of(element), path, attribute)
        return found

    def _inherited(self, style: str, path: str, attribute: str) -> str | None:
        """A property of a style, or of one that it is based on."""
        place = style, path, attribute
        if place not in self._known:
            # A style that is based on itself has nothing to inherit.
            self._known[place] = None
            found = value_of(self._styles.get(style), path, attribute)
            based_on = value_of(self._styles.get(style), "basedOn")
            if found is None and based_on:
                found = self._inherited(based_on, path, attribute)
            self._known[place] = found
        return self._known[place]

    def _own_style(self, element: Element) -> str:
        if element.tag == f"{W}r":
            return value_of(element, "rPr/rStyle") or ""
        return value_of(element, "pPr/pStyle") or self._default


def _as_switch(value: str | None) -> bool | None:
    return None if value is None else value not in _OFF


@cache
def _qualified(path: str) -> tuple[str, ...]:
    return tuple(W + each for each in path.split("/"))
