"""Where the benchmark works: a folder of its own with sample leaflets, and all its sizes."""

import json
import sys
from collections.abc import Sequence
from dataclasses import dataclass
from functools import cached_property
from pathlib import Path
from shutil import copytree, rmtree

from benchmarks.paired import Taken, Work, run
from benchmarks.sample_library import write_library
from benchmarks.script_pipeline import write_script_input

WRITTEN = "pdf,word,epub,web"
FIVE = "pdf,word,epub,audio,web"
TURNS = 2
"""Of what takes minutes, each with its own share of the leaflets."""


@dataclass(frozen=True)
class Workplace:
    """A folder that nobody else uses. With `quick` everything is small and few turns are made."""

    folder: Path
    quick: bool = False

    def size(self, full: int, quick: int) -> int:
        """One of two numbers."""
        return quick if self.quick else full

    @cached_property
    def leaflets(self) -> tuple[str, ...]:
        """The leaflets of the usual length in `project`, with PNG pictures."""
        return tuple(write_library(self.project, self.size(50, 4)))

    @property
    def project(self) -> Path:
        """The project of the usual leaflets."""
        return self.folder / "usual"

    @property
    def peers(self) -> Path:
        """What the script and the libraries alone work on, a folder a leaflet."""
        return self.folder / "peers"

    def for_peers(self, leaflets: Sequence[str]) -> None:
        """Give the script and the libraries the words and pictures of these leaflets."""
        from benchmarks.prepared_leaflet import prepared_leaflet
        from benchmarks.print_html import print_html
        from publisher.document import canonical_reading

        for leaflet in leaflets:
            folder = self.peers / leaflet
            if folder.exists():
                continue
            found = prepared_leaflet(self.project, leaflet)
            html = self.folder / f"{leaflet}.html"
            html.write_text(print_html(found), encoding="utf-8")
            write_script_input(html, folder)
            html.rename(folder / "leaflet.html")
            source = self.project / "source" / leaflet
            (folder / "source.md").write_bytes((source / "leaflet.md").read_bytes())
            for each in source.glob("*.png"):
                (folder / each.name).write_bytes(each.read_bytes())
            reading = canonical_reading(found.document, found.context.wording)
            words = [[each.kind.value, each.text] for each in reading]
            (folder / "words.json").write_text(json.dumps(words), encoding="utf-8")


def publisher(*arguments: str | Path) -> list[str]:
    """The command `publisher` with these arguments."""
    return [str(Path(sys.executable).with_name("publisher")), *map(str, arguments)]


def build(project: Path, *arguments: str, keep_cache: bool = False) -> Work:
    """A build into a new folder, with an empty cache unless it is kept."""

    def work(_turn: int) -> Taken:
        for each in ("out", *(() if keep_cache else (".cache",))):
            rmtree(project / each, ignore_errors=True)
        out = str(project / "out")
        return run(publisher("build", "--project", project, "--out", out, *arguments))

    return work


def for_turn(leaflets: Sequence[str], turn: int) -> Sequence[str]:
    """The share of the leaflets that a turn has."""
    return leaflets[turn::TURNS]


def copied_leaflets(project: Path, leaflets: Sequence[str], target: Path) -> Path:
    """A project of its own with some leaflets of another, and nothing built yet."""
    copytree(project / "styles", target / "styles")
    for each in leaflets:
        copytree(project / "source" / each, target / "source" / each)
    shared = project / "source" / "organisation.yaml"
    (target / "source" / shared.name).write_bytes(shared.read_bytes())
    return target
