"""Many leaflets, in one process or in several; one bad leaflet does not stop the others."""

from collections.abc import Generator, Iterator
from contextlib import AbstractContextManager, closing, nullcontext
from dataclasses import dataclass, replace

from publisher.build.leaflet_build import Progress, build_leaflet, check_leaflet
from publisher.build.leaflet_result import LeafletResult
from publisher.build.lock_outputs import lock_outputs
from publisher.build.outputs import DISK_FULL
from publisher.build.plan import BuildPlan
from publisher.build.project_theme import project_theme
from publisher.build.workers.collect_between import collect_between
from publisher.build.workers.limit_memory import WORKER_LIMIT
from publisher.diagnostics import Diagnostic, Problems, error
from publisher.theme import Theme
from publisher.theme.fonts_cut_ahead import fonts_cut_ahead

_WITH_FONTS = ("epub", "narrated_epub", "web")


def check_leaflets(plan: BuildPlan) -> Iterator[LeafletResult]:
    """Check each leaflet in turn. Raises `Problems` where the house style is wrong."""
    theme = project_theme(plan.project, plan.theme)
    for leaflet in plan.leaflets:
        yield check_leaflet(plan, leaflet, theme)


def press_leaflets(plan: BuildPlan, progress: Progress) -> Iterator[LeafletResult]:
    """Build each leaflet and yield its result as it is finished.

    With more than one job, leaflets are built in that many processes, and `progress` is told
    only of leaflets that are done. Where the disk is full, the leaflets that are left are not
    tried. Raises `Problems` where the house style is wrong.
    """
    theme = project_theme(plan.project, plan.theme)
    left = dict.fromkeys(plan.leaflets)
    full: Diagnostic | None = None
    with closing(_press(plan, theme, progress)) as results:
        for result in results:
            del left[result.leaflet]
            yield result
            full = next((each for each in result.diagnostics if each.code == DISK_FULL), None)
            if full:
                break
    for leaflet in left:
        yield LeafletResult(leaflet, plan.outputs / leaflet, (), (full,) if full else ())


def _press(
    plan: BuildPlan, theme: Theme, progress: Progress
) -> Generator[LeafletResult, None, None]:
    if plan.jobs == 1 or len(plan.leaflets) < 2:
        make = _Press(plan, theme, progress)
        with _other_processor(plan, theme):
            for number, leaflet in enumerate(plan.leaflets):
                if number:
                    collect_between()
                try:
                    yield make(leaflet)
                except MemoryError:
                    yield _lost(plan, leaflet, too_large=True)
        return
    from publisher.build.workers.crew import Crew, Lost

    # The names go one by one; a worker need not have them all.
    make = _Press(replace(plan, leaflets=()), theme, _silent)
    with Crew(min(plan.jobs, len(plan.leaflets)), make) as crew:
        for leaflet, made in crew.run(plan.leaflets):
            progress(leaflet, "")
            if isinstance(made, Lost):
                made = _lost(plan, leaflet, too_large=made.too_large)
            yield made


def _other_processor(plan: BuildPlan, theme: Theme) -> AbstractContextManager[None]:
    """What it may do meanwhile: nothing where no format brings fonts of its own."""
    if not plan.leaflets or {*(plan.formats or _WITH_FONTS)}.isdisjoint(_WITH_FONTS):
        return nullcontext()
    return fonts_cut_ahead(theme, plan.project.cache)


@dataclass(frozen=True, slots=True)
class _Press:
    """What makes one leaflet by its name. Raises only `MemoryError`."""

    plan: BuildPlan
    theme: Theme
    progress: Progress

    def __call__(self, leaflet: str) -> LeafletResult:
        folder = self.plan.outputs / leaflet
        try:
            with lock_outputs(folder):
                return build_leaflet(self.plan, leaflet, self.theme, self.progress)
        except Problems as problem:
            return LeafletResult(leaflet, folder, (), problem.diagnostics)
        except MemoryError:
            raise
        except Exception as fault:  # noqa: BLE001  # one leaflet's fault must not stop the others
            return LeafletResult(leaflet, folder, (), (_own_fault(leaflet, fault),))


def _own_fault(leaflet: str, fault: Exception) -> Diagnostic:
    import traceback

    place = traceback.extract_tb(fault.__traceback__)[-1]
    return error(
        "BUILD-003",
        f"the program itself failed on '{leaflet}': {type(fault).__name__}: {fault} "
        f"(in {place.name}, line {place.lineno} of {place.filename.rpartition('/')[2]})",
        "this is our mistake and not yours: please send us this message and the leaflet",
    )


def _lost(plan: BuildPlan, leaflet: str, *, too_large: bool) -> LeafletResult:
    if too_large:
        finding = error(
            "BUILD-007",
            f"building '{leaflet}' needs more memory than there is, or more than the "
            f"{WORKER_LIMIT / 2**30:.0f} GiB that one leaflet may have",
            "make its pictures smaller, or make two leaflets of it",
        )
    else:
        finding = error(
            "BUILD-002",
            f"building '{leaflet}' was stopped from outside, or there was not enough memory; it "
            "was tried twice",
            "close other programs and build again, or build fewer at a time with --jobs 1",
        )
    return LeafletResult(leaflet, plan.outputs / leaflet, (), (finding,))


def _silent(_leaflet: str, _format: str) -> None:
    """Progress of a worker: its process has no terminal."""
