"""Many leaflets on many machines; only this one puts files in place."""

from collections.abc import Iterator
from concurrent.futures import FIRST_COMPLETED, CancelledError, Future, ThreadPoolExecutor, wait
from dataclasses import replace
from itertools import islice
from pathlib import Path
from threading import Semaphore
from typing import Any

from publisher.build.cluster.cluster_problem import ClusterProblem
from publisher.build.cluster.content_store import ContentStore, open_store
from publisher.build.cluster.make_parcel import on_worker
from publisher.build.cluster.outcome import (
    AT_HOME,
    OUTPUTS_AT_HOME,
    Outcome,
    moved,
    read_outcome,
)
from publisher.build.cluster.pack_leaflet import pack_leaflet
from publisher.build.cluster.parcel import Parcel, parcel_digest, write_parcel
from publisher.build.cluster.program_digest import program_digest
from publisher.build.cluster.reach_cluster import reach_cluster
from publisher.build.cluster.shared_files import pack_shared_files
from publisher.build.leaflet_build import Progress
from publisher.build.leaflet_result import LeafletResult
from publisher.build.lock_outputs import lock_outputs
from publisher.build.manifest import MANIFEST
from publisher.build.outputs import DISK_FULL, write_outputs
from publisher.build.plan import BuildPlan
from publisher.build.press import press_leaflets
from publisher.build.project_theme import project_theme
from publisher.diagnostics import Diagnostic, Problems, error
from publisher.freshness.scan import scan

_ON_THE_WAY = 256
"""Leaflets that are packed, made or put in place at one time."""

_CARRIED = 8
"""Leaflets whose files this machine holds in memory at one time."""


def press_on_cluster(
    plan: BuildPlan, scheduler: str, url: str, progress: Progress
) -> Iterator[LeafletResult]:
    """Build each leaflet on the workers of a Dask scheduler, and yield each result as it comes.

    Files go to the workers and come back through the store at `url`, by their SHA-256; messages
    to the scheduler hold none. A worker that is lost loses nothing: Dask gives its leaflet to
    another. Leaflets that must not leave this machine are made on it. Raises `Problems` where the
    house style is wrong, or the scheduler, the workers, the store or this disk cannot be used (any
    more); what was finished by then is in place.
    """
    if not plan.leaflets:
        return
    project_theme(plan.project, plan.theme)
    store = open_store(url)
    shared = pack_shared_files(plan.project, store)
    at_home: list[str] = []
    with reach_cluster(scheduler) as client:
        press = _ClusterPress(plan, client, store, shared, program_digest())
        threads = ThreadPoolExecutor(_ON_THE_WAY)
        try:
            for leaflet, result in _each(threads, press, plan.leaflets):
                progress(leaflet, "")
                if result is None:
                    at_home.append(leaflet)
                else:
                    yield result
        finally:
            # Whoever still waits for the cluster is told that nobody wants the answer.
            client.close()
            threads.shutdown(cancel_futures=True)
    if at_home:
        yield from press_leaflets(replace(plan, leaflets=tuple(at_home)), progress)


def _each(
    threads: ThreadPoolExecutor, press: "_ClusterPress", leaflets: tuple[str, ...]
) -> Iterator[tuple[str, LeafletResult | None]]:
    """What `press` returns for each leaflet, as it is finished, a bounded number on the way."""
    left = iter(leaflets)
    running: dict[Future[LeafletResult | None], str] = {}
    while True:
        for leaflet in islice(left, _ON_THE_WAY - len(running)):
            running[threads.submit(press, leaflet)] = leaflet
        if not running:
            return
        for done in wait(running, return_when=FIRST_COMPLETED).done:
            yield running.pop(done), done.result()


class _ClusterPress:
    """What has one leaflet made on the cluster; None where it has to be made here."""

    def __init__(
        self, plan: BuildPlan, client: Any, store: ContentStore, shared: str, program: str
    ) -> None:
        self._plan = plan
        self._client = client
        self._store = store
        self._shared = shared
        self._program = program
        self._carried = Semaphore(_CARRIED)

    def __call__(self, leaflet: str) -> LeafletResult | None:
        folder = self._plan.outputs / leaflet
        try:
            with lock_outputs(folder):
                with self._carried:
                    parcel = pack_leaflet(
                        self._plan, leaflet, self._store, self._shared, self._program
                    )
                if parcel is None:
                    return None
                outcome = read_outcome(self._send(parcel))
                if not outcome.result.failed:
                    with self._carried:
                        self._put_in_place(folder, parcel, outcome)
                result = moved(outcome.result, self._homeward())
                return result if result.failed else replace(result, seen=scan(str(folder)))
        except ClusterProblem:
            raise
        except Problems as problem:
            if any(each.code == DISK_FULL for each in problem.diagnostics):
                raise ClusterProblem(problem.diagnostics) from problem
            return LeafletResult(leaflet, folder, (), problem.diagnostics)

    def _send(self, parcel: Parcel) -> str:
        from distributed import KilledWorker

        text = write_parcel(parcel)
        # Two builds that send the same parcel to one scheduler wait for the same answer.
        key = f"publisher-{parcel_digest(text + self._store.url)}"
        sent = self._client.submit(on_worker, text, self._store.url, key=key)
        try:
            return str(sent.result())
        except KilledWorker as fault:
            raise Problems([_killed(parcel.leaflet)]) from fault
        except CancelledError as fault:
            raise ClusterProblem([_lost_scheduler()]) from fault
        except Exception as fault:  # the worker's own, of any kind
            raise Problems([_worker_fault(parcel.leaflet, fault)]) from fault

    def _put_in_place(self, folder: Path, parcel: Parcel, outcome: Outcome) -> None:
        home = f"{parcel.plan.outputs}/{parcel.leaflet}/"
        stood = {
            path.removeprefix(home): digest
            for path, digest in parcel.files.items()
            if path.startswith(home)
        }
        changed = {
            name: digest for name, digest in outcome.files.items() if stood.get(name) != digest
        }
        files = self._store.get_all(changed)
        # The manifest tells of the others, so it goes last.
        ordered = dict(sorted(files.items(), key=lambda each: each[0] == MANIFEST))
        write_outputs(folder, ordered, remove=stood.keys() - outcome.files.keys())

    def _homeward(self) -> dict[str, str]:
        root = self._plan.project.root
        return {
            AT_HOME: "" if root == Path() else f"{root}/",
            OUTPUTS_AT_HOME: f"{self._plan.outputs}/",
        }


def _killed(leaflet: str) -> Diagnostic:
    return error(
        "CLUSTER-009",
        f"each worker that was to build '{leaflet}' died, and it was given to several",
        "give the workers more memory (dask worker --memory-limit), or make its pictures smaller",
    )


def _lost_scheduler() -> Diagnostic:
    return error(
        "CLUSTER-010",
        "the connection to the scheduler was lost; what was finished is in place",
        "start the scheduler again, then build again: what is finished is not made twice",
    )


def _worker_fault(leaflet: str, fault: Exception) -> Diagnostic:
    return error(
        "CLUSTER-011",
        f"a worker failed on '{leaflet}': {type(fault).__name__}: {fault}",
        "see that publisher[cluster] is installed on all machines; else send us this message",
    )
