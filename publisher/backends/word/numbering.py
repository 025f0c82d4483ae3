"""Real lists: definitions of labels, and one numbering for each list."""

from dataclasses import dataclass

from publisher.backends.word.layout import Layout
from publisher.backends.word.xml import Element, on, twips, w

BULLET, DEEPER_BULLET = "\N{BLACK CIRCLE}", "\N{BLACK SQUARE}"
_BULLET_FONT = "Arial"
"""Has the large solid circle on every computer (WGL4); few text fonts do."""
_LEVELS = 9
_FORMATS = ("decimal", "lowerLetter", "decimal")


@dataclass(frozen=True, slots=True)
class ListKind:
    """What stands before the items: "bullet", "number", "tick" or "reference".

    In a frame the labels have the frame's colour; elsewhere it is empty.
    """

    label: str
    frame_colour: str = ""


class Numbering:
    """The lists of one document; collects what goes into the numbering part."""

    def __init__(self, layout: Layout, label_colour: str) -> None:
        self._layout = layout
        self._colour = label_colour
        self._kinds: dict[ListKind, int] = {}
        self._lists: list[tuple[int, int, int]] = []
        self._shared: dict[ListKind, int] = {}

    def of_kind(self, kind: ListKind) -> int:
        """The number of a list whose items are not counted; all of a kind share one."""
        if kind not in self._shared:
            self._shared[kind] = self.counted(kind, 0, None)
        return self._shared[kind]

    def counted(self, kind: ListKind, level: int, start: int | None = 1) -> int:
        """The number of a new list that counts from `start` at `level`."""
        abstract = self._kinds.setdefault(kind, len(self._kinds))
        self._lists.append((abstract, level, -1 if start is None else start))
        return len(self._lists)

    def indent(self, kind: ListKind, level: int) -> float:
        """Where the words of an item begin, in points from the margin."""
        deep = self._step(kind) * (min(level, _LEVELS - 1) + 1)
        return self._frame(kind) + min(deep, self._layout.deepest)

    def left(self, number: int, level: int) -> float:
        """Where the words of an item of list `number` begin, in points from the margin."""
        abstract = self._lists[number - 1][0]
        return self.indent(list(self._kinds)[abstract], level)

    def _step(self, kind: ListKind) -> float:
        layout = self._layout
        return min(layout.list_step * (1.6 if kind.label == "reference" else 1), layout.deepest)

    def _frame(self, kind: ListKind) -> float:
        return self._layout.frame_left if kind.frame_colour else 0.0

    @property
    def element(self) -> Element:
        """`w:numbering`."""
        return w(
            "numbering",
            *(self._abstract(kind, number) for kind, number in self._kinds.items()),
            *(
                w(
                    "num",
                    w("abstractNumId", val=abstract),
                    w("lvlOverride", w("startOverride", val=start), ilvl=level)
                    if start >= 0
                    else None,
                    numId=number,
                )
                for number, (abstract, level, start) in enumerate(self._lists, 1)
            ),
        )

    def _abstract(self, kind: ListKind, number: int) -> Element:
        return w(
            "abstractNum",
            w("nsid", val=f"{0x5A000000 + number * 0x101:08X}"),
            w("multiLevelType", val="multilevel"),
            w("tmpl", val=f"{0x6B000000 + number * 0x101:08X}"),
            *(self._level(kind, level) for level in range(_LEVELS)),
            abstractNumId=number,
        )

    def _level(self, kind: ListKind, level: int) -> Element:
        indent = self.indent(kind, level)
        is_deeper = level > 0 and indent > self.indent(kind, level - 1)
        # In a frame every label begins at the frame's bar, so that the tint has one edge; a
        # deeper label is moved with spaces.
        hanging = indent - self._frame(kind) if kind.frame_colour else self._step(kind)
        inset = "\N{NO-BREAK SPACE}" * 6 * level if kind.frame_colour and is_deeper else ""
        # Where there is no room for a further indent, another sign tells the deeper level.
        bullet = BULLET if is_deeper or not level else DEEPER_BULLET
        number_format, text = "bullet", inset + bullet
        if kind.label in {"number", "reference"}:
            number_format = _FORMATS[min(level, len(_FORMATS) - 1)]
            text = f"[%{level + 1}]" if kind.label == "reference" else f"{inset}%{level + 1}."
        elif kind.label == "tick":
            # The box is a control in the text, which a reader can tick on the screen, too.
            number_format, text = "none", ""
        is_bullet = kind.label == "bullet"
        # A number that fills its indent has no tab behind it that could part it from the words.
        fills_indent = kind.label == "reference" and indent == self._layout.deepest
        follows = "nothing" if kind.label == "tick" else "space" if fills_indent else ""
        return w(
            "lvl",
            w("start", val=1),
            w("numFmt", val=number_format),
            w("suff", val=follows) if follows else None,
            w("lvlText", val=text),
            w("lvlJc", val="left"),
            w("pPr", w("ind", left=twips(indent), hanging=twips(hanging))),
            w(
                "rPr",
                w("rFonts", ascii=_BULLET_FONT, hAnsi=_BULLET_FONT, cs=_BULLET_FONT, hint="default")
                if is_bullet
                else None,
                on(not is_bullet, "b"),
                on(not is_bullet, "bCs"),
                w("color", val=(kind.frame_colour or self._colour).removeprefix("#").upper()),
            ),
            ilvl=level,
        )
