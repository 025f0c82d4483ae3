"""What a pasted text is made of, between its lines and the leaflet."""

from dataclasses import dataclass
from enum import IntEnum

from publisher.document.nodes import CareKind
from publisher.readers.plain_text.traced_text import TracedText


class HeadingStyle(IntEnum):
    """How a heading was set apart; the smaller, the higher it ranks among the others."""

    DOUBLE_UNDERLINE = 0
    CAPITALS = 1
    NUMBERED = 2
    UNDERLINE = 3
    PLAIN = 4


@dataclass(frozen=True, slots=True, kw_only=True)
class _Piece:
    gap: int = 1
    """How many blank lines stood before it."""


@dataclass(frozen=True, slots=True)
class Paragraph(_Piece):
    """A paragraph."""

    words: TracedText


@dataclass(frozen=True, slots=True)
class Heading(_Piece):
    """A heading. `depth` is that of its number ("2.1" has 2); `level` is 0 until it is known."""

    words: TracedText
    style: HeadingStyle
    depth: int = 1
    level: int = 0


@dataclass(frozen=True, slots=True)
class Item:
    """An item of a list: its words, then its further paragraphs and the lists inside it."""

    words: TracedText
    inner: tuple["Paragraph | ListPiece", ...] = ()
    tick_box: bool = False


@dataclass(frozen=True, slots=True)
class ListPiece(_Piece):
    """A list; `start` is its first number, or `None` where it has bullets."""

    items: tuple[Item, ...]
    start: int | None = None


@dataclass(frozen=True, slots=True)
class TablePiece(_Piece):
    """Rows whose cells tabs parted; the first is the header. All rows are equally long."""

    rows: tuple[tuple[TracedText, ...], ...]
    caption: TracedText

    @property
    def line(self) -> int:
        """The line of the header."""
        return max(cell.line for cell in self.rows[0])

    @property
    def name(self) -> str:
        """What no other table of the text is called."""
        return f"table-{self.line}"


@dataclass(frozen=True, slots=True)
class QuotationPiece(_Piece):
    """Paragraphs that were marked as somebody's words."""

    paragraphs: tuple[TracedText, ...]


@dataclass(frozen=True, slots=True)
class FigurePiece(_Piece):
    """The trace of a picture that was not pasted. `number` counts the pictures from 1."""

    caption: TracedText
    number: int


@dataclass(frozen=True, slots=True)
class VideoPiece(_Piece):
    """The mention of a video. `seconds` is 0 and `address` empty where the text tells nothing."""

    words: TracedText
    number: int
    title: str
    seconds: int
    address: str


@dataclass(frozen=True, slots=True)
class CardPiece(_Piece):
    """Care advice."""

    kind: CareKind
    heading: TracedText
    body: tuple[Paragraph | ListPiece, ...]


@dataclass(frozen=True, slots=True)
class Boundary(_Piece):
    """Where the text's own end matter (dates, references) stood before it was moved."""


Piece = (
    Paragraph
    | Heading
    | ListPiece
    | TablePiece
    | QuotationPiece
    | FigurePiece
    | VideoPiece
    | CardPiece
    | Boundary
)
