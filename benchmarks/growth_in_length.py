"""How the work grows with the length of one leaflet: reading, each format, and proof."""

import statistics
from collections.abc import Iterator, Mapping
from dataclasses import replace
from pathlib import Path
from time import process_time
from typing import Any

from benchmarks.growth_in_leaflets import growth_row
from benchmarks.row import Row
from benchmarks.workplace import Workplace

_WRITTEN = ("pdf", "word", "epub", "web")
_OTHERS = ("audio", "narrated_epub", "m4b", "daisy", "lpf", "vtt", "pdf-giant-print")
_WORDS = {_WRITTEN: 870, _OTHERS: 470}
"""Words of the leaflet that is made longer. Sound takes a shorter one: 50 of the others would be
four hours of speech."""
_READING = "reading and rules"
_OPTIONS: Mapping[str, dict[str, Any]] = {"pdf-giant-print": {"size": 36}}


def measure(place: Workplace) -> Iterator[Row]:
    """In one warm process, in seconds of the processor; sound with nothing spoken yet."""
    times = (1, 5, 20, 50)[: place.size(4, 2)]
    for formats, words in _WORDS.items():
        points: dict[str, dict[int, float]] = {}
        _seconds(place, formats, words, 1, "warm")
        for factor in times:
            runs = [
                _seconds(place, formats, words, factor, f"{turn}")
                for turn in range(3 if factor == 1 else 1)
            ]
            count = runs[0][0]
            for name in runs[0][1]:
                middle = statistics.median(seconds[name] for _, seconds in runs)
                points.setdefault(name, {})[count] = middle
        note = f"{', '.join(map(str, times))} times the text, by words that are read"
        if formats is _OTHERS:
            del points[_READING]
        for name, each in points.items():
            yield growth_row(name, "length", each, note)


def _seconds(
    place: Workplace, formats: tuple[str, ...], words: int, times: int, turn: str
) -> tuple[int, dict[str, float]]:
    """How many words, and the seconds of each step, for one leaflet that is new each time."""
    from benchmarks.sample_leaflet import write_leaflet
    from benchmarks.sample_library import write_library
    from publisher.backends import find_backends
    from publisher.build.plan import plan_build
    from publisher.build.prepare import prepare
    from publisher.build.project import find_project
    from publisher.document import canonical_reading
    from publisher.theme import load_theme
    from publisher.verify import Edition, FinishedFile, Level, prove

    project = place.folder / "long"
    write_library(project, 0)
    name = f"long-{words}-{times}-{turn}"
    write_leaflet(project / "source" / name, words + times, words=words, times=times)
    plan = plan_build(find_project(project), (name,), formats)
    theme = load_theme(plan.project.styles)
    cache = place.folder / "long-cache" / name
    seconds: dict[str, float] = {}

    began = process_time()
    prepared = prepare(plan, name, theme, ())
    seconds[_READING] = process_time() - began
    files = []
    context = replace(prepared.context, cache=Path(cache))
    for each in formats:
        backend = find_backends()[each]
        options = backend.options(**_OPTIONS.get(each, {}))
        began = process_time()
        made = backend.render(prepared.document, options, context)
        seconds[each] = process_time() - began
        files.append(
            FinishedFile(
                each,
                made.file_name,
                made.media_type,
                made.content,
                prepared.document,
                options,
                print_pages=made.print_pages,
            )
        )
    began = process_time()
    edition = Edition(prepared.document, context.wording, tuple(files), {})
    proof = prove([edition], Level.QUICK, theme)[0].proof
    seconds[f"quick verification of {', '.join(formats)}"] = process_time() - began
    if not proof.verdicts:
        raise RuntimeError(f"nothing was verified of {name}")
    reading = canonical_reading(prepared.document, context.wording)
    return sum(len(each.text.split()) for each in reading), seconds
