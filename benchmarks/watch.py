"""From saving a leaflet to seeing it in the preview, against one second."""

import statistics
import subprocess
import time
import urllib.request
from collections.abc import Iterator, Sequence
from contextlib import contextmanager
from http.client import HTTPResponse
from pathlib import Path

from benchmarks.row import Row
from benchmarks.workplace import Workplace, copied_leaflets, publisher

_TARGET = 1.0
_TOLD = b"data: "


def measure(place: Workplace) -> Iterator[Row]:
    """`publisher watch` is a process of its own; each turn changes one sentence.

    Measured from the end of writing until the preview has told of another page and that page has
    been fetched: what a browser shows then is a matter of milliseconds. The last turn types a
    letter that no page had before, for which a published page has its fonts cut anew.
    """
    leaflet = place.leaflets[0]
    project = copied_leaflets(place.project, place.leaflets, place.folder / "watched")
    file = project / "source" / leaflet / "leaflet.md"
    with _watched(project, leaflet) as page, urllib.request.urlopen(f"{page}events") as events:
        turns = [
            _turn(file, page, events, f"Sentence {number} is new.")
            for number in range(place.size(15, 3) + 1)
        ]
        letter = _turn(file, page, events, "A new letter: ж.")
    among = f"one of {len(place.leaflets)} leaflets is open"
    # The first turn warms the program.
    yield _row("watch: a sentence is saved, until its page is fetched", turns[1:], among)
    yield _row("watch: the same with a letter that is new to the leaflet", [letter], among)


def _row(name: str, seconds: Sequence[float], note: str) -> Row:
    middle = statistics.median(seconds)
    return Row(name, "one second", middle, _TARGET, min(seconds), max(seconds), note=note)


@contextmanager
def _watched(project: Path, leaflet: str) -> Iterator[str]:
    """`publisher watch` on a project; the address of the leaflet's page."""
    command = publisher("watch", leaflet, "--port", "0", "--project", project)
    process = subprocess.Popen(command, stdout=subprocess.PIPE, text=True)
    try:
        assert process.stdout
        yield process.stdout.readline().removeprefix("Preview: ").strip()
    finally:
        process.terminate()
        process.communicate()


def _turn(file: Path, page: str, events: HTTPResponse, sentence: str) -> float:
    """Seconds until a page with the sentence is here."""
    _wait_for_the_files(page)
    head, mark, rest = file.read_text(encoding="utf-8").partition("\n## ")
    file.write_text(f"{head}\n{sentence}\n{mark}{rest}", encoding="utf-8")
    began = time.perf_counter()
    while True:
        while not events.readline().startswith(_TOLD):
            pass
        if sentence in _fetched(page):
            return time.perf_counter() - began


def _wait_for_the_files(page: str) -> None:
    """Until those of the last turn are built, so that each turn is measured alone."""
    while "are being built" in _fetched(page):
        time.sleep(0.1)


def _fetched(page: str) -> str:
    with urllib.request.urlopen(page) as answer:
        return str(answer.read().decode())
