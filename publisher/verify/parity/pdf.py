"""The PDF read back through its tags: what a screen reader gets, not what stands on the page."""

from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import dataclass, replace

from pypdfium2 import PdfiumError

from publisher.document import PrintForm, UnitKind
from publisher.verify.parity.drafts import Draft, Drafts
from publisher.verify.parity.marked_content import Piece, Pieces, read_marked_content
from publisher.verify.parity.pdf_bidi import without_order
from publisher.verify.parity.pdf_cells import pdf_headers, pdf_rows
from publisher.verify.parity.pdf_tags import MarkedContent, PdfTag, read_pdf_tags
from publisher.verify.parity.read_unit import Furniture, ReadUnit, folded

_IN_LINE = frozenset(
    "Annot BibEntry Code Em Link Quote Reference Ruby Span Strong Sub Warichu".split()
)
_HEADINGS = {"H": 1, "Title": 1, **{f"H{level}": level for level in range(1, 7)}}
_KINDS = {
    "Caption": UnitKind.CAPTION,
    "FENote": UnitKind.REFERENCE,
    "Note": UnitKind.REFERENCE,
    "TD": UnitKind.CELL,
    "TH": UnitKind.HEADER,
}
_OUTSIDE_LISTS = frozenset(("Art", "BlockQuote", "Sect"))
_PICTURES = frozenset(("Figure", "Formula"))
_BULLETS = frozenset(("Circle", "Disc", "Square", "Unordered"))
_TERMS = frozenset(("", "Description", "None"))
_HALVES_A_WORD = "-/\N{HYPHEN}\N{EN DASH}\N{EM DASH}"


class PdfUnits(tuple[ReadUnit, ...]):  # noqa: SLOT001  # a tuple can have no slots of its own
    """The units of a PDF, with the page, from 1, of each place that a link in it can lead to.

    Pages are the leaflet's, as they are numbered in print, and not the sides of folded sheets.
    """

    pages: dict[str, int]


def read_pdf(content: bytes, words: str = "", form: PrintForm = PrintForm.A4) -> PdfUnits:
    """The units of a PDF in the order of its structure tree (ISO 32000-1, 14.7).

    A PDF need not hold the space between two words where a line ends between them, so `words`
    are those of the leaflet: they tell a word that a line's end divides from two words. `form` is
    how it is printed. Raises `ValueError` for a file that is no PDF.
    """
    try:
        pieces = read_marked_content(content, form)
    except PdfiumError as fault:
        raise ValueError(str(fault)) from fault
    tags = read_pdf_tags(content, form)
    drafts = Drafts()
    reader = _Reader(drafts, pieces, words)
    for each in tags.roots:
        reader.block(each, _Setting(language=tags.language))
    units = PdfUnits(map(without_order, drafts.finished()))
    units.pages = tags.pages
    return units


@dataclass(frozen=True, slots=True)
class _Setting:
    """What a tag hands down to those inside it."""

    kind: UnitKind | Furniture = UnitKind.PARAGRAPH
    level: int = 0
    language: str = ""
    depth: int = 0
    headers: tuple[Draft, ...] = ()
    numbering: str = ""
    quoted: bool = False


