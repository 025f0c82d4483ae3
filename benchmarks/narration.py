"""`python -m benchmarks.narration`: what it costs to narrate a leaflet of 900 words.

Each figure is that of a whole process on one core: with nothing spoken yet, with all spoken, and
with one sentence changed. They stand beside two beginnings of the program itself: one that does
nothing, and one that reads the leaflet and says one short sentence.
"""

import argparse
import json
import os
import re
import statistics
import subprocess
import sys
import tempfile
import time
from pathlib import Path
from shutil import copytree, rmtree

from benchmarks.machine import machine
from publisher.build import find_project, plan_build
from publisher.build.prepare import prepare
from publisher.document import canonical_reading
from publisher.theme import load_theme

_LEAFLET = "preparing-for-an-mri-scan"
_WORDS = 900


def main() -> int:
    """Measure and print; 0 whatever the figures are."""
    parser = argparse.ArgumentParser(prog="python -m benchmarks.narration", description=__doc__)
    parser.add_argument("--runs", type=int, default=3)
    parser.add_argument("--voice", default="heart")
    parser.add_argument("--to", default="audio", help="the formats (default: audio)")
    parser.add_argument("--json", action="store_true", help="print JSON for other programs")
    given = parser.parse_args()
    seconds: dict[str, list[float]] = {}
    with tempfile.TemporaryDirectory() as folder:
        project = Path(folder)
        words = _project(project)
        source = project / "source" / "leaflet" / "leaflet.md"
        build = ["build", "leaflet", "--to", given.to, "--voice", given.voice]
        for turn in range(given.runs):
            rmtree(project / ".cache", ignore_errors=True)
            _time(seconds, "cold", project, *build)
            _time(seconds, "warm, nothing changed", project, *build)
            text = source.read_text(encoding="utf-8")
            source.write_text(f"{text}\nThis sentence is new in turn {turn}.\n", encoding="utf-8")
            _time(seconds, "warm, one sentence changed", project, *build)
            source.write_text(text, encoding="utf-8")
            _time(seconds, "start-up: --version", project, "--version")
            say = ["say", "Hello.", "--voice", given.voice, "--out", str(project / "said.wav")]
            _time(seconds, "start-up: one word said", project, *say)
    middle = {name: statistics.median(each) for name, each in seconds.items()}
    if given.json:
        print(json.dumps({"machine": machine(), "words": words, "seconds": middle}, indent=2))
        return 0
    print(f"{machine()}, one core; {words} words, {given.to}, {given.voice}; {given.runs} runs")
    for name, each in middle.items():
        print(f"{name:28} {each:8.2f} s")
    print(f"cold: {middle['cold']:.1f} s (target: at most 10 s)")
    changed = middle["warm, one sentence changed"]
    for name in ("start-up: --version", "start-up: one word said"):
        print(f"one sentence changed / {name}: {changed / middle[name]:.2f} (target: at most 1.2)")
    return 0


def _project(folder: Path) -> int:
    """A project with one leaflet; returns how many words a reader of it sees."""
    copytree("styles", folder / "styles")
    copytree(Path("source") / _LEAFLET, folder / "source" / "leaflet")
    shared = Path("source/organisation.yaml")
    (folder / "source" / shared.name).write_bytes(shared.read_bytes())
    file = folder / "source" / "leaflet" / "leaflet.md"
    front, body = re.split(r"(?<=\n)---\n", file.read_text(encoding="utf-8"), maxsplit=1)
    sections = re.split(r"(?m)^(?=## )", body)
    while (words := _words(folder)) > _WORDS:
        sections.pop()
        file.write_text(f"{front}---\n{''.join(sections)}", encoding="utf-8")
    return words


def _words(folder: Path) -> int:
    """How many words a reader of the leaflet sees."""
    plan = plan_build(find_project(folder))
    prepared = prepare(plan, "leaflet", load_theme(plan.project.styles), ())
    reading = canonical_reading(prepared.document, prepared.context.wording)
    return sum(len(each.text.split()) for each in reading)


def _time(seconds: dict[str, list[float]], name: str, project: Path, *arguments: str) -> None:
    command = [sys.executable, "-m", "publisher", *arguments]
    if arguments[0] != "--version":
        command += ["--project", str(project)]
    core = {min(os.sched_getaffinity(0))}
    began = time.perf_counter()
    done = subprocess.run(
        command,
        capture_output=True,
        check=False,
        text=True,
        preexec_fn=lambda: os.sched_setaffinity(0, core),
    )
    seconds.setdefault(name, []).append(time.perf_counter() - began)
    if done.returncode:
        raise SystemExit(done.stderr)


if __name__ == "__main__":
    sys.exit(main())
