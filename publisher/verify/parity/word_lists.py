"""What stands before the items of the lists of a Word file."""

import re

from publisher.verify.parity.read_unit import folded
from publisher.verify.parity.word_styles import Element, W, value_of


class WordLists:
    """The numbering part, and how far each list has counted (ECMA-376 part 1, 17.9)."""

    def __init__(self, root: Element | None) -> None:
        self._levels: dict[tuple[str, int], Element] = {}
        self._starts: dict[tuple[str, int], int] = {}
        self._counts: dict[str, dict[int, int]] = {}
        if root is None:
            return
        abstract = {each.get(f"{W}abstractNumId"): each for each in root.iter(f"{W}abstractNum")}
        for number in root.iter(f"{W}num"):
            name = number.get(f"{W}numId", "")
            levels = list(abstract[value_of(number, "abstractNumId")].iter(f"{W}lvl"))
            for each in (*levels, *number.iter(f"{W}lvl")):
                place = name, int(each.get(f"{W}ilvl", "0"))
                self._levels[place] = each
                self._starts[place] = int(value_of(each, "start") or 1)
            for override in number.iter(f"{W}lvlOverride"):
                start = value_of(override, "startOverride")
                if start is not None:
                    self._starts[name, int(override.get(f"{W}ilvl", "0"))] = int(start)

    def marker(self, number: str, level: int) -> str:
        """What stands before the next item of list `number` at `level`; nothing for a bullet."""
        counts = self._counts.setdefault(number, {})
        for deeper in [each for each in counts if each > level]:
            del counts[deeper]
        counts[level] = counts.get(level, self._starts.get((number, level), 1) - 1) + 1
        definition = self._levels.get((number, level))
        form = value_of(definition, "numFmt")
        if definition is None or form in ("bullet", "none"):
            return ""

        def counted(place: re.Match[str]) -> str:
            one = int(place[1]) - 1
            form = value_of(self._levels.get((number, one)), "numFmt")
            return _in_form(counts.get(one, self._starts.get((number, one), 1)), form)

        return folded(re.sub(r"%([1-9])", counted, value_of(definition, "lvlText") or ""))


def _in_form(number: int, form: str | None) -> str:
    if form in ("lowerLetter", "upperLetter"):
        # Behind z comes aa, then bb (17.18.59).
        repeats, letter = divmod(number - 1, 26)
        words = chr(ord("a") + letter) * (repeats + 1)
        return words if form == "lowerLetter" else words.upper()
    return str(number)
