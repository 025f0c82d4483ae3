"""The styles of a Word file, with what they inherit (ECMA-376 part 1, 17.7)."""

from collections.abc import Iterable
from functools import cache

from publisher.verify.checks.word.opened.look import Look
from publisher.verify.checks.word.opened.names import (
    Element,
    Properties,
    W,
    child,
    is_on,
    merged,
    value,
    values,
)

_TOGGLES = ("b", "i", "caps", "smallCaps", "vanish")
"""Switches that two styles turn off again when both turn them on (17.7.3)."""
_HIGHLIGHTS = {
    "black": "000000",
    "blue": "0000FF",
    "cyan": "00FFFF",
    "darkBlue": "00008B",
    "darkCyan": "008B8B",
    "darkGray": "A9A9A9",
    "darkGreen": "006400",
    "darkMagenta": "800080",
    "darkRed": "8B0000",
    "darkYellow": "808000",
    "green": "00FF00",
    "lightGray": "D3D3D3",
    "magenta": "FF00FF",
    "red": "FF0000",
    "white": "FFFFFF",
    "yellow": "FFFF00",
}
_WORDS_OWN_SIZE = 10.0
"""What Word takes where a file says nothing (17.3.2.38)."""


class Styles:
    """Works out what paragraphs and runs inherit."""

    def __init__(self, root: Element | None) -> None:
        found = root.iter(W + "style") if root is not None else ()
        self._styles = {value(each, "styleId"): each for each in found}
        self.default_paragraph = self._default("paragraph")
        self.run_defaults = values(child(root, "docDefaults", "rPrDefault", "rPr"))
        self._paragraph_defaults = values(child(root, "docDefaults", "pPrDefault", "pPr"))
        self.paragraph = cache(self._paragraph)
        self._looks: dict[object, Look] = {}
        self._run_of = cache(self._run_properties)

    def name(self, style: str) -> str:
        """The name of a style as Word shows it, in small letters."""
        found = child(self._styles.get(style), "name")
        return "" if found is None else value(found).lower()

    def is_bold(self, style: str) -> bool:
        """Whether a paragraph style is bold by itself."""
        return is_on(self._run_of(style).get("b"))

    def table_ground(self, style: str, parts: Iterable[str]) -> str:
        """What is behind the words of a table's parts such as "firstRow": RRGGBB or empty."""
        fill = ""
        for properties in self._table_properties(style, parts, "tcPr"):
            fill = ground(properties.get("shd")) or fill
        return fill

    def look(
        self,
        paragraph: str,
        character: str,
        table: str,
        parts: tuple[str, ...],
        own: Properties,
        behind: str,
    ) -> Look:
        """The look of a run in a paragraph and table of these styles.

        `parts` are those of the table that it stands in, such as "firstRow"; `own` are the run's
        properties; `behind` is the ground of its paragraph or cell.
        """
        said = tuple((name, *each.attrib.items()) for name, each in own.items())
        key = (paragraph, character, table, parts, said, behind)
        if key not in self._looks:
            self._looks[key] = self._look(paragraph, character, table, parts, own, behind)
        return self._looks[key]

    def _default(self, kind: str) -> str:
        for id_, each in self._styles.items():
            if value(each, "type") == kind and value(each, "default") in {"1", "true", "on"}:
                return id_
        return ""

    def _chain(self, style: str) -> list[Element]:
        """A style behind all that it is based on."""
        chain: list[Element] = []
        while (found := self._styles.get(style)) is not None and found not in chain:
            chain.insert(0, found)
            base = child(found, "basedOn")
            style = "" if base is None else value(base)
        return chain

    def _paragraph(self, style: str) -> Properties:
        of_styles = (values(child(each, "pPr")) for each in self._chain(style))
        return merged(self._paragraph_defaults, *of_styles)

    def _run_properties(self, style: str) -> Properties:
        return merged(*(values(child(each, "rPr")) for each in self._chain(style)))

    def _table_properties(self, style: str, parts: Iterable[str], name: str) -> list[Properties]:
        wanted, found = tuple(parts), []
        for each in self._chain(style):
            found.append(values(child(each, name)))
            conditional = {value(part, "type"): part for part in each.iter(W + "tblStylePr")}
            parts_of_style = (conditional.get(part) for part in ("wholeTable", *wanted))
            found.extend(values(child(part, name)) for part in parts_of_style)
        return found

    def _look(
        self,
        paragraph: str,
        character: str,
        table: str,
        parts: tuple[str, ...],
        own: Properties,
        behind: str,
    ) -> Look:
        of_table = merged(*(self._table_properties(table, parts, "rPr") if table else ()))
        levels = [of_table, self._run_of(paragraph), self._run_of(character)]
        found = dict(merged(self.run_defaults, *levels, own))
        for name in _TOGGLES:
            on = [each[name] for each in levels if is_on(each.get(name))]
            if name not in own and not is_on(self.run_defaults.get(name)):
                found.pop(name, None)
                if len(on) % 2:
                    found[name] = on[0]
        undone = "b" not in own and not is_on(found.get("b"))
        undone = undone and any(is_on(each.get("b")) for each in levels)
        return _made(found, behind, undone=undone)


def ground(shading: Element | None) -> str:
    """The colour of `w:shd`: RRGGBB, or empty where it shows what is behind (17.3.5)."""
    if shading is None:
        return ""
    fill = value(shading, "color" if value(shading) == "solid" else "fill")
    return "" if fill in {"", "auto"} else fill.upper()


def _made(properties: Properties, behind: str, *, undone: bool) -> Look:
    def text(name: str) -> str:
        found = properties.get(name)
        return "" if found is None else value(found)

    def on(name: str) -> bool:
        return is_on(properties.get(name))

    colour = text("color").upper()
    highlight = _HIGHLIGHTS.get(text("highlight"), "")
    return Look(
        size=int(text("sz")) / 2 if text("sz").isdigit() else _WORDS_OWN_SIZE,
        colour="" if colour == "AUTO" else colour,
        ground=highlight or ground(properties.get("shd")) or behind,
        language=text("lang"),
        bold=on("b"),
        italic=on("i"),
        underlined=text("u") not in {"", "none"},
        capitals=on("caps") or on("smallCaps"),
        hidden=on("vanish"),
        shifted=text("vertAlign") in {"superscript", "subscript"},
        effect="" if text("effect") == "none" else text("effect"),
        undone=undone,
    )
