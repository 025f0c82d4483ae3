"""What the web page shows otherwise than the canonical reading."""

from collections.abc import Sequence

from publisher.document import Document, Unit, UnitKind, walk
from publisher.document.direction import is_right_to_left
from publisher.document.nodes import FormatEntry, Table, Term
from publisher.document.text import plain_text
from publisher.theme import Wording
from publisher.verify.parity.drafts import Draft
from publisher.verify.parity.expected_xhtml import ExpectedXhtml
from publisher.verify.parity.read_unit import Furniture, ReadUnit


class ExpectedWeb(ExpectedXhtml):
    """A link past the contents, meanings that open beside their terms, links to sister files.

    Where the leaflet is also a recording, its player stands between the title and the contents;
    what needs the player's script is in a template, which no reader reads (HTML, "template").
    """

    def __init__(self, document: Document, wording: Wording, found: Sequence[ReadUnit]) -> None:
        super().__init__(document, wording, found)
        nodes = list(walk(document))
        self._formats = {each.id: each for each in nodes if isinstance(each, FormatEntry)}
        self._bare = {
            each.id: each
            for each in nodes
            if isinstance(each, Table) and not plain_text(each.caption, wording).strip()
        }
        entries = document.glossary.entries if document.glossary else ()
        self._entries = {each.id: each for each in entries}
        self._notes: list[tuple[str, Term]] = []
        self._opened = 0

    def before(self) -> None:
        """A link for who does not want to hear the contents (WCAG 2.4.1)."""
        words = self.wording.skip_to_content
        self.furniture(UnitKind.PARAGRAPH, words, links=["#page.leaflet"])

    def below_title(self) -> None:
        """The player with a link to its file, then the contents."""
        recording = next((e for e in self._formats.values() if e.format == "audio"), None)
        if recording:
            self.furniture(Furniture.NAME, self.wording.player.name)
            words, file = self.wording.player.file, recording.file_name
            self.furniture(UnitKind.PARAGRAPH, words, links=[file])
        super().below_title()

    def unit(self, unit: Unit) -> None:
        """A unit, before it the name of a table that has no caption, behind it what it opens."""
        if table := self._bare.pop(unit.node, None):
            self.drafts.name(*unit.begins)
            header = (plain_text(each.children, self.wording) for each in table.header)
            region = Draft(Furniture.NAME, right_to_left=is_right_to_left(unit.language))
            region.parts.append((", ".join(header), unit.language))
            self.add(region)
        super().unit(unit)
        while self._notes:
            name, term = self._notes.pop(0)
            entry = self._entries[term.entry]
            self.drafts.name(f"note {name}")
            language = self.document.metadata.language
            note = Draft(Furniture.NOTE, right_to_left=is_right_to_left(language))
            note.parts.append((f"{entry.term}: ", language))
            self.show(note, entry.definition, language)
            self.add(note)

    def draft(self, unit: Unit) -> Draft:
        """A format leads to its file beside the page."""
        draft = super().draft(unit)
        made = self._formats.get(unit.node)
        if made and made.format != "web":
            draft.links.append(made.file_name)
        return draft

    def term(self, draft: Draft, node: Term, language: str) -> None:
        """Words that open their meaning (HTML, "popover")."""
        self._opened += 1
        name = str(self._opened)
        draft.links.append(f"#note {name}")
        self.show(draft, node.children, language)
        self._notes.append((name, node))
