"""Plain text as a format: the example of a backend from elsewhere."""

from collections.abc import Iterable, Iterator
from dataclasses import dataclass, field
from textwrap import fill, indent
from typing import ClassVar, get_args

from publisher.backends import Artifact, Context
from publisher.diagnostics import Diagnostic
from publisher.document import Document
from publisher.document.nodes import (
    AnyNode,
    Block,
    BulletList,
    CareCard,
    Cell,
    Figure,
    ForeignPassage,
    FormatList,
    Glossary,
    ListItem,
    Node,
    NumberedList,
    Paragraph,
    Quotation,
    ReferenceList,
    Section,
    Table,
    Video,
)
from publisher.document.text import (
    plain_text,
    shown_care_label,
    shown_duration,
    shown_reference,
)
from publisher.theme import Wording


@dataclass(frozen=True, slots=True)
class TextOptions:
    """The choices of plain text; `width` is in characters."""

    width: int = field(
        default=72, metadata={"help": "characters a line", "choices": (40, 60, 72, 80)}
    )


class TextBackend:
    """UTF-8 text with underlined headings; it has no way to carry a table."""

    name: ClassVar[str] = "text"
    label: ClassVar[str] = "Plain text"
    file_name: ClassVar[str] = "{id}.txt"
    media_type: ClassVar[str] = "text/plain"
    listed: ClassVar[bool] = True
    form: ClassVar[str] = ""
    renders: ClassVar[frozenset[type[Node]]] = frozenset(get_args(AnyNode)) - {Table, Cell}
    options: ClassVar[type[TextOptions]] = TextOptions
    drawn: ClassVar[bool] = False
    style_sheets: ClassVar[tuple[str, ...]] = ()
    spoken: ClassVar[bool] = False

    def check(
        self, _document: Document, _options: TextOptions, _context: Context
    ) -> Iterable[Diagnostic]:
        """Nothing but tables, which `renders` leaves out, can go wrong."""
        return ()

    def render(self, document: Document, options: TextOptions, context: Context) -> Artifact:
        """The leaflet as text."""
        title = document.metadata.title
        writer = _Writer(context.wording, options.width)
        parts = [f"{title}\n{'=' * len(title)}", writer.words(document.summary)]
        parts += writer.blocks(document.blocks)
        return Artifact(
            file_name=self.file_name.format(id=document.metadata.id),
            media_type=self.media_type,
            content=("\n\n".join(parts) + "\n").encode(),
        )


class _Writer:
    def __init__(self, wording: Wording, width: int) -> None:
        self._wording = wording
        self._width = width

    def words(self, inlines: Iterable[object]) -> str:
        lines = plain_text(inlines, self._wording).splitlines()  # type: ignore[arg-type]
        return "\n".join(fill(line, self._width, break_long_words=False) for line in lines)

    def blocks(self, blocks: Iterable[Block]) -> Iterator[str]:
        for each in blocks:
            yield from self.block(each)

    def block(self, node: Block) -> Iterator[str]:
        wording = self._wording
        match node:
            case Paragraph():
                yield self.words(node.children)
            case Section():
                heading = self.words(node.heading)
                yield f"{heading}\n{'-' * len(heading)}"
                yield from self.blocks(node.children)
            case Quotation():
                yield indent("\n\n".join(self.blocks(node.children)), "    ")
                if node.attribution:
                    yield indent(self.words(node.attribution), "    — ")
            case BulletList():
                for item in node.items:
                    yield self.item("[ ] " if item.tick_box else "- ", item)
            case NumberedList():
                for number, item in enumerate(node.items, node.start):
                    yield self.item(f"{number}. ", item)
            case Figure():
                if not node.decorative:
                    yield self.words(node.caption)
                    yield f"[{node.alternative}]"
                    yield from self.blocks(node.description)
                    if node.credit:
                        yield wording.credit.format(credit=node.credit)
            case Video():
                yield wording.video_heading.format(title=node.title)
                yield wording.video_length.format(length=shown_duration(node.seconds, wording))
                yield f"{wording.video_watch} {node.address}"
                yield from self.blocks(node.content)
            case CareCard():
                heading = f"{shown_care_label(node, wording)} {self.words(node.heading)}".strip()
                body = "\n\n".join(self.blocks(node.children))
                yield indent(f"{heading}\n\n{body}", "| ", lambda _line: True)
            case ForeignPassage():
                yield from self.blocks(node.children)
            case Glossary():
                for entry in node.entries:
                    yield f"{entry.term}: {self.words(entry.definition)}"
            case ReferenceList():
                for reference in node.entries:
                    line = f"[{reference.number}] {shown_reference(reference, wording)}"
                    yield f"{line} {reference.link}".strip()
            case FormatList():
                yield "\n".join(f"- {entry.label}" for entry in node.entries)

    def item(self, mark: str, item: ListItem) -> str:
        text = "\n".join(self.blocks(item.children))
        return mark + indent(text, " " * len(mark)).lstrip()
