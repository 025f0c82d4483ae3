"""What the text of a talking book shows otherwise than the canonical reading."""

from collections.abc import Sequence

from publisher.document import Unit, UnitKind
from publisher.verify.parity.drafts import Draft
from publisher.verify.parity.expected_xhtml import ExpectedXhtml
from publisher.verify.parity.read_unit import Furniture


class ExpectedDaisy(ExpectedXhtml):
    """Sections begin at level 1, as the title does: players go from one to the next by it."""

    def draft(self, unit: Unit) -> Draft:
        """A unit; a heading but the title stands one level higher."""
        draft = super().draft(unit)
        if unit.kind is UnitKind.HEADING:
            draft.level -= 1
        return draft

    def unit(self, unit: Unit) -> None:
        """A unit; the first printed page stands behind the title, with which a book begins."""
        super().unit(unit)
        if unit.kind is UnitKind.TITLE and self.print_pages:
            self.print_page(1)

    def print_page(self, page: int) -> None:
        """The number of the page."""
        self.page_break(page)

    def furniture(
        self,
        kind: UnitKind | Furniture,
        words: str,
        *,
        level: int = 0,
        links: Sequence[str] = (),
        language: str | None = None,
    ) -> Draft:
        """Words of the format's own; the heading of the contents stands one level higher."""
        higher = level - 1 if kind is UnitKind.HEADING else level
        return super().furniture(kind, words, level=higher, links=links, language=language)
