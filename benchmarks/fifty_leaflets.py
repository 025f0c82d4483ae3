"""50 leaflets in the four written formats: script, libraries, two workers, and what proof costs."""

import sys
from collections.abc import Iterator

from benchmarks.paired import paired, row, run
from benchmarks.row import Row
from benchmarks.script_pipeline import script
from benchmarks.workplace import TURNS, WRITTEN, Workplace, build, for_turn


def measure(place: Workplace) -> Iterator[Row]:
    """Whole processes, in turn; each turn has its own half of the leaflets."""
    place.for_peers(place.leaflets)

    def floor(turn: int) -> list[str]:
        folders = (str(place.peers / each) for each in for_turn(place.leaflets, turn))
        return [sys.executable, "-m", "benchmarks.library_floor", *folders]

    def ours(turn: int, *flags: str) -> list[str]:
        return [*for_turn(place.leaflets, turn), "--to", WRITTEN, "--jobs", *flags]

    taken = paired(
        {
            "script": lambda turn: run(script(place.peers, for_turn(place.leaflets, turn))),
            "one": lambda turn: build(place.project, *ours(turn, "1"))(turn),
            "libraries": lambda turn: run(floor(turn)),
            "two": lambda turn: build(place.project, *ours(turn, "2"))(turn),
            "unproven": lambda turn: build(place.project, *ours(turn, "1", "--no-verify"))(turn),
        },
        TURNS,
    )
    name = f"{len(place.leaflets)} leaflets, PDF + Word + EPUB + web"
    one, two = f"{name}, one worker", f"{name}, two workers"
    note = f"warm, cache empty at the start, judged; {TURNS} turns, each with its own leaflets"
    yield row(one, "the script, one at a time", taken["one"], taken["script"], 0.25, note)
    yield row(one, "the libraries alone, warm", taken["one"], taken["libraries"], 1.25, note)
    yield row(two, "one worker", taken["two"], taken["one"], 0.6, note)
    bare = "the same without verification"
    yield row(one, bare, taken["one"], taken["unproven"], 1.1, note, by_processor=True)
