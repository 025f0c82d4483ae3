"""A project full of sample leaflets, in this project's house style."""

from pathlib import Path
from shutil import copytree
from typing import Any

from benchmarks.sample_leaflet import write_leaflet

_HERE = Path(__file__).parents[1]


def write_library(folder: Path, leaflets: int, first: int = 0, **form: Any) -> list[str]:
    """Add `leaflets` sample leaflets to the project in `folder`, and return their names.

    `first` is the number of the first one; `form` is that of `write_leaflet`.
    """
    if not (folder / "styles").exists():
        copytree(_HERE / "styles", folder / "styles")
        (folder / "source").mkdir()
        shared = _HERE / "source" / "organisation.yaml"
        (folder / "source" / shared.name).write_bytes(shared.read_bytes())
    names = [f"leaflet-{number:04}" for number in range(first, first + leaflets)]
    for number, name in enumerate(names, first):
        write_leaflet(folder / "source" / name, number, **form)
    return names
