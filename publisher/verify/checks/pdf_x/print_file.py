"""A PDF as a print shop's program meets it: what its pages paint, followed from page to drawing."""

from collections.abc import Iterator
from dataclasses import dataclass, field
from io import BytesIO
from typing import Any

from pikepdf import (
    Array,
    ContentStreamInlineImage,
    Dictionary,
    Name,
    Object,
    Page,
    PasswordError,
    Pdf,
    PdfError,
    Stream,
    parse_content_stream,
)

from publisher.verify.finished_file import FinishedFile

_DEVICE = {"g": "/DeviceGray", "rg": "/DeviceRGB", "k": "/DeviceCMYK"}


class UnreadablePrintFile(Exception):
    """The file is no PDF, or it is locked."""


@dataclass(frozen=True, slots=True)
class Painted:
    """A colour, shading or picture on a page (from 1).

    `space` is the family of its colour space (ISO 32000-1, 8.6), with the spot colour's name behind
    `/Separation`; `values` are the parts of a plain colour.
    """

    page: int
    space: str
    values: tuple[float, ...] = ()


@dataclass(frozen=True, slots=True)
class PrintFile:
    """An opened file; `painted`, `states`, `drawn` and `fonts` are what its pages use.

    `states` are graphics state dictionaries and `drawn` are forms, patterns and pictures, each
    with its page.
    """

    pdf: Pdf = field(repr=False)
    painted: tuple[Painted, ...]
    states: tuple[tuple[int, Any], ...]
    drawn: tuple[tuple[int, Any], ...]
    fonts: tuple[tuple[int, Any], ...]

    @property
    def root(self) -> Any:
        """The catalogue (ISO 32000-1, 7.7.2)."""
        return self.pdf.Root

    @property
    def pages(self) -> Iterator[tuple[int, Any]]:
        """Number (from 1) and dictionary of each page."""
        return enumerate((page.obj for page in self.pdf.pages), 1)


def open_print_file(file: FinishedFile) -> PrintFile:
    """Read a finished PDF; raises `UnreadablePrintFile`."""
    try:
        pdf = Pdf.open(BytesIO(file.content))
        reader = _Reader()
        for number, page in enumerate(pdf.pages, 1):
            reader.page = number
            reader.read(page, page.resources)
    except (PdfError, PasswordError) as fault:
        raise UnreadablePrintFile(str(fault)) from fault
    return PrintFile(
        pdf,
        tuple(dict.fromkeys(reader.painted)),
        tuple(reader.states),
        tuple(reader.drawn),
        tuple(reader.fonts),
    )


class _Reader:
    """Follows a page's content into all that it draws; each thing once a page."""

    def __init__(self) -> None:
        self.page = 0
        self.painted: list[Painted] = []
        self.states: list[tuple[int, Any]] = []
        self.drawn: list[tuple[int, Any]] = []
        self.fonts: list[tuple[int, Any]] = []
        self._seen: set[tuple[int, str, tuple[int, int]]] = set()

    def read(self, content: Page | Object, resources: Any) -> None:
        now: dict[bool, Any] = {False: Name.DeviceGray, True: Name.DeviceGray}
        before: list[dict[bool, Any]] = []
        for each in parse_content_stream(content):
            if isinstance(each, ContentStreamInlineImage):
                picture: Any = each.iimage
                self._paint(Name.DeviceGray if picture.image_mask else Name(picture.colorspace))
                continue
            operator, operands = str(each.operator), list(each.operands)
            lines = operator.isupper()
            if operator == "q":
                before.append(dict(now))
            elif operator == "Q" and before:
                now = before.pop()
            elif operator.lower() in _DEVICE:
                now[lines] = Name(_DEVICE[operator.lower()])
                self._paint(now[lines], operands)
            elif operator in ("cs", "CS"):
                now[lines] = _named(resources, "/ColorSpace", operands[0]) or operands[0]
            elif operator in ("sc", "scn", "SC", "SCN"):
                if isinstance(operands[-1], Name):
                    self._follow(_named(resources, "/Pattern", operands[-1]))
                else:
                    self._paint(now[lines], operands)
            elif operator == "sh":
                self._shade(_named(resources, "/Shading", operands[0]))
            elif operator == "Do":
                self._follow(_named(resources, "/XObject", operands[0]))
            elif operator == "gs":
                self._keep(self.states, _named(resources, "/ExtGState", operands[0]), "gs")
            elif operator == "Tf":
                self._keep(self.fonts, _named(resources, "/Font", operands[0]), "Tf")

    def _paint(self, space: Any, values: Any = ()) -> None:
        self.painted.append(Painted(self.page, _family(space), tuple(map(float, values))))

    def _shade(self, shading: Any) -> None:
        if shading is not None:
            self._paint(shading.ColorSpace)
            for values in _stops(shading.get("/Function")):
                self._paint(shading.ColorSpace, values)

    def _keep(self, kept: list[tuple[int, Any]], thing: Any, kind: str) -> bool:
        """Whether this thing is there and has not been seen on this page."""
        if thing is None:
            return False
        if thing.is_indirect:
            key = (self.page, kind, thing.objgen)
            if key in self._seen:
                return False
            self._seen.add(key)
        kept.append((self.page, thing))
        return True

    def _follow(self, thing: Any) -> None:
        if not self._keep(self.drawn, thing, "Do"):
            return
        if thing.get("/PatternType") == 2:
            self._shade(thing.Shading)
        elif thing.get("/Subtype") == Name.Image:
            if not thing.get("/ImageMask", False):
                self._paint(thing.ColorSpace)
        elif isinstance(thing, Stream):
            self.read(thing, thing.get("/Resources", Dictionary()))


def _named(resources: Any, kind: str, name: Any) -> Any:
    return resources.get(kind, Dictionary()).get(str(name))


def _family(space: Any) -> str:
    if not isinstance(space, Array):
        return str(space)
    family = str(space[0])
    if family in ("/Indexed", "/I"):
        return _family(space[1])
    if family == "/Pattern" and len(space) > 1:
        return _family(space[1])
    return f"{family} {space[1]!s} {_family(space[2])}" if family == "/Separation" else family


def _stops(function: Any) -> Iterator[Any]:
    if isinstance(function, Dictionary):
        for key in ("/C0", "/C1"):
            if key in function:
                yield list(function[key])
        for each in function.get("/Functions", Array()):
            yield from _stops(each)
