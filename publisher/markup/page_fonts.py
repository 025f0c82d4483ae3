"""The fonts that travel with a page, each cut down to the page's characters."""

from dataclasses import dataclass, field
from pathlib import Path

from publisher.markup.builder import Element
from publisher.theme import Theme
from publisher.theme.fonts import FontFile
from publisher.theme.subset_font import subset_font


@dataclass(frozen=True, slots=True)
class PageFont:
    """One face and its bytes (WOFF2) with only the characters that the page needs."""

    face: FontFile
    data: bytes = field(repr=False)

    def rule(self, address: str) -> str:
        """The `@font-face` rule for a font that is found at `address`."""
        weight = "bold" if self.face.bold else "normal"
        return (
            f'@font-face {{ font-family: "{self.face.family}"; font-weight: {weight}; '
            f'src: url("{address}") format("woff2"); }}\n'
        )


def page_fonts(page: Element, theme: Theme, cache: Path | None = None) -> tuple[PageFont, ...]:
    """Regular and bold of every family that the words of a page need.

    No italics: the house style shows stress as bold. Needs every element's `lang` as it is in the
    finished page, because passages in the fallback languages are set in the fallback font. `cache`
    is a folder where fonts that were cut are kept.
    """
    fonts = theme.tokens.fonts
    body, fallback = set[str](), set[str]()
    _collect(page, frozenset(fonts.fallback_languages), False, body, fallback)
    known = theme.font_for(family=fonts.body).characters
    fallback |= {each for each in body if ord(each) not in known and not each.isspace()}
    found = []
    for face in theme.fonts:
        wanted = fallback if face.family == fonts.fallback else body
        characters = frozenset(map(ord, wanted))
        data = b"" if face.italic else subset_font(face.path, characters, cache)
        if data:
            found.append(PageFont(face, data))
    return tuple(found)


def _collect(
    element: Element, languages: frozenset[str], passage: bool, body: set[str], fallback: set[str]
) -> None:
    """Sort the characters of an element by the font that they are set in."""
    language = element.get("lang")
    inside = passage if language is None else language.partition("-")[0] in languages
    (fallback if inside else body).update(element.text or "")
    for child in element:
        _collect(child, languages, inside, body, fallback)
        (fallback if inside else body).update(child.tail or "")
