"""What a worker does with a parcel: the same build as at home, in a folder of its own."""

import shutil
from collections.abc import Iterable
from dataclasses import replace
from pathlib import Path
from socket import gethostname
from tempfile import TemporaryDirectory
from threading import Lock
from typing import Any

from publisher.build.cluster.cluster_problem import ClusterProblem
from publisher.build.cluster.content_store import ContentStore, open_store
from publisher.build.cluster.outcome import (
    AT_HOME,
    OUTPUTS_AT_HOME,
    Outcome,
    moved,
    read_outcome,
    write_outcome,
)
from publisher.build.cluster.parcel import Parcel, parcel_digest, read_parcel
from publisher.build.cluster.plain_files import lay_out, plain_files
from publisher.build.cluster.program_digest import program_digest
from publisher.build.cluster.shared_files import shared_folder
from publisher.build.leaflet_result import LeafletResult
from publisher.build.plan import BuildPlan
from publisher.build.press import press_leaflets
from publisher.build.project import Project
from publisher.diagnostics import Diagnostic, Problems, error
from publisher.readers import ORGANISATION

_CLIPS = "publisher-clips"
_one_at_a_time = Lock()


def make_parcel(text: str, url: str, place: Path) -> str:
    """Make the parcel that is `text`, with its files in the store at `url`; the outcome as JSON.

    A parcel that was made before, by whomever, is not made again. `place` is a folder of this
    worker's; what was spoken is remembered beside it, for all workers that share its parent.
    Whatever goes wrong is told in the outcome.
    """
    parcel = read_parcel(text)
    if parcel.program != program_digest():
        return write_outcome(_failed(parcel, [_other_program(parcel.leaflet)]))
    digest = parcel_digest(text)
    try:
        store = open_store(url)
        if made := _made_before(store, digest):
            return made
        # Not every library below may be used by two threads at once.
        with _one_at_a_time:
            outcome = _make(parcel, store, place)
        if not outcome.result.failed:
            store.remember(digest, store.put(write_outcome(outcome).encode()))
    except ClusterProblem as problem:
        here = f"on the worker {gethostname()}, "
        found = [replace(each, message=here + each.message) for each in problem.diagnostics]
        outcome = _failed(parcel, found)
    except Problems as problem:
        outcome = _failed(parcel, problem.diagnostics)
    return write_outcome(outcome)


def on_worker(text: str, url: str) -> str:
    """`make_parcel` in the folder of the Dask worker that this runs on."""
    from distributed import get_worker

    worker: Any = get_worker()
    return make_parcel(text, url, Path(worker.local_directory))


def _made_before(store: ContentStore, digest: str) -> str:
    """The outcome of a parcel, if it was made and all files are still there; else nothing."""
    remembered = store.remembered(digest)
    if remembered is None or not store.has_all([remembered]):
        return ""
    text = store.get(remembered).decode()
    return text if store.has_all(read_outcome(text).files.values()) else ""


def _make(parcel: Parcel, store: ContentStore, place: Path) -> Outcome:
    try:
        with TemporaryDirectory(prefix="leaflet-", dir=place) as folder:
            root = Path(folder)
            project = Project(root)
            _lay_out(parcel, store, project, place)
            plan = _placed(parcel.plan, project)
            (result,) = press_leaflets(plan, _silent)
            files = {} if result.failed else plain_files(plan.outputs / parcel.leaflet)
            return Outcome(_at_home(result, plan), store.put_all(files))
    except OSError as fault:
        message = f"the worker cannot keep the files of '{parcel.leaflet}': {fault}"
        raise Problems(
            [error("CLUSTER-012", message, "make room on the worker's disk, then build again")]
        ) from fault


def _lay_out(parcel: Parcel, store: ContentStore, project: Project, place: Path) -> None:
    """The leaflet's folders in a new project beside what all leaflets share."""
    shared = shared_folder(store, parcel.shared, place)
    project.source.mkdir()
    project.styles.symlink_to(shared / "styles", target_is_directory=True)
    if (shared / "source" / ORGANISATION).exists():
        shutil.copyfile(shared / "source" / ORGANISATION, project.source / ORGANISATION)
    clips = place.parent / _CLIPS
    clips.mkdir(exist_ok=True)
    project.cache.symlink_to(clips, target_is_directory=True)
    lay_out(project.root, store.get_all(parcel.files))


def _placed(plan: BuildPlan, project: Project) -> BuildPlan:
    return replace(plan, project=project, outputs=project.outputs, jobs=1)


def _at_home(result: LeafletResult, plan: BuildPlan) -> LeafletResult:
    return moved(result, {f"{plan.outputs}/": OUTPUTS_AT_HOME, f"{plan.project.root}/": AT_HOME})


def _other_program(leaflet: str) -> Diagnostic:
    return error(
        "CLUSTER-005",
        f"the worker that was to build '{leaflet}' has another version of publisher or of its "
        "libraries, so its files would not be the same",
        "install the same locked versions on all machines, then build again",
    )


def _failed(parcel: Parcel, diagnostics: Iterable[Diagnostic]) -> Outcome:
    folder = Path(f"{OUTPUTS_AT_HOME}{parcel.leaflet}")
    return Outcome(LeafletResult(parcel.leaflet, folder, (), tuple(diagnostics)))


def _silent(_leaflet: str, _format: str) -> None:
    """Progress of a worker: its process has no terminal."""
