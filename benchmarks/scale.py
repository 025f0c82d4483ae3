"""What a hundred thousand leaflets would cost: measured on a few, simulated for the rest.

`python -m benchmarks.scale` prints JSON; docs/scale.md says what follows from it. Figures are
processor seconds, which another busy program does not change as it changes the clock's.
"""

import argparse
import json
import os
import resource
import subprocess
import sys
import tempfile
import threading
import time
from collections import defaultdict
from collections.abc import Callable
from concurrent.futures import ThreadPoolExecutor
from pathlib import Path
from typing import Any

from benchmarks.machine import machine
from benchmarks.sample_library import write_library

WRITTEN = ("pdf", "word", "epub", "web")
PARTS = ("cost", "scheduler", "index", "staleness")


def main() -> None:
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("parts", nargs="*", help=f"of {', '.join(PARTS)} (default: all)")
    parser.add_argument("--leaflets", type=int, default=5, help="built for `cost`")
    parser.add_argument("--parcels", type=int, default=100_000, help="sent by `scheduler`")
    parser.add_argument("--entries", type=int, default=1_000_000, help="in the index")
    parser.add_argument("--folders", type=int, default=100_000, help="looked at by `staleness`")
    given = parser.parse_args()
    measures: dict[str, Callable[[Path], Any]] = {
        "cost": lambda place: cost(place, given.leaflets),
        "scheduler": lambda place: scheduler(place, given.parcels),
        "index": lambda place: index(place, given.entries),
        "staleness": lambda place: staleness(place, given.folders),
    }
    found: dict[str, Any] = {"machine": machine()}
    for part in given.parts or PARTS:
        with tempfile.TemporaryDirectory() as place:
            found[part] = measures[part](Path(place))
    print(json.dumps(found, indent=2))


def cost(place: Path, leaflets: int) -> dict[str, Any]:
    """Processor seconds and bytes a leaflet, warm, each format by itself and all with proof."""
    from publisher.build.plan import plan_build
    from publisher.build.press import press_leaflets
    from publisher.build.project import Project

    first, *names = write_library(place, 2 * leaflets + 1)
    all_formats, written_formats = tuple(names[:leaflets]), tuple(names[leaflets:])
    seconds: dict[str, float] = defaultdict(float)
    sizes: dict[str, int] = defaultdict(int)
    since, making = 0.0, ""

    def told(_leaflet: str, name: str) -> None:
        nonlocal since, making
        now = time.process_time()
        if making:
            seconds[making] += now - since
        since, making = now, name

    def build(
        chosen: tuple[str, ...], out: str, formats: tuple[str, ...] = (), *, verify: bool = True
    ) -> float:
        plan = plan_build(Project(place), chosen, formats, place / out, verify=verify)
        start = time.process_time()
        for result in press_leaflets(plan, told):
            told("", "")
            assert not result.failed, result.diagnostics
            for each in result.entries if verify else ():
                sizes[each.format] += each.bytes
        return time.process_time() - start

    build((first,), "warm")
    seconds.clear()
    sizes.clear()
    bare = build(all_formats, "bare", verify=False)
    each = {name: round(total / leaflets, 3) for name, total in seconds.items()}
    # Everything is spoken by now.
    again = build(all_formats, "again", verify=False)
    proven = build(all_formats, "proven")
    sizes_of_all = dict(sizes)
    written = build(written_formats, "written", WRITTEN)
    source = sum(
        file.stat().st_size for name in all_formats for file in (place / "source" / name).iterdir()
    )
    return {
        "leaflets": leaflets,
        "seconds_each_by_format": each,
        "seconds_each": round((bare + proven - again) / leaflets, 3),
        "seconds_each_of_proof": round((proven - again) / leaflets, 3),
        "seconds_each_spoken_before": round(proven / leaflets, 3),
        "seconds_each_written_formats": round(written / leaflets, 3),
        "bytes_in_each": source // leaflets,
        "bytes_out_each_by_format": {
            name: total // leaflets for name, total in sizes_of_all.items()
        },
        "bytes_out_each": sum(sizes_of_all.values()) // leaflets,
    }


