"""The nodes of a leaflet: what an author can say, and nothing about how a format shows it.

Every node is frozen and knows where it came from. `Inline` and `Block` are closed unions: a
backend matches over them and ends with `assert_never`, so that the type checker names each
backend that forgot a node.
"""

from dataclasses import dataclass, field
from enum import StrEnum

from publisher.diagnostics import Span
from publisher.document.picture import Picture


@dataclass(frozen=True, slots=True, kw_only=True)
class Node:
    """Anything in the document; `span` is the place in the source that made it."""

    span: Span = field(compare=False)


# Inline nodes -----------------------------------------------------------------------------


@dataclass(frozen=True, slots=True)
class Text(Node):
    """Words, with white space already folded to single spaces."""

    text: str


@dataclass(frozen=True, slots=True)
class Strong(Node):
    """Words of importance; shown bold."""

    children: tuple["Inline", ...]


@dataclass(frozen=True, slots=True)
class Emphasis(Node):
    """Words with stress. Large print shows them bold, because italics are hard to read."""

    children: tuple["Inline", ...]


@dataclass(frozen=True, slots=True)
class LineBreak(Node):
    """A line that ends here on purpose, as in an address."""


class LinkKind(StrEnum):
    """Where a link leads."""

    WEB = "web"
    EMAIL = "email"
    PHONE = "phone"
    INTERNAL = "internal"


@dataclass(frozen=True, slots=True)
class Link(Node):
    """A link. `address` has no scheme for e-mail and phone, and is a bare id when internal."""

    children: tuple["Inline", ...]
    address: str
    kind: LinkKind

    @property
    def href(self) -> str:
        """The address as a URI (RFC 3986; `mailto` RFC 6068; `tel` RFC 3966)."""
        match self.kind:
            case LinkKind.EMAIL:
                return f"mailto:{self.address}"
            case LinkKind.PHONE:
                return f"tel:{self.address.replace(' ', '')}"
            case LinkKind.INTERNAL:
                return f"#{self.address}"
            case LinkKind.WEB:
                return self.address


@dataclass(frozen=True, slots=True)
class Term(Node):
    """Words explained in the glossary; `entry` is the id of a `GlossaryEntry`."""

    children: tuple["Inline", ...]
    entry: str
    first: bool


@dataclass(frozen=True, slots=True)
class Pronunciation(Node):
    """A word that the front matter tells how to say.

    `ipa` is in the International Phonetic Alphabet or empty. Where `first` is true every format
    shows the respelling after the word.
    """

    word: str
    respelling: str
    ipa: str
    first: bool


class Spoken(StrEnum):
    """How a voice says an abbreviation."""

    LETTERS = "letters"
    WORD = "word"
    FULL = "full"


@dataclass(frozen=True, slots=True)
class Abbreviation(Node):
    """A short form. Where `first` is true every format shows the full form before it."""

    short: str
    full: str
    spoken: Spoken
    first: bool


@dataclass(frozen=True, slots=True)
class Foreign(Node):
    """Words in another language; `language` is a BCP 47 tag."""

    children: tuple["Inline", ...]
    language: str


@dataclass(frozen=True, slots=True)
class Citation(Node):
    """A pointer to a source; `number` is the place of the `ReferenceEntry`, from 1."""

    reference: str
    number: int


Inline = (
    Text
    | Strong
    | Emphasis
    | LineBreak
    | Link
    | Term
    | Pronunciation
    | Abbreviation
    | Foreign
    | Citation
)
Inlines = tuple[Inline, ...]

# Block nodes ------------------------------------------------------------------------------


@dataclass(frozen=True, slots=True, kw_only=True)
class BlockNode(Node):
    """A block; `id` is unique in the document and is an XML name."""

    id: str


@dataclass(frozen=True, slots=True)
class Paragraph(BlockNode):
    """A paragraph."""

    children: Inlines


@dataclass(frozen=True, slots=True)
class Section(BlockNode):
    """A heading and what stands under it. `level` is 2 to 5; the title of the leaflet is 1."""

    heading: Inlines
    level: int
    children: tuple["Block", ...]


