"""50 leaflets in all five formats, spoken by the default voice, against the script with sound."""

import os
from collections.abc import Iterator

from benchmarks.paired import Taken, paired, row, run
from benchmarks.row import Row
from benchmarks.script_pipeline import script
from benchmarks.workplace import FIVE, TURNS, Workplace, build, for_turn


def measure(place: Workplace) -> Iterator[Row]:
    """Whole processes, in turn; each turn has its own half of the leaflets, all spoken anew."""
    jobs = min(2, os.cpu_count() or 1)
    place.for_peers(place.leaflets)

    def theirs(turn: int) -> Taken:
        return run(script(place.peers, for_turn(place.leaflets, turn), jobs=jobs, sound=True))

    def ours(turn: int) -> Taken:
        leaflets = for_turn(place.leaflets, turn)
        return build(place.project, *leaflets, "--to", FIVE, "--jobs", str(jobs))(turn)

    taken = paired({"script": theirs, "ours": ours}, TURNS)
    yield row(
        f"{len(place.leaflets)} leaflets, all five, default voice, {jobs} workers",
        f"the script with espeak-ng, {jobs} at a time",
        taken["ours"],
        taken["script"],
        1.0,
        f"cache empty at the start, judged; {TURNS} turns, each with its own leaflets",
    )
