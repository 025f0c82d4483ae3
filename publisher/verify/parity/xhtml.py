"""The units of a page, from its elements: what EPUB and web page share."""

from collections.abc import Callable, Iterator
from contextlib import contextmanager
from dataclasses import dataclass, replace
from itertools import count

from lxml import etree

from publisher.document import UnitKind
from publisher.verify.parity.direction import as_set
from publisher.verify.parity.drafts import Draft, Drafts
from publisher.verify.parity.html_cells import headers_of, table_rows
from publisher.verify.parity.read_unit import Furniture

Element = etree._Element

_XML_LANG = "{http://www.w3.org/XML/1998/namespace}lang"
_EPUB_TYPE = "{http://www.idpf.org/2007/ops}type"
_PHONEMES = "{http://www.w3.org/2001/10/synthesis}ph"

_SILENT = frozenset("head link meta script style template title".split())
_IN_LINE = frozenset(
    "a abbr b bdi bdo button cite code data dfn em i kbd label mark q s samp small span strong "
    "sub sup time u var".split()
)
_HEADINGS = frozenset("h1 h2 h3 h4 h5 h6".split())
_OUTSIDE_LISTS = frozenset(("blockquote", "section"))
_KINDS = {
    "caption": UnitKind.CAPTION,
    "dt": UnitKind.TERM,
    "dd": UnitKind.DEFINITION,
    "th": UnitKind.HEADER,
    "td": UnitKind.CELL,
}


@dataclass(frozen=True, slots=True)
class _Setting:
    """What an element hands down to those inside it."""

    kind: UnitKind | Furniture = UnitKind.PARAGRAPH
    level: int = 0
    language: str = ""
    right_to_left: bool = False
    depth: int = 0
    headers: tuple[Draft, ...] = ()
    unmarked: bool = False
    """In a list whose items have no marks of their own, such as contents."""


