"""One leaflet: read, check, render in every format, write."""

from collections.abc import Callable
from dataclasses import dataclass, field
from datetime import UTC, datetime, time
from pathlib import Path
from typing import Any

from publisher import __version__
from publisher.backends import Artifact, Backend, Context, find_backends
from publisher.build.manifest import (
    MANIFEST,
    ManifestEntry,
    make_entry,
    read_manifest,
    write_manifest,
)
from publisher.build.outputs import write_outputs
from publisher.build.plan import BuildPlan
from publisher.diagnostics import Diagnostic, Problems, error
from publisher.document import Document, PlannedFormat, walk, with_end_matter
from publisher.readers import read_leaflet
from publisher.rules import check_document
from publisher.theme import Theme, read_wording

Progress = Callable[[str, str], None]
"""Told what is being made: the leaflet's id and the format's name."""


@dataclass(frozen=True, slots=True)
class LeafletResult:
    """What became of one leaflet: its files, or why there are none, and all findings."""

    leaflet: str
    folder: Path
    entries: tuple[ManifestEntry, ...] = ()
    diagnostics: tuple[Diagnostic, ...] = field(default=())

    @property
    def failed(self) -> bool:
        """Whether anything keeps the leaflet from being good."""
        return any(each.is_error for each in self.diagnostics)


def check_leaflet(plan: BuildPlan, leaflet: str, theme: Theme) -> LeafletResult:
    """Read one leaflet and apply the rules and the formats' own checks; make nothing."""
    folder = plan.outputs / leaflet
    try:
        _, _, found = _prepare(plan, leaflet, theme)
    except Problems as problem:
        return LeafletResult(leaflet, folder, (), problem.diagnostics)
    return LeafletResult(leaflet, folder, (), found)


def build_leaflet(plan: BuildPlan, leaflet: str, theme: Theme, progress: Progress) -> LeafletResult:
    """Make every planned format of one leaflet and put them in place together.

    A leaflet with an error in any format changes nothing in its output folder.
    """
    folder = plan.outputs / leaflet
    found: tuple[Diagnostic, ...] = ()
    try:
        document, context, found = _prepare(plan, leaflet, theme)
        if any(each.is_error for each in found):
            return LeafletResult(leaflet, folder, (), found)
        backends = find_backends()
        artifacts: dict[str, Artifact] = {}
        for name in plan.formats:
            progress(leaflet, name)
            artifacts[name] = backends[name].render(document, plan.options[name], context)
            found += artifacts[name].diagnostics
        if any(each.is_error for each in found):
            return LeafletResult(leaflet, folder, (), found)
        entries = _write(folder, leaflet, document, artifacts)
    except Problems as problem:
        return LeafletResult(leaflet, folder, (), found + problem.diagnostics)
    return LeafletResult(leaflet, folder, entries, found)


def _prepare(
    plan: BuildPlan, leaflet: str, theme: Theme
) -> tuple[Document, Context, tuple[Diagnostic, ...]]:
    """The document as the formats get it, what they may know, and all that was found."""
    backends = find_backends()
    document = read_leaflet(plan.project.source / leaflet)
    data = document.metadata
    wording = read_wording(theme.folder, data.language, document.span)
    created = (
        datetime.combine(data.last_reviewed, time(), UTC)
        if plan.created is None
        else datetime.fromtimestamp(plan.created, UTC)
    )
    context = Context(theme, wording, created, __version__)
    # Formats of an earlier run still stand in the folder, and the leaflet may tell of them.
    planned = {*plan.formats, *read_manifest(plan.outputs / leaflet)}
    formats = [
        PlannedFormat(name, wording.format_label(name, backend.label), _file(backend, leaflet))
        for name, backend in backends.items()
        if name in planned
    ]
    whole = with_end_matter(document, formats, wording)
    found = list(check_document(document, theme))
    for name in plan.formats:
        found += _cannot_render(whole, backends[name], name)
        found += backends[name].check(whole, plan.options[name], context)
    return whole, context, tuple(dict.fromkeys(found))


def _cannot_render(document: Document, backend: Backend, name: str) -> list[Diagnostic]:
    """Each node that the format has no way to carry."""
    return [
        error(
            "FORMAT-004",
            f"the format '{name}' cannot carry a {type(node).__name__}",
            f"build this leaflet without '{name}' (--to), or say it in another way",
            node.span,
        )
        for node in walk(document)
        if type(node) not in backend.renders
    ]


def _write(
    folder: Path, leaflet: str, document: Document, artifacts: dict[str, Artifact]
) -> tuple[ManifestEntry, ...]:
    made = {name: make_entry(name, each, document, __version__) for name, each in artifacts.items()}
    kept = read_manifest(folder) | made
    order = [name for name in find_backends() if name in kept]
    files = {each.file_name: each.content for each in artifacts.values()}
    files[MANIFEST] = write_manifest(leaflet, [kept[name] for name in order])
    write_outputs(folder, files)
    return tuple(made[name] for name in order if name in made)


def _file(backend: Any, leaflet: str) -> str:
    return str(backend.file_name).format(id=leaflet)
