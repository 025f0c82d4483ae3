"""Which font a word is set in, and the fonts that travel inside the file."""

import re
import uuid
from collections.abc import Iterator

from publisher.backends.word.xml import Element, element, w
from publisher.theme import Theme
from publisher.theme.fonts import FontFile

_SUBSTITUTE = "Arial"
"""What a computer shows that ignores embedded fonts."""
_NOT_IN_FONTS = frozenset("\n\t\N{NO-BREAK SPACE}\N{SOFT HYPHEN}\N{ZERO WIDTH SPACE}")
_WORD = re.compile(r"\S+|\s+")


class FontChooser:
    """Splits words between the body font and the fallback, and remembers what was used."""

    def __init__(self, theme: Theme) -> None:
        fonts = theme.tokens.fonts
        self._theme = theme
        self._fallback_languages = frozenset(fonts.fallback_languages)
        self._known = theme.font_for(family=fonts.body).characters
        self.families = dict.fromkeys((fonts.body, fonts.heading))

    def segments(self, words: str, language: str) -> Iterator[tuple[str, str]]:
        """The words with the family that they need; "" is that of the paragraph's style.

        A whole passage in one of the fallback languages is set in the fallback font, and so is
        a word with a character that the body font lacks.
        """
        fallback = self._theme.tokens.fonts.fallback
        if language.partition("-")[0] in self._fallback_languages:
            self.families[fallback] = None
            yield words, fallback
            return
        start, missing = 0, False
        for word in _WORD.finditer(words):
            lacks = bool(self.missing(word[0]))
            if lacks != missing and not word[0].isspace():
                if word.start() > start:
                    yield words[start : word.start()], fallback if missing else ""
                start, missing = word.start(), lacks
            if lacks:
                self.families[fallback] = None
        if start < len(words):
            yield words[start:], fallback if missing else ""

    def missing(self, words: str) -> frozenset[str]:
        """The characters that the body font has no glyph for."""
        return frozenset(c for c in words if ord(c) not in self._known) - _NOT_IN_FONTS

    def files(self) -> Iterator[FontFile]:
        """The regular and bold faces of every family in use that may be embedded."""
        for family in self.families:
            for bold in (False, True):
                file = self._theme.font_for(family=family, bold=bold)
                if is_embeddable(file):
                    yield file


def is_embeddable(file: FontFile) -> bool:
    """Whether Word can carry the font: TrueType outlines and an fsType of 0 (OpenType, OS/2)."""
    from fontTools.ttLib import TTFont

    with TTFont(file.path, lazy=True) as font:
        return "glyf" in font and font["OS/2"].fsType == 0


def font_key(file: FontFile) -> str:
    """The GUID that the font is obfuscated with: the same for the same file name and face."""
    return f"{{{str(uuid.uuid5(uuid.NAMESPACE_OID, file.path.name)).upper()}}}"


def obfuscated(data: bytes, key: str) -> bytes:
    """A font as Word stores it: 32 bytes mixed with the key (ECMA-376 part 4, 10.1.2)."""
    mask = bytes.fromhex(key.strip("{}").replace("-", ""))[::-1] * 2
    return bytes(a ^ b for a, b in zip(data[:32], mask, strict=True)) + data[32:]


def font_table(families: Iterator[str] | dict[str, None], embedded: dict[FontFile, str]) -> Element:
    """`w:fonts`; `embedded` tells the relationship of each font that is inside the file."""
    return w("fonts", *(_font(family, embedded) for family in families))


def _font(family: str, embedded: dict[FontFile, str]) -> Element:
    faces = {file.bold: (file, rel) for file, rel in embedded.items() if file.family == family}
    return w(
        "font",
        w("altName", val=_SUBSTITUTE),
        w("charset", val="00"),
        w("family", val="swiss"),
        w("pitch", val="variable"),
        *(
            element(f"w:{name}", {"r:id": faces[bold][1], "w:fontKey": font_key(faces[bold][0])})
            for bold, name in ((False, "embedRegular"), (True, "embedBold"))
            if bold in faces
        ),
        name=family,
    )
