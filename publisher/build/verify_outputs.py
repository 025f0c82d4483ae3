"""Judging the files that stand in the output folders of some leaflets."""

from pathlib import Path

from publisher import __version__
from publisher.build.leaflet_result import LeafletResult
from publisher.build.lock_outputs import lock_outputs
from publisher.build.manifest import Manifest, read_manifest
from publisher.build.plan import BuildPlan
from publisher.build.prepare import prepare
from publisher.build.print_edition import standing_print_pages
from publisher.build.project_theme import project_theme
from publisher.build.publish import publish_proven
from publisher.build.standing import Standing, read_standing
from publisher.build.told import told
from publisher.diagnostics import Diagnostic, Problems, error
from publisher.theme import Theme
from publisher.verify import Edition, Level, Proven, prove


def verify_outputs(
    plan: BuildPlan, level: Level, report_folder: Path | None = None
) -> list[tuple[LeafletResult, Proven | None]]:
    """Judge what was built of each leaflet, and write the verdicts and claims that follow.

    Each judge from outside is started once for all leaflets. The report of a leaflet goes into a
    folder of its name under `report_folder`, or beside its files. A leaflet that cannot be judged
    has no proof, and its result says why. Raises `Problems` where the house style is wrong.
    """
    theme = project_theme(plan.project, plan.theme)
    results: dict[str, tuple[LeafletResult, Proven | None]] = {}
    editions: dict[str, tuple[Edition, Standing, Manifest]] = {}
    for leaflet in plan.leaflets:
        try:
            with lock_outputs(plan.outputs / leaflet):
                editions[leaflet] = _edition(plan, leaflet, theme)
        except Problems as problem:
            results[leaflet] = (_result(plan, leaflet, problem.diagnostics), None)
    proofs = prove([edition for edition, _, _ in editions.values()], level, theme)
    for (leaflet, (_, standing, before)), proven in zip(editions.items(), proofs, strict=True):
        found = (*standing.diagnostics, *told(proven))
        folder = plan.outputs / leaflet
        try:
            with lock_outputs(folder):
                _refuse_others(folder, before)
                publish_proven(
                    folder,
                    before,
                    proven,
                    theme,
                    report_folder / leaflet if report_folder else None,
                )
        except Problems as problem:
            found += problem.diagnostics
        results[leaflet] = (_result(plan, leaflet, found), proven)
    return [results[leaflet] for leaflet in plan.leaflets]


def _refuse_others(folder: Path, before: Manifest) -> None:
    """Judges take minutes, and nothing is held for so long."""
    if read_manifest(folder) != before:
        message = f"'{folder}' was built anew while its earlier files were judged"
        raise Problems(
            [error("VERIFY-005", message, f"judge them again: publisher verify {folder.name}")]
        )


def _edition(plan: BuildPlan, leaflet: str, theme: Theme) -> tuple[Edition, Standing, Manifest]:
    folder = plan.outputs / leaflet
    manifest = read_manifest(folder)
    if not manifest.entries:
        message = f"'{leaflet}' was not built yet: there is nothing to verify in '{folder}'"
        raise Problems([error("VERIFY-001", message, f"build it: publisher build {leaflet}")])
    prepared = prepare(plan, leaflet, theme, manifest.entries, made=True)
    document = prepared.document
    pages = standing_print_pages(folder, manifest, document, __version__)
    standing = read_standing(folder, manifest, document, __version__, theme, pages)
    if not standing.files:
        raise Problems(standing.diagnostics)
    files = tuple(standing.files.values())
    wording = prepared.context.wording
    return Edition(document, wording, files, standing.recorded), standing, manifest


def _result(plan: BuildPlan, leaflet: str, found: tuple[Diagnostic, ...]) -> LeafletResult:
    return LeafletResult(leaflet, plan.outputs / leaflet, (), found)
