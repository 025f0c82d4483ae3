"""One stretch of text on a page, opened for planting a defect in how it is printed."""

from collections.abc import Iterator
from dataclasses import dataclass
from typing import Any

import pikepdf

from tests.mutations.tagged_pdf import Instructions, TaggedPdf


@dataclass(slots=True)
class TextLine:
    """A text object (ISO 32000-1, 9.4): the instruction at `begin` of a page is its BT.

    Down a page, lengths grow, and there are 4 of them to 3 points, as WeasyPrint writes.
    """

    pdf: TaggedPdf
    page: int
    begin: int

    @property
    def content(self) -> Instructions:
        """The instructions of its page."""
        return self.pdf.instructions(self.page)

    def at(self, operator: str) -> int:
        """Where in the page its first such instruction is."""
        return next(
            place
            for place in range(self.begin, len(self.content))
            if str(self.content[place].operator) == operator
        )

    def operands(self, operator: str) -> list[Any]:
        """The operands of its first such instruction."""
        return list(self.content[self.at(operator)].operands)

    def set(self, operator: str, *operands: Any) -> None:
        """Give an instruction other operands."""
        made = pikepdf.ContentStreamInstruction(list(operands), pikepdf.Operator(operator))
        self.content[self.at(operator)] = made
        self.pdf.write(self.page)

    @property
    def place(self) -> tuple[float, float]:
        """Where its first letter stands, from the left and from the top."""
        *_, x, y = map(float, self.operands("Tm"))
        return x, y

    @property
    def size(self) -> float:
        """The size of its letters, in the page's own lengths."""
        return float(self.operands("Tf")[1])

    @property
    def words(self) -> str:
        """What it says."""
        return self.pdf.said(self.page, self.content[self.begin : self.at("ET")])

    def move(self, right: float = 0, down: float = 0) -> None:
        """Print it elsewhere."""
        x, y = self.place
        self.set("Tm", *self.operands("Tm")[:4], x + right, y + down)

    def enlarge(self, factor: float) -> None:
        """Print it in other letters."""
        self.set("Tf", self.operands("Tf")[0], self.size * factor)

    def add(self, drawing: str, *, before: bool = False) -> None:
        """Draw something behind it, or over it."""
        drawn = pikepdf.parse_content_stream(self.pdf.pdf.make_stream(drawing.encode()))
        place = self.begin if before else self.at("ET") + 1
        self.content[place:place] = list(drawn)
        self.pdf.write(self.page)

    def break_after(self, head: str, tail: str, down: float) -> None:
        """Print `head` in its place, and `tail` so much lower, as one piece of the same text."""
        (x, y), matrix = self.place, self.operands("Tm")[:4]
        self.say(head)
        end = self.at("TJ") + 1
        self.content[end:end] = [
            pikepdf.ContentStreamInstruction([*matrix, x, y + down], pikepdf.Operator("Tm")),
            self._shown(tail),
        ]
        self.pdf.write(self.page)

    def say(self, words: str) -> None:
        """Let it say something else; its font must have the letters."""
        self.content[self.at("TJ")] = self._shown(words)
        self.pdf.write(self.page)

    def _shown(self, words: str) -> Any:
        codes = self.pdf.codes(self.page, str(self.operands("Tf")[0]))
        said = pikepdf.String(b"".join(codes[each] for each in words))
        return pikepdf.ContentStreamInstruction([pikepdf.Array([said])], pikepdf.Operator("TJ"))


def lines_of(pdf: TaggedPdf, tag: Any) -> list[TextLine]:
    """The text objects under a tag, in reading order."""
    return [
        TextLine(pdf, page, place)
        for page, start, end in pdf.marked(tag)
        for place in _begun(pdf.instructions(page), start, end)
    ]


def line_of(pdf: TaggedPdf, kind: str, words: str) -> TextLine:
    """The first text object under a tag of a kind which says that."""
    return lines_of(pdf, pdf.tag(kind, words))[0]


def foot_of(pdf: TaggedPdf, page: int, words: str) -> TextLine:
    """The text object at the foot of a page, from 0, which says that and belongs to no tag."""
    content, marks = pdf.instructions(page), list[str]()
    for place, each in enumerate(content):
        match str(each.operator):
            case "BMC" | "BDC":
                marks.append(str(each.operands[0]))
            case "EMC":
                marks.pop()
            case "BT" if "/Artifact" in marks:
                line = TextLine(pdf, page, place)
                if words in line.words:
                    return line
    raise ValueError(f"no foot of page {page + 1} says “{words}”")


def _begun(content: Instructions, start: int, end: int) -> Iterator[int]:
    return (place for place in range(start, end) if str(content[place].operator) == "BT")
