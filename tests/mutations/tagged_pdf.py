"""A tagged PDF opened for planting a defect: its tags, and the text that they mark."""

import re
from collections.abc import Callable, Iterator
from functools import cached_property
from io import BytesIO
from typing import Any

import pikepdf

from tests.mutations.words import find_words, swapped

Instructions = list[Any]


class TaggedPdf:
    """The tags and the text of a PDF whose fonts are all composite, as WeasyPrint writes them."""

    def __init__(self, content: bytes) -> None:
        self.pdf = pikepdf.open(BytesIO(content))
        self.root: Any = self.pdf.Root

    def saved(self) -> bytes:
        """The PDF as it is now."""
        made = BytesIO()
        self.pdf.save(made, deterministic_id=True)
        return made.getvalue()

    def tags(self, kind: str = "", parent: Any = None) -> Iterator[Any]:
        """The tags of a kind in reading order, such as "H2"; all without one."""
        for kid in kids(self.root.StructTreeRoot if parent is None else parent):
            if is_tag(kid):
                if kind in {"", str(kid.S)[1:]}:
                    yield kid
                yield from self.tags(kind, kid)

    def tag(self, kind: str, words: str = "") -> Any:
        """The first tag of a kind whose marked text, or alternative text, holds these words."""
        for each in self.tags(kind):
            if find_words(words, self.text(each)) or words in str(each.get("/Alt", "")):
                return each
        raise ValueError(f"no {kind} says “{words}”")

    def text(self, tag: Any) -> str:
        """The text that a tag marks, on all its pages."""
        said = []
        for page, number in self.marks(tag):
            if number in self._content(page):
                start, end = self._content(page)[number]
                said.append(self.said(page, self._instructions[page][start:end]))
        return "".join(said)

    def marks(self, tag: Any) -> Iterator[tuple[int, int]]:
        """The number of the page and of the marked content of all that stands under a tag."""
        for kid in kids(tag):
            if isinstance(kid, pikepdf.Dictionary):
                if is_tag(kid):
                    yield from self.marks(kid)
                elif "/MCID" in kid:
                    yield self._page_number(kid.get("/Pg", tag.get("/Pg"))), int(kid.MCID)
            else:
                yield self._page_number(tag.Pg), int(kid)

    def rewrite(self, old: str, new: str) -> None:
        """Put other words on the page, and so under the tag; the fonts must have their letters."""
        for page in range(len(self.pdf.pages)):
            font = ""
            for instruction in self.instructions(page):
                if str(instruction.operator) == "Tf":
                    font = str(instruction.operands[0])
                elif str(instruction.operator) == "TJ":
                    text = _decoded(instruction, self._letters(page, font))
                    if find_words(old, text):
                        codes = self.codes(page, font)
                        said = b"".join(codes[each] for each in swapped(text, old, new))
                        place = self.instructions(page).index(instruction)
                        self.instructions(page)[place] = pikepdf.ContentStreamInstruction(
                            [pikepdf.Array([pikepdf.String(said)])], pikepdf.Operator("TJ")
                        )
                        self.write(page)
                        return
        raise ValueError(f"no page says “{old}”")

    def marked(self, tag: Any) -> list[tuple[int, int, int]]:
        """Page, first and last instruction of each sequence of marked content under a tag."""
        return [(page, *self._content(page)[number]) for page, number in self.marks(tag)]

    def instructions(self, page: int) -> Instructions:
        """The content of a page, to be changed and then written."""
        return self._instructions[page]

    def write(self, page: int) -> None:
        """Write the changed content of a page into the PDF."""
        content = pikepdf.unparse_content_stream(self._instructions[page])
        self.pdf.pages[page].Contents = self.pdf.make_stream(content)

    def fonts(self) -> Iterator[Any]:
        """Each font once."""
        seen = set()
        for page in self.pdf.pages:
            for font in page.Resources.Font.values():
                if font.objgen not in seen:
                    seen.add(font.objgen)
                    yield font

    @cached_property
    def _instructions(self) -> list[Instructions]:
        return [list(pikepdf.parse_content_stream(page)) for page in self.pdf.pages]

    def _content(self, page: int) -> dict[int, tuple[int, int]]:
        """First and last instruction of each sequence of marked content, by its number."""
        found, open_marks = {}, []
        for place, instruction in enumerate(self._instructions[page]):
            operator = str(instruction.operator)
            if operator in {"BMC", "BDC"}:
                properties = instruction.operands[1] if operator == "BDC" else {}
                open_marks.append((place, properties.get("/MCID")))
            elif operator == "EMC":
                start, number = open_marks.pop()
                if number is not None:
                    found[int(number)] = (start, place)
        return found

    def said(self, page: int, instructions: Instructions) -> str:
        """What these instructions of a page show."""
        said, font = [], ""
        for instruction in instructions:
            if str(instruction.operator) == "Tf":
                font = str(instruction.operands[0])
            elif str(instruction.operator) == "TJ":
                said.append(_decoded(instruction, self._letters(page, font)))
        return "".join(said)

    def codes(self, page: int, font: str) -> dict[str, bytes]:
        """The code of each letter of a font."""
        return {letter: code for code, letter in self._letters(page, font).items()}

    def _letters(self, page: int, font: str) -> dict[bytes, str]:
        fonts = self.pdf.pages[page].Resources.get("/Font", {})
        return _to_unicode(fonts[font].ToUnicode.read_bytes()) if font in fonts else {}

    def _page_number(self, page: Any) -> int:
        return next(
            number for number, each in enumerate(self.pdf.pages) if each.objgen == page.objgen
        )


def on_tags(edit: Callable[[TaggedPdf], object]) -> Callable[[bytes], bytes]:
    """An edit of an opened PDF as an edit of its bytes."""

    def plant(content: bytes) -> bytes:
        opened = TaggedPdf(content)
        edit(opened)
        return opened.saved()

    return plant


def kids(parent: Any) -> list[Any]:
    """What stands directly under a tag: tags, marked content, annotations."""
    below = parent.get("/K")
    return [] if below is None else list(below) if isinstance(below, pikepdf.Array) else [below]


def is_tag(kid: Any) -> bool:
    """Whether this is a tag, and neither marked content nor an annotation."""
    return isinstance(kid, pikepdf.Dictionary) and "/S" in kid


def attributes(tag: Any) -> list[Any]:
    """The attribute dictionaries of a tag."""
    found = tag.get("/A")
    return [] if found is None else list(found) if isinstance(found, pikepdf.Array) else [found]


def _decoded(instruction: Any, letters: dict[bytes, str]) -> str:
    said = []
    for part in instruction.operands[0]:
        if isinstance(part, pikepdf.String):
            codes = bytes(part)
            said += [letters.get(codes[at : at + 2], "") for at in range(0, len(codes), 2)]
    return "".join(said)


def _to_unicode(cmap: bytes) -> dict[bytes, str]:
    found = {}
    for block in re.findall(rb"beginbfchar(.*?)endbfchar", cmap, re.DOTALL):
        for code, letter in re.findall(rb"<([0-9A-Fa-f]+)>\s*<([0-9A-Fa-f]+)>", block):
            found[bytes.fromhex(code.decode())] = bytes.fromhex(letter.decode()).decode("utf-16-be")
    if not found:
        raise ValueError("the font's table of letters is not written as this reads it")
    return found
