"""The pages that lie on one side of a printed sheet, opened for planting a defect."""

from dataclasses import dataclass
from typing import Any

import pikepdf

from tests.mutations.tagged_pdf import Instructions, TaggedPdf

_MM = 72 / 25.4


@dataclass(slots=True)
class Laid:
    """A page on a sheet: the instructions of the side from its q, at `begin`, to its Q, at `end`.

    The first of them moves it to its place.
    """

    content: Instructions
    begin: int
    end: int

    @property
    def x(self) -> float:
        """How far its left edge is from that of the sheet, in points."""
        return float(self.content[self.begin + 1].operands[4])

    @x.setter
    def x(self, right: float) -> None:
        self._place(1, right, 0)

    def turn(self, width: float = 148.5, height: float = 210) -> None:
        """Stand it on its head; its measures are in millimetres."""
        self._place(-1, self.x + width * _MM, height * _MM)

    def _place(self, way: int, right: float, up: float) -> None:
        operands: list[Any] = [way, 0, 0, way, right, up]
        self.content[self.begin + 1] = pikepdf.ContentStreamInstruction(
            operands, pikepdf.Operator("cm")
        )


def laid_on(pdf: TaggedPdf, side: int) -> list[Laid]:
    """The pages on a side of paper, counted as in a list, in the order in which they are drawn."""
    content = pdf.instructions(side)
    found, depth, begin = [], 0, 0
    for at, each in enumerate(content):
        match str(each.operator):
            case "q":
                begin = begin if depth else at
                depth += 1
            case "Q":
                depth -= 1
                if not depth and str(content[begin + 1].operator) == "cm":
                    found.append(Laid(content, begin, at))
    return found
