"""`python -m benchmarks.giant_print`: how the time of giant print grows with its pages.

One leaflet, whose first sections are repeated, in letters of 36 points. In one warm process, in
seconds of the processor: the PDF as it is made, and as the rules of large print measure it. The
exponent is fitted to the pages: 1 is growth with the pages, 2 would be with their square.
"""

import argparse
import json
import math
import statistics
import time
from dataclasses import fields, replace
from pathlib import Path
from typing import Any

from benchmarks.machine import machine
from publisher.backends import Artifact, Context, find_backends
from publisher.build import find_project, plan_build
from publisher.build.prepare import prepare
from publisher.document import Document
from publisher.document.nodes import BlockNode, Node
from publisher.theme import load_theme
from publisher.verify.checks import check_file
from publisher.verify.finished_file import FinishedFile

_LEAFLET = "paracetamol-for-adults"
_FORMAT = "pdf-giant-print"
_SIZE = 36
_SECTIONS = 3
_TIMES = (1, 2, 4, 8)
"""How often the first sections are repeated: from a short leaflet to a book of 100 pages."""


def main() -> int:
    """Measure and print; 0 whatever the figures are."""
    parser = argparse.ArgumentParser(prog="python -m benchmarks.giant_print", description=__doc__)
    parser.add_argument("--runs", type=int, default=3)
    parser.add_argument("--json", action="store_true", help="print JSON for other programs")
    given = parser.parse_args()
    rows = []
    _measure(*_repeated(1))
    for times in _TIMES:
        repeated = _repeated(times)
        runs = [_measure(*repeated) for _ in range(given.runs)]
        rows.append(tuple(statistics.median(each) for each in zip(*runs, strict=True)))
    grown = [[(math.log(row[0]), math.log(row[at])) for row in rows] for at in (1, 2)]
    exponents = [_slope(each) for each in grown]
    if given.json:
        data = [dict(zip(("pages", "made", "measured"), row, strict=True)) for row in rows]
        print(json.dumps({"machine": machine(), "runs": data, "exponents": exponents}, indent=2))
        return 0
    print(f"{machine()}, one core; {_SIZE} pt; seconds, middle of {given.runs} runs")
    print(f"{'pages':>6}  {'made':>7}  {'a page':>7}  {'measured':>8}  {'a page':>7}")
    for pages, made, measured in rows:
        print(
            f"{pages:>6.0f}  {made:>7.2f}  {made / pages:>7.3f}  "
            f"{measured:>8.2f}  {measured / pages:>7.3f}"
        )
    print(
        f"growth with the pages: made {exponents[0]:.2f}, measured {exponents[1]:.2f} (1 is linear)"
    )
    return 0


def _repeated(times: int) -> tuple[Document, Context]:
    """The leaflet with the author's first sections so many times, with ids of their own."""
    project = find_project(Path())
    prepared = prepare(plan_build(project), _LEAFLET, load_theme(project.styles), ())
    document = prepared.document
    own = tuple(each for each in document.blocks if each.span.line)
    added, own = document.blocks[len(own) :], own[:_SECTIONS]
    blocks = tuple(_renamed(each, turn) for turn in range(times) for each in own)
    return replace(document, blocks=blocks + added), prepared.context


def _renamed(node: Any, turn: int) -> Any:
    """A node whose ids, and those inside it, are those of its turn."""
    if isinstance(node, tuple):
        return tuple(_renamed(each, turn) for each in node)
    if not isinstance(node, Node) or not turn:
        return node
    changes = {
        each.name: _renamed(value, turn)
        for each in fields(node)
        if isinstance(value := getattr(node, each.name), tuple)
    }
    if isinstance(node, BlockNode):
        changes["id"] = f"{node.id}-{turn}"
    return replace(node, **changes)


def _measure(document: Document, context: Context) -> tuple[int, float, float]:
    """Pages, and the seconds to make the file and to measure it with the rules of large print."""
    backend = find_backends()[_FORMAT]
    options = backend.options(size=_SIZE)
    began = time.process_time()
    made: Artifact = backend.render(document, options, context)
    middle = time.process_time()
    check_file(
        FinishedFile(_FORMAT, made.file_name, made.media_type, made.content, document, options),
        context.theme,
    )
    return made.pages, middle - began, time.process_time() - middle


def _slope(points: list[tuple[float, float]]) -> float:
    """The exponent that fits best: the slope of a line through the logarithms."""
    return statistics.linear_regression(*zip(*points, strict=True)).slope


if __name__ == "__main__":
    raise SystemExit(main())
