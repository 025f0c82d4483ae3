"""Words that are printed into each other."""

from collections.abc import Iterator

from publisher.verify.checks.large_print.measured import Box, Line, MeasuredLeaflet
from publisher.verify.finding import Finding

_TOUCH = 1.0
"""Points by which boxes may touch, since they are those of outlines."""


def check_overlapping(leaflet: MeasuredLeaflet) -> Iterator[Finding]:
    """The ink of no line reaches into that of another, pictures' lettering included (issue 5)."""
    for page in leaflet.pages:
        lines = sorted(
            (line for _, line in leaflet.lines_on(page.number) if line.words),
            key=lambda line: -line.box[3],
        )
        boxes = [line.box for line in lines]
        for at, box in enumerate(boxes):
            for other in range(at + 1, len(boxes)):
                if boxes[other][3] < box[1]:
                    break
                if _overlap(box, boxes[other]) and not _on_one_line(lines[at], lines[other]):
                    message = "lines are printed into each other"
                    yield Finding(
                        "overlapping", message, f"page {page.number}", words=lines[other].words
                    )


def _overlap(one: Box, other: Box) -> bool:
    across = min(one[2], other[2]) - max(one[0], other[0])
    down = min(one[3], other[3]) - max(one[1], other[1])
    return across > _TOUCH and down > _TOUCH


def _on_one_line(one: Line, other: Line) -> bool:
    """Whether the runs of both stand side by side, as the dots of a leader between two words."""
    return abs(one.baseline - other.baseline) < 1 and not any(
        _overlap(run.box, beside.box)
        for run in one.runs
        for beside in other.runs
        if not run.is_blank and not beside.is_blank
    )
