"""The sign that begins an item of a list."""

import re
from dataclasses import dataclass

from publisher.readers.plain_text.pasted_line import PastedLine, indent_of

_TICK_BOXES = "☐□❏❑❒"
# The last five are Word's and Wingdings' bullets, from the Unicode private use area.
_BULLETS = "•●◦○▪▫■‣∙⁃➢➤►▶✓✔\uf0b7\uf0a7\uf0d8\uf0fc\uf02d"
_UNSURE_BULLETS = "-–—*+·o"
_MARKER = re.compile(
    rf"""\s*(?:
        (?P<tick>[{_TICK_BOXES}]|\[[ ]?\](?=\s))\s*
      | (?P<bullet>[{_BULLETS}])\s*
      | (?P<unsure>[{_UNSURE_BULLETS}])\s+(?=\S)
      | (?P<open>\(?)(?P<number>0|[1-9]\d{{0,2}})[.)]\s+(?=\S)
      | (?P<letter>\(?(?:[a-z]|i{{2,3}}|iv|vi{{1,3}}|ix)\))\s+(?=\S)
    )""",
    re.VERBOSE,
)


@dataclass(frozen=True, slots=True)
class Marker:
    """The sign, its column, where the words after it begin, and whether it may be no sign at all.

    `sort` is the same for the items of one list. `number` is `None` for a bullet.
    """

    sort: str
    indent: int
    words_from: int
    sign: str
    number: int | None = None
    tick_box: bool = False
    is_sure: bool = True


def marker_of(line: PastedLine) -> Marker | None:
    """What looks like the sign of a list's item at the start of a line."""
    match = _MARKER.match(line.text)
    if match is None:
        return None
    indent, end = indent_of(line.text), match.end()
    if match["tick"]:
        return Marker("tick", indent, end, "", tick_box=True)
    if match["bullet"]:
        return Marker(match["bullet"], indent, end, "")
    if match["unsure"]:
        sign = match["unsure"]
        return Marker(sign, indent, end, sign if sign == "o" else "", is_sure=False)
    if match["letter"]:
        # Markdown counts in numbers only, so the letter stays with the words.
        return Marker("letter", indent, match.start("letter"), "", is_sure=False)
    return Marker(f"{match['open']}1", indent, end, "", int(match["number"]), is_sure=False)
