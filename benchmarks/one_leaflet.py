"""One leaflet in a cold process: against the script, and against the libraries alone."""

import sys
from collections.abc import Iterator

from benchmarks.paired import paired, process, row
from benchmarks.row import Row
from benchmarks.script_pipeline import script
from benchmarks.workplace import FIVE, WRITTEN, Workplace, build


def measure(place: Workplace) -> Iterator[Row]:
    """Whole processes, in turn."""
    leaflet = place.leaflets[0]
    place.for_peers([leaflet])
    four, five = script(place.peers, [leaflet]), script(place.peers, [leaflet], sound=True)
    floor = [sys.executable, "-m", "benchmarks.library_floor", str(place.peers / leaflet)]
    written = [leaflet, "--to", WRITTEN]
    all_five = [leaflet, "--to", FIVE]
    taken = paired(
        {
            "script": process(four),
            "ours": build(place.project, *written),
            "libraries": process(floor),
            "script with sound": process(five),
            "ours with sound": build(place.project, *all_five),
        },
        place.size(5, 1),
        warm=True,
    )
    # The cache of the build before is kept, so it has a series of its own.
    build(place.project, *all_five, keep_cache=True)(0)
    taken |= paired(
        {
            "script, again": process(four),
            "ours, kept": build(place.project, *written, keep_cache=True),
            "ours with sound, kept": build(place.project, *all_five, keep_cache=True),
            "script with sound, again": process(five),
        },
        place.size(3, 1),
    )
    name, spoken = "one leaflet, PDF + Word + EPUB + web", "one leaflet, all five"
    cold, kept = "cold process, cache empty, judged", "cold process, cache kept, judged"
    yield row(name, "the script", taken["ours"], taken["script"], 0.7, cold)
    yield row(name, "the script", taken["ours, kept"], taken["script, again"], None, kept)
    yield row(name, "the libraries alone, cold", taken["ours"], taken["libraries"], None, cold)
    ours, theirs = taken["ours with sound"], taken["script with sound"]
    yield row(spoken, "the script with espeak-ng", ours, theirs, None, f"neural voice, {cold}")
    ours, theirs = taken["ours with sound, kept"], taken["script with sound, again"]
    yield row(spoken, "the script with espeak-ng", ours, theirs, None, f"neural voice, {kept}")
