"""`python -m benchmarks.soak`: very many leaflets in one run, and what is left of it.

Two workers build them all while another process looks on. Printed as JSON, with a line for each
promise; the exit code is 1 where one is not kept: memory and open files do not grow, no process
and no file is left, and the cache stays below its limit.
"""

import argparse
import json
import os
import subprocess
import sys
import tempfile
import time
from collections.abc import Iterator, Sequence
from dataclasses import asdict, dataclass
from pathlib import Path

from benchmarks.machine import machine
from benchmarks.sample_library import write_library
from benchmarks.workplace import FIVE, publisher
from publisher.byte_cache import LIMIT

_GROWTH = 1.05
_WARM = 0.1
"""The share of the leaflets after which everything that is shared has been loaded."""
_RESULT = 10_000
"""Bytes that may be kept of a leaflet until the closing table and the index are written."""
_WORDS = 300
_PATIENCE = 20.0
"""Seconds until nothing of a run may be left."""


@dataclass(frozen=True, slots=True)
class _Sample:
    """What a run holds when so many leaflets are finished: bytes of its own, and open files.

    `workers` is the memory of all processes that the first one started, `first` that of the first,
    which keeps the results. `files` are those of all together, `zombies` the processes that it
    started, that ended, and that nobody waited for.
    """

    finished: int
    processes: int
    workers: int
    first: int
    files: int
    zombies: int


def main() -> int:
    """Run, print, and return 1 where a promise is not kept."""
    parser = argparse.ArgumentParser(prog="python -m benchmarks.soak", description=__doc__)
    parser.add_argument("--leaflets", type=int, default=2000, metavar="N")
    parser.add_argument("--jobs", default="2", metavar="N")
    parser.add_argument("--to", default=FIVE, metavar="FORMATS")
    parser.add_argument("--words", type=int, default=_WORDS, metavar="N")
    given = parser.parse_args()
    with tempfile.TemporaryDirectory(prefix="publisher-soak-") as name:
        project, temporary = Path(name) / "project", Path(name) / "temporary"
        temporary.mkdir()
        names = write_library(project, given.leaflets, words=given.words, shared=True)
        command = publisher("build", "--project", project, "--jobs", given.jobs, "--to", given.to)
        samples = list(_watch(command, project, temporary))
        promises = dict(_promises(samples, project, names, given.to.split(","), temporary))
    for told, kept in promises.items():
        print(f"{'kept  ' if kept else 'BROKEN'} {told}")
    data = {
        "machine": machine(),
        "leaflets": given.leaflets,
        "formats": given.to,
        "promises": promises,
        "samples": [asdict(each) for each in samples],
    }
    print(json.dumps(data))
    return 0 if all(promises.values()) else 1


def _watch(command: Sequence[str], project: Path, temporary: Path) -> Iterator[_Sample]:
    environment = {**os.environ, "TMPDIR": str(temporary)}
    with tempfile.TemporaryFile() as said:
        process = subprocess.Popen(
            command, env=environment, stdout=said, stderr=said, start_new_session=True
        )
        while process.poll() is None:
            time.sleep(1)
            finished = sum(1 for _ in (project / "outputs").glob("*/manifest.json"))
            yield _sample(process.pid, finished)
        if process.returncode:
            said.seek(0)
            raise RuntimeError(said.read().decode()[-2000:])
    # The process that workers are forked from ends by itself when it sees that nobody needs it.
    until = time.monotonic() + _PATIENCE
    while _sample(process.pid, finished).processes and time.monotonic() < until:
        time.sleep(0.1)
    yield _sample(process.pid, finished)


def _sample(session: int, finished: int) -> _Sample:
    processes = workers = first = files = zombies = 0
    for folder in Path("/proc").glob("[0-9]*"):
        try:
            state, _, _, its_session = (
                (folder / "stat").read_text().rpartition(")")[2].split(maxsplit=4)[:4]
            )
            if int(its_session) != session:
                continue
            processes += 1
            is_first = int(folder.name) == session
            zombies += state == "Z" and not is_first
            memory = _own_memory(folder)
            first, workers = first + memory * is_first, workers + memory * (not is_first)
            files += len(list((folder / "fd").iterdir()))
        except OSError:
            continue
    return _Sample(finished, processes, workers, first, files, zombies)


def _own_memory(folder: Path) -> int:
    """Bytes that a process shares with no other, so that nothing is counted twice."""
    lines = (folder / "smaps_rollup").read_text().splitlines()
    return sum(int(each.split()[1]) * 1024 for each in lines if each.startswith("Private_"))


def _promises(
    samples: Sequence[_Sample],
    project: Path,
    names: Sequence[str],
    formats: Sequence[str],
    temporary: Path,
) -> Iterator[tuple[str, bool]]:
    running = [each for each in samples if each.finished < len(names)]
    warm = [each for each in running if each.finished >= len(names) * _WARM]
    early, late = warm[: len(warm) // 4], warm[-(len(warm) // 4) :]
    most = {
        what: tuple(max(getattr(each, what) for each in part) for part in (early, late))
        for what in ("workers", "files")
    }
    before, after = most["workers"]
    told = f"{before / 10**6:.1f} MB to {after / 10**6:.1f} MB"
    yield f"memory of the workers is flat: {told}", after <= before * _GROWTH
    before, after = most["files"]
    yield f"open files of all processes: {before} to {after}", after <= before * _GROWTH
    kept = (warm[-1].first - warm[0].first) / max(1, warm[-1].finished - warm[0].finished)
    yield f"the first process keeps {kept / 1000:.1f} kB a leaflet", kept <= _RESULT
    # At the very end, processes that ended with the first one are waited for by the system.
    yield "no zombies", not any(each.zombies for each in (*running, samples[-1]))
    yield f"no process is left: {samples[-1].processes}", not samples[-1].processes
    left = [str(each.relative_to(temporary)) for each in temporary.rglob("*")]
    yield f"no temporary file is left: {left}", not left
    outputs = project / "outputs"
    expected = {*names, ".library.json"}
    strange = [each.name for each in outputs.iterdir() if each.name not in expected]
    strange += [str(each) for each in outputs.rglob(".new-*")]
    files = sum(1 for each in outputs.glob("*/*"))
    yield f"nothing but outputs stands in the output folders: {strange}", not strange
    yield f"{files} files stand there", files == len(names) * (len(formats) + 2)
    cache = sum(each.stat().st_size for each in (project / ".cache").rglob("*") if each.is_file())
    yield (
        f"the cache is below its limit: {cache / 10**6:.0f} of {LIMIT / 10**6:.0f} MB",
        (cache <= LIMIT),
    )


if __name__ == "__main__":
    sys.exit(main())
