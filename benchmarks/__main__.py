"""`python -m benchmarks`: what the program costs, beside what people would otherwise do.

Every figure is a ratio of two pieces of work that were run in turn on this machine, and is printed
with its target. The exit code is 1 where something could not be measured; a missed target is
printed as missed.
"""

import argparse
import json
import sys
import tempfile
import traceback
from collections.abc import Callable, Iterator, Sequence
from importlib import import_module
from pathlib import Path
from typing import Any

from benchmarks.machine import machine
from benchmarks.results_page import write_results
from benchmarks.row import Row
from benchmarks.workplace import Workplace

_MEASURES = (
    "start",
    "one_leaflet",
    "fifty_leaflets",
    "fifty_narrated",
    "pdf_step",
    "nothing_to_do",
    "one_sentence",
    "growth_in_leaflets",
    "growth_in_length",
    "memory",
    "watch",
    "narration",
)
"""Modules of this folder with a function `measure(place)` that yields rows."""


def main(arguments: Sequence[str] | None = None) -> int:
    """Measure and print; 1 where something could not be measured, 0 whatever the figures are."""
    parser = argparse.ArgumentParser(prog="python -m benchmarks", description=__doc__)
    parser.add_argument("--only", nargs="+", choices=_MEASURES, metavar="NAME", default=_MEASURES)
    parser.add_argument("--quick", action="store_true", help="small sizes and few turns")
    parser.add_argument("--list", action="store_true", help="name what there is to measure")
    parser.add_argument("--write", action="store_true", help="put the table in docs/performance.md")
    parser.add_argument("--json", type=Path, metavar="FILE", help="write the figures here, too")
    given = parser.parse_args(arguments)
    if given.list:
        print("\n".join(_MEASURES))
        return 0
    print(f"{machine()}{'; quick: small sizes, few turns' if given.quick else ''}", flush=True)
    rows: list[Row] = []
    errors: dict[str, str] = {}
    with tempfile.TemporaryDirectory(prefix="publisher-bench-") as folder:
        place = Workplace(Path(folder), given.quick)
        for name in given.only:
            try:
                for each in _measure(name)(place):
                    rows.append(each)
                    print(_told(each), flush=True)
            except Exception as problem:  # noqa: BLE001  # one row's error must not stop the others
                errors[name] = f"{type(problem).__name__}: {problem}"
                print(f"\n{name}: NOT MEASURED: {errors[name]}", file=sys.stderr, flush=True)
                traceback.print_exc()
    data: dict[str, Any] = {
        "machine": machine(),
        "quick": given.quick,
        "rows": [each.as_data() for each in rows],
        "errors": errors,
    }
    text = json.dumps(data, indent=2, ensure_ascii=False)
    print(text)
    if given.json:
        given.json.write_text(text + "\n", encoding="utf-8")
    if given.write:
        write_results(machine(), rows, errors)
    return 1 if errors else 0


def _measure(name: str) -> Callable[[Workplace], Iterator[Row]]:
    found: Callable[[Workplace], Iterator[Row]] = import_module(f"benchmarks.{name}").measure
    return found


def _told(row: Row) -> str:
    spread = f" ({row.least:.2f} to {row.most:.2f})" if row.least is not None else ""
    processor = f", processor {row.processor:.2f}" if row.processor is not None else ""
    target = f"; target at most {row.target:g}: {row.verdict}" if row.target is not None else ""
    return (
        f"\n{row.name}\n  against {row.against}: {row.value:.2f}{spread}{processor}{target}"
        f"\n  {row.note}"
    )


if __name__ == "__main__":
    sys.exit(main())
