"""The house's colours and fonts as the palette that Word offers to who edits the file."""

from publisher.backends.word.xml import Element, element
from publisher.theme import Tokens


def colour_theme(tokens: Tokens) -> Element:
    """`a:theme` (ECMA-376 part 1, 20.1.6.9); the styles themselves do not refer to it."""
    colours, fonts = tokens.colours, tokens.fonts
    palette = {
        "dk1": colours.text,
        "lt1": colours.paper,
        "dk2": colours.brand,
        "lt2": colours.brand_tint,
        "accent1": colours.brand,
        "accent2": colours.advice,
        "accent3": colours.urgent,
        "accent4": colours.emergency,
        "accent5": colours.note,
        "accent6": colours.muted,
        "hlink": colours.link,
        "folHlink": colours.link,
    }
    families = (("majorFont", fonts.heading), ("minorFont", fonts.body))
    return element(
        "a:theme",
        {"name": "House style"},
        element(
            "a:themeElements",
            {},
            element(
                "a:clrScheme",
                {"name": "House style"},
                *(element(f"a:{name}", {}, _rgb(value)) for name, value in palette.items()),
            ),
            element(
                "a:fontScheme",
                {"name": "House style"},
                *(
                    element(
                        f"a:{name}",
                        {},
                        element("a:latin", {"typeface": family}),
                        element("a:ea", {"typeface": ""}),
                        element("a:cs", {"typeface": ""}),
                    )
                    for name, family in families
                ),
            ),
            element(
                "a:fmtScheme",
                {"name": "House style"},
                # Each list has one entry for subtle, moderate and intense: here they are alike.
                element("a:fillStyleLst", {}, *(_fill() for _ in range(3))),
                element(
                    "a:lnStyleLst", {}, *(element("a:ln", {"w": 12700}, _fill()) for _ in range(3))
                ),
                element(
                    "a:effectStyleLst",
                    {},
                    *(element("a:effectStyle", {}, element("a:effectLst", {})) for _ in range(3)),
                ),
                element("a:bgFillStyleLst", {}, *(_fill() for _ in range(3))),
            ),
        ),
    )


def _rgb(colour: str) -> Element:
    return element("a:srgbClr", {"val": colour.removeprefix("#").upper()})


def _fill() -> Element:
    return element("a:solidFill", {}, element("a:schemeClr", {"val": "phClr"}))