def scheduler(place: Path, parcels: int) -> dict[str, Any]:
    """Parcels that make nothing through a real scheduler with two workers, as a driver sends."""
    import distributed

    from publisher.build.cluster.content_store import open_store
    from publisher.build.cluster.pack_leaflet import pack_leaflet
    from publisher.build.cluster.parcel import write_parcel
    from publisher.build.cluster.press_on_cluster import _ON_THE_WAY
    from publisher.build.plan import plan_build
    from publisher.build.project import Project

    (name,) = write_library(place, 1)
    plan = plan_build(Project(place))
    parcel = pack_leaflet(plan, name, open_store((place / "store").as_uri()), "0" * 64, "0" * 64)
    assert parcel is not None
    text = write_parcel(parcel)
    file = place / "scheduler.json"
    start = [sys.executable, "-m"]
    rest = ["--no-dashboard", "--scheduler-file", str(file)]
    quiet: Any = {"stdout": subprocess.DEVNULL, "stderr": subprocess.DEVNULL, "cwd": place}
    where = ["--host", "127.0.0.1", "--port", "0", "--no-show"]
    processes = [
        subprocess.Popen([*start, "distributed.cli.dask_scheduler", *where, *rest], **quiet)
    ]
    threads = ["--nthreads", "1", "--no-nanny", "--local-directory", str(place / "workers")]
    worker = [*start, "distributed.cli.dask_worker", *threads, *rest]
    try:
        while not file.exists():
            time.sleep(0.1)
        processes += [subprocess.Popen(worker, **quiet) for _ in range(2)]
        connect: Any = distributed.Client
        with connect(scheduler_file=str(file), set_as_default=False) as client:
            client.wait_for_workers(2)
            before = _used(processes[0].pid)
            first, clock = time.process_time(), time.perf_counter()

            def send(number: int) -> None:
                client.submit(_nothing, text, "", key=f"publisher-{number:064}").result()

            with ThreadPoolExecutor(_ON_THE_WAY) as pool:
                for _ in pool.map(send, range(parcels)):
                    pass
            took = time.perf_counter() - clock
            driver = time.process_time() - first
            after = _used(processes[0].pid)
    finally:
        for each in processes:
            each.kill()
            each.wait()
    return {
        "parcels": parcels,
        "parcel_bytes": len(text),
        "on_the_way": _ON_THE_WAY,
        "parcels_a_second_by_the_clock": round(parcels / took),
        "scheduler_milliseconds_a_parcel": round((after[0] - before[0]) / parcels * 1000, 3),
        "driver_milliseconds_a_parcel": round(driver / parcels * 1000, 3),
        "scheduler_memory_growth_bytes": after[1] - before[1],
        "driver_peak_bytes": resource.getrusage(resource.RUSAGE_SELF).ru_maxrss * 1024,
        "threads": threading.active_count(),
    }


def index(place: Path, entries: int) -> dict[str, Any]:
    """An index in which so many leaflets stand, each as a real build leaves it."""
    from publisher.freshness.index import INDEX, read_index, write_index

    project, outputs = _real_library(place)
    found = read_index(outputs, project)
    assert found is not None
    (entry,) = found["leaflets"].values()
    names = [f"leaflet-{number:07}" for number in range(entries)]
    file = Path(outputs) / INDEX
    found["shared"]["leaflets"] = names
    write_index(outputs, project, {**found, "leaflets": dict.fromkeys(names, entry)})
    words = (
        "import resource, time; from publisher.freshness.index import read_index\n"
        f"start = time.process_time(); found = read_index({outputs!r}, {project!r})\n"
        f"assert len(found['leaflets']) == {entries}\n"
        "print(time.process_time() - start, resource.getrusage(resource.RUSAGE_SELF).ru_maxrss)"
    )
    answer = subprocess.run(
        [sys.executable, "-c", words], capture_output=True, check=True, text=True
    )
    seconds, peak = answer.stdout.split()
    return {
        "entries": entries,
        "bytes": file.stat().st_size,
        "seconds_to_read": round(float(seconds), 2),
        "peak_bytes_of_the_process": int(peak) * 1024,
    }


def staleness(place: Path, folders: int) -> dict[str, Any]:
    """One look at so many leaflets on disk of which none has changed; the files are small.

    Each has as many files as a real one, so that the file system has as much to do.
    """
    from publisher.freshness.scan import note, scan, unchanged

    project, outputs = _real_library(place)
    (name,) = (each.name for each in Path(project, "source").iterdir() if each.is_dir())
    sources = [each.name for each in Path(project, "source", name).iterdir()]
    made = [each.name for each in Path(outputs, name).iterdir()]
    start = os.times()
    homes: list[str] = []
    for number in range(folders):
        for kind, files in (("source", sources), ("outputs", made)):
            home = f"{place}/many/{number // 1000:04}/{kind}/{number:07}"
            Path(home).mkdir(parents=True)
            for file in files:
                os.close(os.open(f"{home}/{file}", os.O_CREAT | os.O_WRONLY))
            homes.append(home)
    made_in = _since(start)
    start = os.times()
    noted = {home: note(scan(home), 2**63) for home in homes}
    scanned_in = _since(start)
    start = os.times()
    assert all(unchanged(home, each) for home, each in noted.items())
    return {
        "leaflets": folders,
        "files": folders * (len(sources) + len(made)),
        "seconds_to_make_them": made_in,
        "seconds_to_scan": scanned_in,
        "seconds_to_see_that_nothing_changed": _since(start),
    }


def _real_library(place: Path) -> tuple[str, str]:
    """The folders of a project with one leaflet, built in all formats, and of its outputs."""
    project = place / "real"
    project.mkdir()
    write_library(project, 1, words=450)
    subprocess.run(
        [sys.executable, "-m", "publisher", "build", "--project", str(project)],
        check=True,
        capture_output=True,
    )
    return str(project), str(project / "outputs")


def _nothing(text: str, _url: str) -> str:
    """What a worker does here with a parcel: it sends an answer of about the usual length."""
    return text


def _used(process: int) -> tuple[float, int]:
    """Processor seconds and resident bytes of another process."""
    import psutil

    told = psutil.Process(process)
    times = told.cpu_times()
    return times.user + times.system, told.memory_info().rss


def _since(start: os.times_result) -> float:
    now = os.times()
    return round(now.user + now.system - start.user - start.system, 2)


if __name__ == "__main__":
    main()
