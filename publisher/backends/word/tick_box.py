"""A box to tick with a pen on paper, or with a click on the screen."""

from publisher.backends.word.xml import Element, element, half_points, w

_FONT = "MS Gothic"
"""What Word itself sets its boxes in."""
_EMPTY, _TICKED = "\N{BALLOT BOX}", "\N{BALLOT BOX WITH X}"


def tick_box(number: int, name: str, size: float) -> Element:
    """A check box control; `name` is what a screen reader calls it, `size` in points."""

    def state(kind: str, character: str) -> Element:
        return element(f"w14:{kind}", {"w14:val": f"{ord(character):04X}", "w14:font": _FONT})

    fonts = w("rFonts", ascii=_FONT, hAnsi=_FONT, eastAsia=_FONT, hint="eastAsia")
    sizes = (w("sz", val=half_points(size)), w("szCs", val=half_points(size)))
    box = w("t")
    box.text = _EMPTY
    return w(
        "sdt",
        w(
            "sdtPr",
            w("alias", val=name),
            w("id", val=number),
            element(
                "w14:checkbox",
                {},
                element("w14:checked", {"w14:val": 0}),
                state("checkedState", _TICKED),
                state("uncheckedState", _EMPTY),
            ),
        ),
        w("sdtContent", w("r", w("rPr", fonts, *sizes), box)),
    )
