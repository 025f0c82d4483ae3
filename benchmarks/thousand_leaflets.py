"""A library of 1,000 short leaflets in all formats, built once for all that is measured on it."""

from dataclasses import dataclass
from functools import lru_cache
from pathlib import Path
from shutil import copytree, rmtree

from benchmarks.paired import Taken, run
from benchmarks.sample_library import write_library
from benchmarks.workplace import Workplace, publisher

_SENTENCES_OF = 8
NOTE = "leaflets of about 300 words with a small PNG, most of their speech in the cache"


@dataclass(frozen=True, slots=True)
class Library:
    """The project, its leaflets, and what it took to build the first so many of them."""

    project: Path
    leaflets: tuple[str, ...]
    taken: dict[int, Taken]

    @property
    def middle(self) -> str:
        """A leaflet from the middle."""
        return self.leaflets[len(self.leaflets) // 2]


@lru_cache(maxsize=1)
def thousand_leaflets(place: Workplace) -> Library:
    """The library with everything built, by two workers, in 1, 10, 100 and 1,000 leaflets."""
    project = place.folder / "library"
    form = {"words": 300, "shared": True}
    # The speech that the leaflets share is spoken beforehand, so that it counts in no size.
    spoken = place.folder / "shared-speech"
    write_library(spoken, _SENTENCES_OF, first=100_000, **form)
    run(publisher("build", "--project", spoken, "--to", "audio"))
    sizes = [1, 10, 100, 1000][: place.size(4, 2)]
    taken = {}
    for size in sizes:
        rmtree(project, ignore_errors=True)
        leaflets = tuple(write_library(project, size, **form))
        copytree(spoken / ".cache", project / ".cache")
        taken[size] = run(publisher("build", "--jobs", "2"), project)
    return Library(project, leaflets, taken)
