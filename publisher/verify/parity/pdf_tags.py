"""The tags of a finished PDF: its structure tree, read with pikepdf (ISO 32000-1, 14.7)."""

from collections.abc import Iterator
from dataclasses import dataclass, field
from io import BytesIO
from typing import Any

from pikepdf import Array, Dictionary, NameTree, Object, Pdf, PdfError

from publisher.document import PrintForm
from publisher.document.last_answer import last_answer
from publisher.verify.parity.pdf_sheets import page_at, trims_of

_DEEPEST = 200


@dataclass(frozen=True, slots=True)
class MarkedContent:
    """A piece of a page's content: `page` from 0, `number` its MCID (ISO 32000-1, 14.7.4)."""

    page: int
    number: int


@dataclass(slots=True, eq=False)
class PdfTag:
    """One structure element; an element that goes on over pages is still one.

    `role` is a standard one where the role map leads to one. `attributes` are those of all owners
    (ISO 32000-1, 14.8.5), names without their slash. `goals` are where its link annotations lead:
    an address, or "#" and the name of a place in the file; `contents` is what a screen reader is
    told to say for them.
    """

    role: str
    id: str
    language: str
    alternative: str
    expansion: str
    actual: str | None
    attributes: dict[str, Any]
    kids: list["PdfTag | MarkedContent"] = field(default_factory=list)
    goals: list[str] = field(default_factory=list)
    contents: str = ""

    @property
    def tags(self) -> list["PdfTag"]:
        """The kids that are tags."""
        return [each for each in self.kids if isinstance(each, PdfTag)]

    def below(self, role: str, within: frozenset[str]) -> Iterator["PdfTag"]:
        """The tags of a role below this one, through tags of the roles `within` only."""
        for each in self.tags:
            if each.role == role:
                yield each
            elif each.role in within:
                yield from each.below(role, within)


@dataclass(frozen=True, slots=True)
class PdfTags:
    """All tags of a file, the language that they inherit, and the pages that places stand on.

    `pages` has the number of the leaflet's page, from 1, for each name that a link can lead to;
    on folded paper, that is no number of a side. `sides` is how many sides the file has.
    """

    roots: tuple[PdfTag, ...]
    language: str
    pages: dict[str, int]
    sides: int


@last_answer
def read_pdf_tags(content: bytes, form: PrintForm) -> PdfTags:
    """The tags of a PDF in a form of print; none where it has no structure tree.

    Raises `ValueError` for a file that is no PDF.
    """
    try:
        with Pdf.open(BytesIO(content)) as pdf:
            return _Reader(pdf, form).read()
    except PdfError as fault:
        raise ValueError(str(fault)) from fault


class _Reader:
    def __init__(self, pdf: Pdf, form: PrintForm) -> None:
        self._root = pdf.Root
        self._page_at = page_at(form, trims_of(pdf))
        self._pages = {page.obj.objgen: number for number, page in enumerate(pdf.pages)}
        self._roles: dict[str, str] = {}

    def read(self) -> PdfTags:
        language = str(self._root.get("/Lang", ""))
        tree = self._root.get("/StructTreeRoot")
        if tree is None:
            return PdfTags((), language, {}, len(self._pages))
        self._roles = {
            name[1:]: str(role)[1:] for name, role in tree.get("/RoleMap", Dictionary()).items()
        }
        roots = tuple(self._tag(each, -1, 0) for each in _kids(tree.get("/K")))
        return PdfTags(roots, language, self._destinations(), len(self._pages))

    def _tag(self, element: Object, page: int, depth: int) -> PdfTag:
        # Each look into an object costs time, so it is looked into once.
        held = dict(element.items())
        if "/Pg" in held:
            page = self._pages.get(held["/Pg"].objgen, -1)
        role = str(held.get("/S", "/"))[1:]
        tag = PdfTag(
            role=self._roles.get(role, role),
            id=str(held.get("/ID", "")),
            language=str(held.get("/Lang", "")),
            alternative=str(held.get("/Alt", "")),
            expansion=str(held.get("/E", "")),
            actual=str(held["/ActualText"]) if "/ActualText" in held else None,
            attributes=_attributes(held["/A"]) if "/A" in held else {},
        )
        for kid in _kids(held.get("/K")) if depth < _DEEPEST else ():
            if isinstance(kid, int):
                tag.kids.append(MarkedContent(page, kid))
                continue
            keys = kid.keys()
            if "/Obj" in keys:
                self._lead(tag, kid.Obj)
            elif "/MCID" in keys:
                on = self._pages.get(kid.Pg.objgen, -1) if "/Pg" in keys else page
                tag.kids.append(MarkedContent(on, int(kid.MCID)))
            elif "/S" in keys:
                tag.kids.append(self._tag(kid, page, depth + 1))
        return tag

    def _lead(self, tag: PdfTag, annotation: Object) -> None:
        action = annotation.get("/A", Dictionary())
        place = annotation.get("/Dest", action.get("/SD", action.get("/D")))
        goal = _text(action, "/URI")
        if not goal and place is not None:
            goal = f"#{_name(place)}"
        if goal and goal not in tag.goals:
            tag.goals.append(goal)
        tag.contents = tag.contents or _text(annotation, "/Contents")

    def _destinations(self) -> dict[str, int]:
        names = self._root.get("/Names", Dictionary())
        if "/Dests" not in names:
            return {}
        pages: dict[str, int] = {}
        for name, place in NameTree(names.Dests).items():
            target = place.get("/D") if isinstance(place, Dictionary) else place
            if isinstance(target, Array) and len(target):
                pages[str(name)] = self._page_of(list(target)) + 1
        return pages

    def _page_of(self, target: list[Any]) -> int:
        """The leaflet's page that a place stands on, from 0; -1 for none."""
        side = self._pages.get(target[0].objgen, -1)
        is_spot = len(target) > 2 and target[1] == "/XYZ" and target[2] is not None
        return self._page_at(side, float(target[2]) if is_spot else 0.0) if side >= 0 else -1


def _name(place: Object) -> str:
    """The name of a place: a named destination, or the ID of a structure element."""
    if isinstance(place, Array):
        first = place[0] if len(place) else None
        return _text(first, "/ID") if isinstance(first, Dictionary) else ""
    return str(place)


def _kids(held: Object | None) -> list[Any]:
    if held is None:
        return []
    return list(held) if isinstance(held, Array) else [held]


def _text(holder: Object, key: str) -> str:
    value = holder.get(key)
    return "" if value is None else str(value)


def _attributes(given: Object) -> dict[str, Any]:
    found: dict[str, Any] = {}
    for each in given if isinstance(given, Array) else [given]:
        if isinstance(each, Dictionary):
            found |= {str(key)[1:]: value for key, value in each.items() if key != "/O"}
    return found
