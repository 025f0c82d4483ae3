"""Many leaflets, in one process or in several; one bad leaflet does not stop the others."""

from collections.abc import Iterator
from concurrent.futures import Future, ProcessPoolExecutor, as_completed
from concurrent.futures.process import BrokenProcessPool
from multiprocessing import get_context

from publisher.build.leaflet_build import Progress, build_leaflet, check_leaflet
from publisher.build.leaflet_result import LeafletResult
from publisher.build.plan import BuildPlan
from publisher.build.project_theme import project_theme
from publisher.diagnostics import error
from publisher.theme import Theme


def check_leaflets(plan: BuildPlan) -> Iterator[LeafletResult]:
    """Check each leaflet in turn. Raises `Problems` where the house style is wrong."""
    theme = project_theme(plan.project, plan.theme)
    for leaflet in plan.leaflets:
        yield check_leaflet(plan, leaflet, theme)


def press_leaflets(plan: BuildPlan, progress: Progress) -> Iterator[LeafletResult]:
    """Build each leaflet and yield its result as it is finished.

    With more than one job, leaflets are built in that many processes, and `progress` is told
    only of leaflets that are done. Raises `Problems` where the house style is wrong.
    """
    theme = project_theme(plan.project, plan.theme)
    if plan.jobs == 1 or len(plan.leaflets) < 2:
        for leaflet in plan.leaflets:
            yield _build(plan, leaflet, theme, progress)
        return
    workers = min(plan.jobs, len(plan.leaflets))
    # A forked process would inherit the threads of libraries that are already loaded.
    with ProcessPoolExecutor(workers, mp_context=get_context("forkserver")) as pool:
        running: dict[Future[LeafletResult], str] = {
            pool.submit(_build, plan, leaflet, theme, _silent): leaflet for leaflet in plan.leaflets
        }
        for future in as_completed(running):
            leaflet = running[future]
            progress(leaflet, "")
            try:
                yield future.result()
            except BrokenProcessPool:
                yield _stopped(plan, leaflet)


def _build(plan: BuildPlan, leaflet: str, theme: Theme, progress: Progress) -> LeafletResult:
    try:
        return build_leaflet(plan, leaflet, theme, progress)
    except MemoryError:
        return _stopped(plan, leaflet)
    except Exception as fault:  # noqa: BLE001  # one leaflet's fault must not stop the others
        import traceback

        place = traceback.extract_tb(fault.__traceback__)[-1]
        finding = error(
            "BUILD-003",
            f"the program itself failed on '{leaflet}': {type(fault).__name__}: {fault} "
            f"(in {place.name}, line {place.lineno} of {place.filename.rpartition('/')[2]})",
            "this is our mistake and not yours: please send us this message and the leaflet",
        )
        return LeafletResult(leaflet, plan.outputs / leaflet, (), (finding,))


def _stopped(plan: BuildPlan, leaflet: str) -> LeafletResult:
    finding = error(
        "BUILD-002",
        f"building '{leaflet}' was stopped from outside, or there was not enough memory",
        "close other programs and build again, or build fewer at a time with --jobs 1",
    )
    return LeafletResult(leaflet, plan.outputs / leaflet, (), (finding,))


def _silent(_leaflet: str, _format: str) -> None:
    """Progress of a worker: its process has no terminal."""
