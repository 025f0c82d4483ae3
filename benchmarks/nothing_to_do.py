"""`publisher build` where nothing has changed, against Python's own start."""

import sys
from collections.abc import Iterator

from benchmarks.paired import paired, process, row
from benchmarks.row import Row
from benchmarks.thousand_leaflets import NOTE, thousand_leaflets
from benchmarks.workplace import Workplace, publisher

_STAT_ALL = """
import os
def look(folder):
    with os.scandir(folder) as found:
        for each in found:
            look(each.path) if each.is_dir() else each.stat()
for name in ("source", "styles", "outputs"):
    look(name)
"""


def measure(place: Workplace) -> Iterator[Row]:
    """Whole processes; both begin with Python's own start in the same environment."""
    library = thousand_leaflets(place)
    build = publisher("build", "--jobs", "2")
    commands = {
        "python": [sys.executable, "-c", "pass"],
        "by stat": build,
        "by content": [*build, "--by-content"],
        "stat": [sys.executable, "-c", _STAT_ALL],
    }
    works = {name: process(command, library.project) for name, command in commands.items()}
    taken = paired(works, place.size(15, 3), warm=True)
    name = f"nothing to do, {len(library.leaflets):,} leaflets, all formats"
    start, every = "Python's own start", "Python's own start, every source hashed"
    yield row(name, start, taken["by stat"], taken["python"], 6, NOTE)
    yield row(name, every, taken["by content"], taken["python"], 9, NOTE)
    yield row(name, "a stat of all files by Python", taken["by stat"], taken["stat"])
