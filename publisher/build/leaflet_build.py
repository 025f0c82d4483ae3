"""One leaflet: read, check, render in every format, verify, write."""

from collections.abc import Callable, Mapping
from dataclasses import replace
from pathlib import Path

from publisher import __version__
from publisher.backends import Artifact, find_backends
from publisher.build.leaflet_result import LeafletResult
from publisher.build.manifest import Manifest, ManifestEntry, make_entry, read_manifest
from publisher.build.plan import BuildPlan
from publisher.build.prepare import Prepared, check_formats, prepare
from publisher.build.print_edition import PRINT_EDITION, standing_print_pages
from publisher.build.publish import publish_proven, publish_unproven
from publisher.build.standing import read_standing
from publisher.build.told import told
from publisher.diagnostics import Diagnostic, Problems
from publisher.theme import Theme
from publisher.verify import Edition, FinishedFile, Level, prove

Progress = Callable[[str, str], None]
"""Told what is being made: the leaflet's id and the format's name."""


def check_leaflet(plan: BuildPlan, leaflet: str, theme: Theme) -> LeafletResult:
    """Read one leaflet and apply the rules and the formats' own checks; make nothing."""
    folder = plan.outputs / leaflet
    try:
        found = check_formats(plan, _prepare(plan, leaflet, theme))
    except Problems as problem:
        found = problem.diagnostics
    return LeafletResult(leaflet, folder, (), found)


def build_leaflet(plan: BuildPlan, leaflet: str, theme: Theme, progress: Progress) -> LeafletResult:
    """Make every planned format of one leaflet and put them in place together.

    A leaflet with an error in any format changes nothing in its output folder.
    """
    folder = plan.outputs / leaflet
    found: tuple[Diagnostic, ...] = ()
    try:
        prepared = _prepare(plan, leaflet, theme)
        found = check_formats(plan, prepared)
        if any(each.is_error for each in found):
            return LeafletResult(leaflet, folder, (), found)
        artifacts: dict[str, Artifact] = {}
        pages = standing_print_pages(folder, read_manifest(folder), prepared.document, __version__)
        for name in prepared.formats:
            progress(leaflet, name)
            # The printed edition comes first, and all others tell of its pages.
            context = replace(prepared.context, print_pages=pages or ())
            made = find_backends()[name].render(prepared.document, plan.options[name], context)
            if name == PRINT_EDITION:
                pages = made.print_pages
            artifacts[name] = made
            found += made.diagnostics
        if any(each.is_error for each in found):
            return LeafletResult(leaflet, folder, (), found)
        entries, proven = _finish(plan, prepared, artifacts, folder, pages)
        found += proven
    except Problems as problem:
        return LeafletResult(leaflet, folder, (), found + problem.diagnostics)
    return LeafletResult(leaflet, folder, entries, found)


def _prepare(plan: BuildPlan, leaflet: str, theme: Theme) -> Prepared:
    # Formats of an earlier run still stand in the folder, and the leaflet may tell of them.
    standing = read_manifest(plan.outputs / leaflet).entries
    return prepare(plan, leaflet, theme, standing)


def _finish(
    plan: BuildPlan,
    prepared: Prepared,
    artifacts: Mapping[str, Artifact],
    folder: Path,
    pages: tuple[str, ...] | None,
) -> tuple[tuple[ManifestEntry, ...], tuple[Diagnostic, ...]]:
    """Verify what was made and put it in place. Raises `Problems` where a file is not good.

    `pages` are those of the printed edition, None where there is none.
    """
    document = prepared.document
    before = read_manifest(folder)
    made = {
        name: make_entry(
            name,
            each,
            document,
            __version__,
            plan.options[name],
            prepared.context.theme.name,
        )
        for name, each in artifacts.items()
    }
    entries = {
        name: made.get(name) or before.entries[name]
        for name in find_backends()
        if name in made or name in before.entries
    }
    manifest = Manifest(entries, before.verification)
    if not plan.verify:
        files = {each.file_name: each.content for each in artifacts.values()}
        publish_unproven(folder, document.metadata.id, manifest, files, made)
        return tuple(made.values()), ()
    theme = prepared.context.theme
    standing = read_standing(folder, before, document, __version__, theme, pages)
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
        for name, each in artifacts.items()
    }
    files_of_text = {**standing.files, **finished}
    edition = Edition(
        document,
        prepared.context.wording,
        tuple(files_of_text[name] for name in entries if name in files_of_text),
        standing.recorded,
    )
    proven = prove([edition], Level.QUICK, prepared.context.theme)[0]
    found = told(proven, may_go_out=True)
    if any(each.is_error for each in found):
        raise Problems(found)
    written = publish_proven(folder, manifest, proven, prepared.context.theme)
    return tuple(written.entries[name] for name in made), found