@dataclass(frozen=True, slots=True)
class Quotation(BlockNode):
    """Somebody's words; `attribution` says whose and may be empty."""

    children: tuple["Block", ...]
    attribution: Inlines


@dataclass(frozen=True, slots=True)
class ListItem(BlockNode):
    """One item; `tick_box` means that the reader ticks it with a pen."""

    children: tuple["Block", ...]
    tick_box: bool = False


@dataclass(frozen=True, slots=True)
class BulletList(BlockNode):
    """Items in no order that matters."""

    items: tuple[ListItem, ...]


@dataclass(frozen=True, slots=True)
class NumberedList(BlockNode):
    """Steps, counted from `start`."""

    items: tuple[ListItem, ...]
    start: int = 1


@dataclass(frozen=True, slots=True)
class Figure(BlockNode):
    """A picture with what stands for it.

    `alternative` is empty only when `decorative`. `description` is the long description, for
    everybody to read, and may be empty, as may `caption` and `credit`.
    """

    picture: Picture
    alternative: str
    caption: Inlines = ()
    description: tuple["Block", ...] = ()
    credit: str = ""
    decorative: bool = False


@dataclass(frozen=True, slots=True)
class Video(BlockNode):
    """A video elsewhere and its content in words. `seconds` is the running time.

    `content` is a transcript where `is_transcript`, else a description.
    """

    title: str
    address: str
    seconds: int
    content: tuple["Block", ...]
    is_transcript: bool = False


class CareKind(StrEnum):
    """How urgent a care card is; a note is not urgent at all."""

    EMERGENCY = "emergency"
    URGENT = "urgent"
    ADVICE = "advice"
    NOTE = "note"


@dataclass(frozen=True, slots=True)
class CareCard(BlockNode):
    """Advice that stands out. `level` is that of its heading; only a note may have none."""

    kind: CareKind
    heading: Inlines
    level: int
    children: tuple["Block", ...]


@dataclass(frozen=True, slots=True)
class Cell(Node):
    """One cell of a table."""

    children: Inlines


@dataclass(frozen=True, slots=True)
class Table(BlockNode):
    """A table with a header row; every row has as many cells as the header.

    Where `header_column` is true the first cell of each row is that row's header.
    """

    caption: Inlines
    header: tuple[Cell, ...]
    rows: tuple[tuple[Cell, ...], ...]
    header_column: bool


@dataclass(frozen=True, slots=True)
class ForeignPassage(BlockNode):
    """Blocks in another language; `language` is a BCP 47 tag."""

    language: str
    children: tuple["Block", ...]


@dataclass(frozen=True, slots=True)
class GlossaryEntry(BlockNode):
    """A term and what it means; `term` is as the author wrote it in the front matter."""

    term: str
    definition: Inlines


@dataclass(frozen=True, slots=True)
class Glossary(BlockNode):
    """The terms in alphabetical order."""

    entries: tuple[GlossaryEntry, ...]


@dataclass(frozen=True, slots=True)
class ReferenceEntry(BlockNode):
    """One source. Every field but `title` may be empty; `number` counts from 1."""

    number: int
    title: str
    authors: tuple[str, ...] = ()
    publisher: str = ""
    year: str = ""
    volume: str = ""
    pages: str = ""
    link: str = ""


@dataclass(frozen=True, slots=True)
class ReferenceList(BlockNode):
    """The sources in the order of the front matter."""

    entries: tuple[ReferenceEntry, ...]


@dataclass(frozen=True, slots=True)
class FormatEntry(BlockNode):
    """One format that this build makes; `file_name` stands beside the other outputs."""

    format: str
    label: str
    file_name: str


@dataclass(frozen=True, slots=True)
class FormatList(BlockNode):
    """The formats that this leaflet comes in, the reader's own included."""

    entries: tuple[FormatEntry, ...]


Block = (
    Paragraph
    | Section
    | Quotation
    | BulletList
    | NumberedList
    | Figure
    | Video
    | CareCard
    | Table
    | ForeignPassage
    | Glossary
    | ReferenceList
    | FormatList
)
Blocks = tuple[Block, ...]

AnyNode = Inline | Block | ListItem | Cell | GlossaryEntry | ReferenceEntry | FormatEntry
