"""How quickly the command line starts, against Python's own start."""

import sys
from collections.abc import Iterator

from benchmarks.paired import paired, process, row
from benchmarks.row import Row
from benchmarks.workplace import Workplace, publisher


def measure(place: Workplace) -> Iterator[Row]:
    """Whole processes, in turn."""
    commands = {
        "python": [sys.executable, "-c", "pass"],
        "publisher --version": publisher("--version"),
        "publisher --help": publisher("--help"),
        "publisher build --help": publisher("build", "--help"),
    }
    works = {name: process(command) for name, command in commands.items()}
    taken = paired(works, place.size(15, 1), warm=True)
    for name in list(commands)[1:]:
        yield row(name, "Python's own start", taken[name], taken["python"])
