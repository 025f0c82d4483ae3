"""What the formats that are a kind of HTML show otherwise than the canonical reading."""

from collections.abc import Sequence
from typing import ClassVar

from publisher.document import Document, Unit, UnitKind
from publisher.document.nodes import Abbreviation
from publisher.theme import Wording
from publisher.verify.parity.drafts import Draft
from publisher.verify.parity.expected import Expecting
from publisher.verify.parity.read_unit import Furniture, ReadUnit


class ExpectedXhtml(Expecting):
    """Contents under the title, caption and credit as one caption, full forms for voices."""

    kinds: ClassVar = {**Expecting.kinds, UnitKind.CREDIT: UnitKind.CAPTION}

    def __init__(self, document: Document, wording: Wording, found: Sequence[ReadUnit]) -> None:
        super().__init__(document, wording, found)
        self._captions: dict[str, Draft] = {}

    def below_title(self) -> None:
        """A list of the sections."""
        self.furniture(UnitKind.HEADING, self.wording.contents_heading, level=2).names.append(
            "page.contents"
        )
        for words, section in self.sections():
            self.furniture(UnitKind.ITEM, words, level=1, links=[f"#{section.id}"])
        self.drafts.name("page.leaflet")

    def unit(self, unit: Unit) -> None:
        """A credit stands in the caption, if there is one (HTML, "figcaption")."""
        caption = self._captions.get(unit.node)
        if unit.kind is UnitKind.CREDIT and caption:
            self.join(caption, [(" ", ""), *self.draft(unit).parts])
        else:
            super().unit(unit)

    def draft(self, unit: Unit) -> Draft:
        """A unit, each caption being remembered for its credit."""
        draft = super().draft(unit)
        if unit.kind is UnitKind.CAPTION:
            self._captions[unit.node] = draft
        return draft

    def page_break(self, page: int) -> None:
        """The number of a printed page, which stands between the units."""
        self.furniture(Furniture.PAGE, str(page), language="").right_to_left = False

    def abbreviation(self, draft: Draft, node: Abbreviation, language: str) -> None:
        """The full form is told to a voice as well (HTML, "abbr")."""
        super().abbreviation(draft, node, language)
        draft.said.append((node.short, node.full))
