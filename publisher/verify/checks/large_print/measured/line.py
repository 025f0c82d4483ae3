"""One line of a paragraph."""

from dataclasses import dataclass

from publisher.verify.checks.large_print.measured.run import Box, Run

_GAP = 0.15
"""Ems between two runs from which there is a space, though the file holds none."""


@dataclass(frozen=True, slots=True)
class Line:
    """The runs of a line as they are read; never empty."""

    runs: tuple[Run, ...]

    @property
    def page(self) -> int:
        """The page, from 1."""
        return self.runs[0].page

    @property
    def baseline(self) -> float:
        """The height that its letters stand on, in points from the foot of the page."""
        return self.runs[0].baseline

    @property
    def size(self) -> float:
        """The size of its largest letters, in points."""
        return max(each.size for each in self.runs)

    @property
    def start(self) -> float:
        """Where its first letter sets out, in points."""
        return min(each.start for each in self.runs)

    @property
    def end(self) -> float:
        """Where its last letter ends, in points; a space at the end is not counted."""
        return max((each.end for each in self.runs if not each.is_blank), default=self.start)

    @property
    def box(self) -> Box:
        """The ink: left, bottom, right and top, in points."""
        boxes = [each.box for each in self.runs if not each.is_blank] or [self.runs[0].box]
        lefts, bottoms, rights, tops = zip(*boxes, strict=True)
        return min(lefts), min(bottoms), max(rights), max(tops)

    @property
    def words(self) -> str:
        """Its words with single spaces; a no-break space stays one."""
        parts = [self.runs[0].words]
        for before, run in zip(self.runs, self.runs[1:], strict=False):
            parts.append(" " if run.start - before.end > _GAP * run.size else "")
            parts.append(run.words)
        return " ".join("".join(parts).split(" ")).strip(" \t\r\n")