class XhtmlReader:
    """Reads elements into `drafts`, following the document's order.

    `place_of` makes of an `href` the name of a place in the file ("#" and anything), or leaves it
    an address; `prefix` stands before the names of the ids of this page.
    """

    def __init__(
        self, drafts: Drafts, place_of: Callable[[str], str] = str, prefix: str = ""
    ) -> None:
        self._drafts = drafts
        self._place_of = place_of
        self._prefix = prefix
        self._draft: Draft | None = None
        self._item: tuple[str, int] | None = None
        self._notes: list[tuple[Element, _Setting]] = []
        self._cells: dict[Element, Draft] = {}

    def read(self, root: Element) -> None:
        """Add the units of a page; `root` is its `html`."""
        self._block(root, _Setting())

    # Blocks -----------------------------------------------------------------------------------

    def _block(self, element: Element, outer: _Setting) -> None:
        tag = _tag(element)
        if tag in _SILENT or _is_hidden(element):
            return
        self._name(element)
        here = self._setting(element, tag, outer)
        if label := element.get("aria-label") or element.get("title"):
            self._draft = Draft(Furniture.NAME, right_to_left=here.right_to_left)
            self._draft.parts.append((label, here.language))
            self._flush()
        match tag:
            case "img":
                self._picture(element, here)
            case "li":
                self._content(element, here)
                self._item = None
            case "ul" | "ol" | "menu":
                self._list(element, tag, here)
            case "table":
                self._table(element, here)
            case _:
                self._content(element, here)

    def _setting(self, element: Element, tag: str, outer: _Setting) -> _Setting:
        """What holds inside a block: its language and kind, and where it stands."""
        here = _handed_down(element, outer)
        kind = _KINDS.get(tag, UnitKind.PARAGRAPH)
        level, depth, unmarked = 0, here.depth, here.unmarked
        if tag in _HEADINGS:
            kind, level = UnitKind.HEADING, int(tag[1])
        elif tag == "figcaption":
            quotation = any(
                _tag(each) == "blockquote" for each in element.itersiblings(preceding=True)
            )
            kind = UnitKind.ATTRIBUTION if quotation else UnitKind.CAPTION
        elif tag == "p" and _is_only_a_term(element):
            kind = UnitKind.TERM
        elif tag in _OUTSIDE_LISTS:
            depth = 0
        elif tag == "nav" and element.get(_EPUB_TYPE):
            unmarked = True
        if (kind, level, depth, unmarked) == (here.kind, here.level, here.depth, here.unmarked):
            return here
        return replace(here, kind=kind, level=level, depth=depth, unmarked=unmarked)

    def _content(self, element: Element, here: _Setting) -> None:
        """Words and blocks inside a block; words that stand loose are units of its kind."""
        self._say(element.text, here)
        for child in element:
            tag = _tag(child)
            if tag in _IN_LINE:
                self._in_line(child, here)
            elif tag == "br":
                self._say(" ", here)
            elif tag not in ("", "wbr"):
                self._flush()
                self._block(child, here)
            self._say(child.tail, here)
        self._flush()

    def _list(self, element: Element, tag: str, here: _Setting) -> None:
        inside = replace(here, depth=here.depth + 1)
        items = [each for each in element if _tag(each) == "li"]
        first, step = 1, 1
        if "reversed" in element.attrib:
            first, step = len(items), -1
        numbers = count(int(element.get("start", first)), step)
        for child in element:
            if child in items:
                given = child.get("value")
                if given is not None:
                    numbers = count(int(given), step)
                number = next(numbers)
                marked = tag == "ol" and not here.unmarked
                self._item = f"{number}." if marked else "", inside.depth
            if _tag(child):
                self._block(child, inside)

    def _table(self, element: Element, here: _Setting) -> None:
        for child in element:
            if _tag(child) == "caption":
                self._block(child, here)
        headers = headers_of(element)
        for row in table_rows(element):
            for cell in row:
                self._name(cell)
                setting = self._setting(cell, _tag(cell), here)
                heads = tuple(self._cells[each] for each in headers[cell] if each in self._cells)
                self._cells[cell] = self._draft = self._begin(replace(setting, headers=heads))
                self._content(cell, setting)

    def _picture(self, element: Element, here: _Setting) -> None:
        self._draft = self._begin(replace(here, kind=UnitKind.ALTERNATIVE))
        self._say(element.get("alt"), here)
        self._flush()

    # Words ------------------------------------------------------------------------------------

    def _in_line(self, element: Element, outer: _Setting) -> None:
        if _is_hidden(element):
            return
        here = _handed_down(element, outer)
        if element.get("popover") is not None:
            self._notes.append((element, here))
            return
        if element.get("role") == "doc-pagebreak":
            self._page_break(element)
            return
        label = element.get("aria-label") or element.get("title") or element.get(_PHONEMES)
        if element.get("role") == "img":
            self._image_of_words(label or "", here)
            return
        draft = self._draft = self._draft or self._begin(outer)
        if id_ := element.get("id"):
            draft.names.append(self._prefix + id_)
        target = element.get("href")
        if element.get("popovertarget"):
            target = f"#{element.get('popovertarget')}"
        if target is not None:
            draft.links.append(self._place_of(target))
        before = len(draft.parts)
        with self._said_instead(draft, label, before):
            self._say(element.text, here)
            for child in element:
                if _tag(child) in _IN_LINE:
                    self._in_line(child, here)
                elif _tag(child) == "br":
                    self._say(" ", here)
                elif _tag(child) not in ("", "wbr"):
                    self._flush()
                    self._block(child, here)
                self._say(child.tail, here)

    def _page_break(self, element: Element) -> None:
        """Where a printed page begins; no unit of the text, so an item may begin behind it."""
        if self._draft is not None and self._draft.text:
            self._flush()
        mark = Draft(Furniture.PAGE, names=[self._prefix + element.get("id", "")])
        mark.parts.append((element.get("aria-label", ""), ""))
        self._drafts.add(mark)

    @contextmanager
    def _said_instead(self, draft: Draft, label: str | None, before: int) -> Iterator[None]:
        place = len(draft.said)
        yield
        if label:
            shown = "".join(words for words, _ in draft.parts[before:])
            draft.said.insert(place, (shown, label))

    def _image_of_words(self, label: str, here: _Setting) -> None:
        """A mark that style sheets draw: before the words of an item it is part of its marker."""
        if self._item is not None and not (self._draft and self._draft.text):
            marker, depth = self._item
            self._item = f"{marker} {label}".strip(), depth
        else:
            self._flush()
            self._draft = self._begin(replace(here, kind=UnitKind.ALTERNATIVE))
            self._say(label, here)
            self._flush()

    def _say(self, words: str | None, here: _Setting) -> None:
        if not words:
            return
        if self._draft is None:
            if not words.strip():
                return
            self._draft = self._begin(here)
        self._draft.parts.append((words, as_set(here.language, here.right_to_left)))

    def _begin(self, here: _Setting) -> Draft:
        return Draft(
            here.kind,
            here.level,
            right_to_left=here.right_to_left,
            headers=list(here.headers),
        )

    def _flush(self) -> None:
        """End the unit that is being read, and read the notes that opened in it."""
        draft, self._draft = self._draft, None
        if draft is None:
            return
        if self._drafts.add(draft) and self._item is not None and draft.kind is not Furniture.NAME:
            (draft.marker, depth), self._item = self._item, None
            if draft.kind is UnitKind.PARAGRAPH:
                draft.kind, draft.level = UnitKind.ITEM, depth
        notes, self._notes = self._notes, []
        for element, here in notes:
            self._name(element)
            self._content(element, replace(here, kind=Furniture.NOTE, level=0, headers=()))

    def _name(self, element: Element) -> None:
        if id_ := element.get("id"):
            self._drafts.name(self._prefix + id_)


def _tag(element: Element) -> str:
    """The local name, or "" for a comment or processing instruction."""
    tag: object = element.tag
    return tag.rpartition("}")[2] if isinstance(tag, str) else ""


def _is_hidden(element: Element) -> bool:
    return element.get("hidden") is not None or element.get("aria-hidden") == "true"


def _is_only_a_term(element: Element) -> bool:
    loose = [element.text, *(each.tail for each in element)]
    return [_tag(each) for each in element] == ["dfn"] and not "".join(filter(None, loose)).strip()


def _handed_down(element: Element, outer: _Setting) -> _Setting:
    """The setting with the language and direction of an element's own (HTML, "lang" and "dir")."""
    language = element.get(_XML_LANG) or element.get("lang") or outer.language
    direction = element.get("dir")
    right_to_left = direction == "rtl" if direction in ("ltr", "rtl") else outer.right_to_left
    if (language, right_to_left) == (outer.language, outer.right_to_left):
        return outer
    return replace(outer, language=language, right_to_left=right_to_left)
