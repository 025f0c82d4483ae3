"""Drawings that bring the house fonts along."""

from base64 import b64encode
from dataclasses import replace
from pathlib import Path

from lxml import etree

from publisher.document import Picture
from publisher.theme import Theme
from publisher.theme.subset_font import subset_font

_SVG = "{http://www.w3.org/2000/svg}"
_BOLD = (b"bold", b"600", b"700")


def with_fonts(picture: Picture, theme: Theme, cache: Path | None = None) -> Picture:
    """An SVG that shows its letters in the house fonts wherever it is shown.

    A drawing that stands in a page as a picture cannot use the page's fonts (SVG 2, "secure
    static mode"), so those it needs are put into it. Other pictures and drawings without letters
    are returned as they are. `cache` is a folder where fonts that were cut are kept.
    """
    if not picture.is_svg:
        return picture
    parser = etree.XMLParser(resolve_entities=False, no_network=True)
    root = etree.fromstring(picture.data, parser)
    letters = "".join(str(words) for each in root.iter(f"{_SVG}text") for words in each.itertext())
    rules = "".join(_rules(letters, theme, cache, any(mark in picture.data for mark in _BOLD)))
    if not rules:
        return picture
    style = etree.Element(f"{_SVG}style")
    style.text = rules
    root.insert(0, style)
    return replace(picture, data=etree.tostring(root))


def _rules(letters: str, theme: Theme, cache: Path | None, bold: bool) -> list[str]:
    fonts = theme.tokens.fonts
    known = theme.font_for(family=fonts.body).characters
    missing = {each for each in letters if ord(each) not in known}
    rules = []
    for face in theme.fonts:
        wanted = missing if face.family == fonts.fallback else letters
        if face.italic or (face.bold and not bold) or not "".join(wanted).strip():
            continue
        font = subset_font(face.path, frozenset(map(ord, wanted)), cache)
        data = b64encode(font).decode()
        if data:
            rules.append(
                f'@font-face{{font-family:"{face.family}";'
                f"font-weight:{'bold' if face.bold else 'normal'};"
                f'src:url("data:font/woff2;base64,{data}")format("woff2")}}'
            )
    return rules
