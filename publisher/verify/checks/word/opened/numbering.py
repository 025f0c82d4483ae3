"""The lists of a Word file: what stands before an item (ECMA-376 part 1, 17.9)."""

from publisher.verify.checks.word.opened.names import Element, Properties, W, child, value, values


class Numbering:
    """Finds the label of a list's level."""

    def __init__(self, root: Element | None) -> None:
        self._levels: dict[tuple[str, str], Element] = {}
        if root is None:
            return
        abstract = {value(each, "abstractNumId"): each for each in root.iter(W + "abstractNum")}
        for number in root.iter(W + "num"):
            pointer = child(number, "abstractNumId")
            kind = abstract.get("" if pointer is None else value(pointer))
            for level in kind.iter(W + "lvl") if kind is not None else ():
                self._levels[value(number, "numId"), value(level, "ilvl")] = level

    def level(self, properties: Properties) -> Element | None:
        """The level (`w:lvl`) that a paragraph is an item of, or None for one that is no item."""
        place = values(properties.get("numPr"))
        number = value(place["numId"]) if "numId" in place else ""
        level = value(place["ilvl"]) if "ilvl" in place else "0"
        return self._levels.get((number, level or "0"))