class _Reader:
    def __init__(self, drafts: Drafts, pieces: Pieces, words: str) -> None:
        self._drafts = drafts
        self._pieces = pieces
        self._words = words
        self._draft: Draft | None = None
        self._last: Piece | None = None
        self._item: tuple[str, int] | None = None
        self._cells: dict[PdfTag, Draft] = {}

    # Blocks -----------------------------------------------------------------------------------

    def block(self, tag: PdfTag, outer: _Setting) -> None:
        """Read one tag that is no part of a line."""
        self._name(tag)
        here = self._setting(tag, outer)
        if tag.role in _PICTURES:
            self._draft = self._begin(replace(here, kind=UnitKind.ALTERNATIVE))
            self._say(tag.alternative, here)
            self._flush()
        elif tag.role in ("L", "TOC"):
            numbering = str(tag.attributes.get("ListNumbering", ""))[1:]
            self._content(tag, replace(here, depth=here.depth + 1, numbering=numbering))
        elif tag.role in ("LI", "TOCI"):
            self._list_item(tag, here)
        elif tag.role == "Table":
            self._table(tag, here)
        else:
            self._content(tag, here)

    def _setting(self, tag: PdfTag, outer: _Setting) -> _Setting:
        language = tag.language or outer.language
        here = outer if language == outer.language else replace(outer, language=language)
        if tag.role in _IN_LINE or tag.role == "LBody":
            return here
        level = _HEADINGS.get(tag.role, 0)
        depth = 0 if tag.role in _OUTSIDE_LISTS else here.depth
        kind = UnitKind.HEADING if level else _KINDS.get(tag.role, UnitKind.PARAGRAPH)
        if tag.role == "P" and here.quoted and not tag.id:
            # The blocks of a quotation have their ids, and whose words they are has none.
            kind = UnitKind.ATTRIBUTION
        quoted = tag.role == "BlockQuote"
        if (kind, level, depth, quoted) == (here.kind, here.level, here.depth, here.quoted):
            return here
        return replace(here, kind=kind, level=level, depth=depth, quoted=quoted)

    def _content(self, tag: PdfTag, here: _Setting) -> None:
        """Words and tags inside a tag; words that stand loose are units of its kind."""
        self._inside(tag, here)
        self._flush()

    def _inside(self, tag: PdfTag, here: _Setting) -> None:
        if tag.actual is not None:
            self._say(self._instead(tag, tag.actual, here), here)
            return
        for kid in tag.kids:
            if isinstance(kid, MarkedContent):
                self._read(kid, here)
            elif kid.role in _IN_LINE:
                self._in_line(kid, here)
            else:
                self._flush()
                self.block(kid, here)

    def _instead(self, tag: PdfTag, words: str, here: _Setting) -> str:
        """What is said in the place of what is shown, with both where they are not the same."""
        drafts = Drafts()
        apart = _Reader(drafts, self._pieces, self._words)
        apart.block(replace(tag, actual=None, role="P"), here)
        shown = " ".join(each.text for each in drafts.finished())
        return words if folded(words) == shown else f"{words} (the page shows: {shown})"

    def _list_item(self, tag: PdfTag, here: _Setting) -> None:
        """An item with its label, or a term with its meaning."""
        labels = [each for each in tag.tags if each.role == "Lbl"]
        rest = replace(tag, kids=[each for each in tag.kids if each not in labels])
        if labels and here.numbering in _TERMS:
            for each in labels:
                self._name(each)
                self._content(each, replace(here, kind=UnitKind.TERM))
            self._content(rest, replace(here, kind=UnitKind.DEFINITION))
        else:
            self._item = self._marker(labels, here), here.depth
            self._content(rest, here)
            self._item = None

    def _marker(self, labels: list[PdfTag], here: _Setting) -> str:
        """What stands before an item; a bullet says nothing."""
        found = []
        for each in labels:
            boxes = [one.alternative for one in each.tags if one.role in _PICTURES]
            if boxes:
                found += boxes
            elif here.numbering not in _BULLETS:
                said = Draft(UnitKind.PARAGRAPH)
                self._draft, self._last = said, None
                self._inside(each, here)
                self._draft = None
                found.append(said.text)
        return " ".join(filter(None, found))

    def _table(self, tag: PdfTag, here: _Setting) -> None:
        for each in tag.tags:
            if each.role == "Caption":
                self.block(each, here)
        headers = pdf_headers(tag)
        for row in pdf_rows(tag):
            for cell in row:
                self._name(cell)
                heads = tuple(self._cells[each] for each in headers[cell] if each in self._cells)
                setting = replace(self._setting(cell, here), headers=heads)
                self._cells[cell] = self._draft = self._begin(setting)
                self._content(cell, setting)

    # Words ------------------------------------------------------------------------------------

    def _in_line(self, tag: PdfTag, outer: _Setting) -> None:
        here = self._setting(tag, outer)
        draft = self._draft = self._draft or self._begin(here)
        if tag.id:
            draft.names.append(tag.id)
        draft.links += tag.goals
        with self._said_instead(draft, tag):
            self._inside(tag, here)

    @contextmanager
    def _said_instead(self, draft: Draft, tag: PdfTag) -> Iterator[None]:
        """An expansion is said for its short form, and what a citation's link tells for it."""
        links = [each for each in tag.tags if each.goals] if tag.role == "Reference" else []
        spoken = tag.expansion or " ".join(each.contents for each in links)
        before, place = len(draft.parts), len(draft.said)
        yield
        if spoken:
            shown = "".join(words for words, _ in draft.parts[before:])
            draft.said.insert(place, (shown, spoken))

    def _read(self, content: MarkedContent, here: _Setting) -> None:
        for piece in self._pieces.get((content.page, content.number), ()):
            glue = ""
            if self._draft and self._last and not piece.is_on_line_of(self._last):
                glue = self._glue("".join(each for each, _ in self._draft.parts), piece.words)
            self._say(glue + piece.words, here)
            self._last = piece

    def _glue(self, before: str, after: str) -> str:
        """What stands for the end of a line: a space, or nothing inside a word."""
        if not before.strip() or not after.strip():
            return " "
        last, first = before.rsplit(maxsplit=1)[-1], after.split(maxsplit=1)[0]
        if f"{last} {first}" in self._words or before[-1].isspace():
            return " "
        halves = len(last) > 1 and last[-1] in _HALVES_A_WORD
        return "" if halves or last + first in self._words else " "

    def _say(self, words: str, here: _Setting) -> None:
        if not words:
            return
        if self._draft is None:
            if not words.strip():
                return
            self._draft = self._begin(here)
        self._draft.parts.append((words, here.language))

    def _begin(self, here: _Setting) -> Draft:
        self._last = None
        return Draft(here.kind, here.level, headers=list(here.headers))

    def _flush(self) -> None:
        """End the unit that is being read."""
        draft, self._draft = self._draft, None
        if draft is None or not self._drafts.add(draft) or self._item is None:
            return
        (draft.marker, depth), self._item = self._item, None
        if draft.kind is UnitKind.PARAGRAPH:
            draft.kind = UnitKind.ITEM
        if draft.kind in (UnitKind.ITEM, UnitKind.REFERENCE):
            draft.level = depth

    def _name(self, tag: PdfTag) -> None:
        if tag.id:
            self._drafts.name(tag.id)
