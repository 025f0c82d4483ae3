"""One leaflet: read, check, render in every format that is stale, verify, write."""

from collections.abc import Callable, Mapping
from dataclasses import dataclass, replace
from functools import cache
from hashlib import sha256
from pathlib import Path

from publisher import __version__
from publisher.backends import Artifact, find_backends
from publisher.backends.narrating_ahead import narrating_ahead
from publisher.build.findings import findings_data, read_findings
from publisher.build.leaflet_result import LeafletResult
from publisher.build.made_from import made_from
from publisher.build.manifest import Manifest, ManifestEntry, about, make_entry, read_manifest
from publisher.build.plan import BuildPlan
from publisher.build.prepare import Prepared, check_formats, prepare
from publisher.build.print_edition import PRINT_EDITION, standing_print_pages
from publisher.build.program import this_program
from publisher.build.publish import publish_proven, publish_unproven
from publisher.build.standing import read_standing
from publisher.build.told import told
from publisher.build.why_stale import why_stale
from publisher.diagnostics import Diagnostic, Problems
from publisher.freshness.scan import scan
from publisher.theme import Theme
from publisher.verify import Edition, FinishedFile, Level, prove
from publisher.verify.report import CONFORMANCE_REPORT, has_style_of

Progress = Callable[[str, str], None]
"""Told what is being made: the leaflet's id and the format's name."""


def check_leaflet(plan: BuildPlan, leaflet: str, theme: Theme) -> LeafletResult:
    """Read one leaflet and apply the rules and the formats' own checks; make nothing."""
    folder = plan.outputs / leaflet
    try:
        standing = read_manifest(folder).entries
        found = check_formats(plan, prepare(plan, leaflet, theme, standing))
    except Problems as problem:
        found = problem.diagnostics
    return LeafletResult(leaflet, folder, (), found)


def build_leaflet(plan: BuildPlan, leaflet: str, theme: Theme, progress: Progress) -> LeafletResult:
    """Make every planned format of one leaflet that is stale, and put them in place together.

    What is found of formats that are kept is told again. A leaflet with an error in any format
    changes nothing in its output folder.
    """
    folder = plan.outputs / leaflet
    found: tuple[Diagnostic, ...] = ()
    try:
        before = read_manifest(folder)
        # Formats of an earlier run still stand in the folder, and the leaflet may tell of them.
        prepared = prepare(plan, leaflet, theme, before.entries)
        found = check_formats(plan, prepared)
        if any(each.is_error for each in found):
            return LeafletResult(leaflet, folder, (), found)
        making = _make(plan, prepared, before, folder, progress)
        found += making.findings
        if any(each.is_error for each in found):
            return LeafletResult(leaflet, folder, (), found)
        after = replace(before, about=about(prepared.document.metadata))
        if making.artifacts or not _is_proven(plan, before, folder, theme):
            after, proven = _finish(plan, prepared, making, after, folder)
        else:
            proven = read_findings(before.findings, plan.project.root)
        found += proven
    except Problems as problem:
        return LeafletResult(leaflet, folder, (), found + problem.diagnostics)
    entries = tuple(after.entries[name] for name in prepared.formats)
    seen = scan(str(folder))
    return LeafletResult(leaflet, folder, entries, found, making.reasons, after.about, seen)


@dataclass(frozen=True, slots=True)
class _Making:
    """What was made, why, and from what, by format; `pages` are those of the printed edition.

    `reasons` are empty for a format that was kept. `pages` is None where there is no edition.
    """

    artifacts: Mapping[str, Artifact]
    reasons: Mapping[str, tuple[str, ...]]
    made_from: Mapping[str, Mapping[str, str]]
    pages: tuple[str, ...] | None
    findings: tuple[Diagnostic, ...]


def _make(
    plan: BuildPlan, prepared: Prepared, before: Manifest, folder: Path, progress: Progress
) -> _Making:
    document, context, options = prepared.document, prepared.context, plan.options
    artifacts: dict[str, Artifact] = {}
    reasons: dict[str, tuple[str, ...]] = {}
    parts = {name: made_from(name, plan, document, context) for name in prepared.formats}
    found: tuple[Diagnostic, ...] = ()
    pages = standing_print_pages(folder, before, document, __version__)

    @cache
    def why(name: str, pages: tuple[str, ...]) -> tuple[str, ...]:
        program = this_program(name)
        return why_stale(name, folder, before, parts[name], pages, options[name], program)

    stale = [name for name in prepared.formats if why(name, pages or ())]
    with narrating_ahead(stale, options, document, context):
        for name in prepared.formats:
            reasons[name] = why(name, pages or ())
            if not reasons[name]:
                found += read_findings(before.entries[name].findings, plan.project.root)
                continue
            progress(document.metadata.id, name)
            # The printed edition comes first, and all others tell of its pages.
            with_pages = replace(context, print_pages=pages or ())
            made = find_backends()[name].render(document, options[name], with_pages)
            if name == PRINT_EDITION:
                pages = made.print_pages
            artifacts[name] = made
            found += made.diagnostics
    return _Making(artifacts, reasons, parts, pages, found)


def _is_proven(plan: BuildPlan, before: Manifest, folder: Path, theme: Theme) -> bool:
    """Whether the report on what stands in the folder is there in today's style, if it is to be."""
    if not plan.verify:
        return True
    try:
        report = (folder / CONFORMANCE_REPORT).read_bytes()
    except OSError:
        return False
    return sha256(report).hexdigest() == before.report and has_style_of(report, theme)


def _finish(
    plan: BuildPlan, prepared: Prepared, making: _Making, before: Manifest, folder: Path
) -> tuple[Manifest, tuple[Diagnostic, ...]]:
    """Verify what was made and put it in place; what is recorded now, and what was found.

    Raises `Problems` where a file is not good.
    """
    document, theme = prepared.document, prepared.context.theme
    made = {name: _entry(plan, prepared, making, name) for name in making.artifacts}
    programs = {this_program(name) for name in made}
    manifest = replace(
        before,
        entries={
            name: made.get(name) or before.entries[name]
            for name in find_backends()
            if name in made or name in before.entries
        },
        programs={**before.programs, **{each.digest: each.told for each in programs}},
    )
    if not plan.verify:
        files = {each.file_name: each.content for each in making.artifacts.values()}
        return publish_unproven(folder, document.metadata.id, manifest, files, made), ()
    standing = read_standing(folder, before, document, __version__, theme, making.pages)
    finished = {
        name: FinishedFile(
            name,
            each.file_name,
            each.media_type,
            each.content,
            document,
            plan.options[name],
            print_pages=each.print_pages,
        )
        for name, each in making.artifacts.items()
    }
    files_of_text = {**standing.files, **finished}
    edition = Edition(
        document,
        prepared.context.wording,
        tuple(files_of_text[name] for name in manifest.entries if name in files_of_text),
        standing.recorded,
    )
    proven = prove([edition], Level.QUICK, theme)[0]
    found = told(proven, may_go_out=True)
    if any(each.is_error for each in found):
        raise Problems(found)
    data = findings_data(found, plan.project.root)
    return publish_proven(folder, replace(manifest, findings=tuple(data)), proven, theme), found


def _entry(plan: BuildPlan, prepared: Prepared, making: _Making, name: str) -> ManifestEntry:
    artifact = making.artifacts[name]
    return make_entry(
        name,
        artifact,
        prepared.document,
        __version__,
        plan.options[name],
        prepared.context.theme.name,
        making.made_from[name],
        findings_data(artifact.diagnostics, plan.project.root),
    )
