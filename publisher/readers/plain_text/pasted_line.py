"""The lines of a pasted text, freed of what only a machine sees."""

import re
import unicodedata
from dataclasses import dataclass, replace

from publisher.diagnostics import Problems, Span, error

_LONGEST = 200_000
_LINE_ENDS = re.compile(r"\r\n|\r|\n")
_LINE_BREAKS = re.compile("[\v\x85\N{LINE SEPARATOR}\N{PARAGRAPH SEPARATOR}]")
INVISIBLE = re.compile(
    "[\N{SOFT HYPHEN}\N{ZERO WIDTH SPACE}\N{WORD JOINER}\N{ZERO WIDTH NO-BREAK SPACE}]"
)
"""Characters that only say where a line may break."""
# Control characters and code points that XML 1.0 (section 2.2) cannot hold.
_UNPRINTABLE = re.compile(
    "[\x00-\x08\x0e-\x1f\x7f-\x9f\ufdd0-\ufdef"
    + "".join(f"{chr(plane + 0xFFFE)}{chr(plane + 0xFFFF)}" for plane in range(0, 0x110000, 65536))
    + "]"
)
_TAB = 4


@dataclass(frozen=True, slots=True)
class PastedLine:
    """One line: its number in the file, its text, and whether a page ended just before it.

    `text` has no white space at its end; tabs stay, because they part the cells of a table.
    """

    number: int
    text: str
    after_page: bool = False

    @property
    def is_blank(self) -> bool:
        """Whether nothing stands on the line."""
        return not self.text

    @property
    def words(self) -> str:
        """The text with single spaces."""
        return " ".join(self.text.split())

    @property
    def indent(self) -> int:
        """How many columns the text is set in."""
        return indent_of(self.text)


def indent_of(text: str) -> int:
    """The columns of white space at the start, a tab counting as four."""
    white = text[: len(text) - len(text.lstrip())]
    return sum(_TAB if each == "\t" else 1 for each in white)


def read_lines(text: str, path: str) -> tuple[PastedLine, ...]:
    """The lines of a pasted text. Invisible characters go, control characters become spaces.

    Raises `Problems` where there are no words, far too many, or broken characters.
    """
    _check(text, path)
    visible = unicodedata.normalize("NFC", INVISIBLE.sub("", text))
    found: list[PastedLine] = []
    for number, physical in enumerate(_LINE_ENDS.split(visible), 1):
        for at, page in enumerate(physical.split("\f")):
            for part in _LINE_BREAKS.split(page):
                line = PastedLine(number, _UNPRINTABLE.sub(" ", part).rstrip())
                found.append(replace(line, after_page=True) if at else line)
                at = 0
    return tuple(found)


def _check(text: str, path: str) -> None:
    if len(text) > _LONGEST:
        message = f"this text has {len(text):,} characters, which is far more than a leaflet has"
        raise Problems([error("IMP-003", message, "paste one leaflet into a file", Span(path))])
    if any("\ud800" <= each <= "\udfff" for each in text):
        message = "some characters of this text are broken"
        raise Problems([error("IMP-002", message, "save the text as UTF-8", Span(path))])
    if not re.search(r"\w", text):
        message = "there are no words in this text"
        raise Problems([error("IMP-001", message, "paste the leaflet's text into it", Span(path))])
