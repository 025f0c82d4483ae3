"""The fonts that travel in the book, each cut down to the book's characters."""

from dataclasses import dataclass, field

from publisher.markup import Element
from publisher.theme import Theme
from publisher.theme.subset_font import subset_font


@dataclass(frozen=True, slots=True)
class EmbeddedFont:
    """One face: its address in the book, its rule for the style sheet, its bytes (WOFF2)."""

    address: str
    rule: str
    data: bytes = field(repr=False)


def embedded_fonts(page: Element, theme: Theme) -> tuple[EmbeddedFont, ...]:
    """Regular and bold of every family that the words of a content document need."""
    fonts = theme.tokens.fonts
    body, fallback = set[str](), set[str]()
    _collect(page, frozenset(fonts.fallback_languages), False, body, fallback)
    known = theme.font_for(family=fonts.body).characters
    fallback |= {each for each in body if ord(each) not in known and not each.isspace()}
    found = []
    for face in theme.fonts:
        wanted = fallback if face.family == fonts.fallback else body
        data = b"" if face.italic else subset_font(face.path, frozenset(map(ord, wanted)))
        if data:
            weight = "bold" if face.bold else "normal"
            address = f"fonts/{face.family.replace(' ', '')}-{weight}.woff2"
            rule = (
                f'@font-face {{ font-family: "{face.family}"; font-weight: {weight}; '
                f'src: url("{address}") format("woff2"); }}\n'
            )
            found.append(EmbeddedFont(address, rule, data))
    return tuple(found)


def fallback_rule(theme: Theme) -> str:
    """The rule that sets whole passages in the fallback, so that no word mixes two fonts."""
    languages = ", ".join(f":lang({each})" for each in theme.tokens.fonts.fallback_languages)
    family = f'"{theme.tokens.fonts.fallback}", sans-serif'
    return f"{languages} {{ font-family: {family}; }}\n" if languages else ""


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
