"""One sentence changed in one leaflet of a whole library."""

from collections.abc import Iterator

from benchmarks.paired import Taken, paired, row, run
from benchmarks.row import Row
from benchmarks.thousand_leaflets import NOTE, thousand_leaflets
from benchmarks.workplace import WRITTEN, Workplace, build, copied_leaflets, publisher


def measure(place: Workplace) -> Iterator[Row]:
    """Whole processes: the library, all formats, against one leaflet's written formats, cold."""
    library = thousand_leaflets(place)
    alone = copied_leaflets(library.project, [library.middle], place.folder / "alone")
    source = library.project / "source" / library.middle / "leaflet.md"
    text = source.read_text("utf-8")

    def ours(turn: int) -> Taken:
        source.write_text(f"{text}\nThis sentence is new in turn {turn}.\n", encoding="utf-8")
        return run(publisher("build", "--jobs", "2"), library.project)

    works = {
        "ours": ours,
        "cold": build(alone, "--to", WRITTEN),
        "kept": build(alone, "--to", WRITTEN, keep_cache=True),
    }
    taken = paired(works, place.size(7, 2), warm=True)
    name = f"one sentence changed in one of {len(library.leaflets):,}, all formats"
    peer = "that leaflet's four written formats, cold process"
    yield row(name, f"{peer}, cache empty", taken["ours"], taken["cold"], 1.3, NOTE)
    yield row(name, f"{peer}, cache kept", taken["ours"], taken["kept"], None, NOTE)
