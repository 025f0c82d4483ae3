"""From a leaflet's folder to what the formats get."""

from collections.abc import Collection
from dataclasses import dataclass
from datetime import UTC, datetime, time
from typing import Any

from publisher import __version__
from publisher.backends import Backend, Context, find_backends
from publisher.build.chosen_formats import chosen_formats
from publisher.build.plan import BuildPlan
from publisher.diagnostics import Diagnostic, error
from publisher.document import Document, PlannedFormat, walk, with_end_matter
from publisher.readers import read_leaflet
from publisher.rules import check_document
from publisher.theme import Theme, read_wording


@dataclass(frozen=True, slots=True)
class Prepared:
    """The document with its end matter, what the formats may know, and all that was found.

    `formats` are those to be made.
    """

    document: Document
    context: Context
    formats: tuple[str, ...]
    diagnostics: tuple[Diagnostic, ...] = ()

    @property
    def failed(self) -> bool:
        """Whether anything found keeps the leaflet from being made."""
        return any(each.is_error for each in self.diagnostics)


def prepare(
    plan: BuildPlan, leaflet: str, theme: Theme, standing: Collection[str], *, made: bool = False
) -> Prepared:
    """Read one leaflet, and add the sections that the program writes.

    The leaflet names as its own the formats that are `standing` in its folder and, unless all are
    `made` already, those to be made. Raises `Problems` where the source cannot be read.
    """
    document = read_leaflet(plan.project.source / leaflet)
    data = document.metadata
    wording = read_wording(theme.folder, data.language, document.span)
    created = (
        datetime.combine(data.last_reviewed, time(), UTC)
        if plan.created is None
        else datetime.fromtimestamp(plan.created, UTC)
    )
    chosen = () if made else chosen_formats(plan.formats, plan.forms, data.forms)
    names = {*chosen, *standing}
    formats = [
        PlannedFormat(name, wording.format_label(name, backend.label), _file(backend, leaflet))
        for name, backend in find_backends().items()
        if name in names and backend.listed
    ]
    whole = with_end_matter(document, formats, wording)
    return Prepared(
        whole,
        Context(theme, wording, created, __version__, plan.project.cache),
        chosen,
        tuple(check_document(document, theme)),
    )


def check_formats(plan: BuildPlan, prepared: Prepared) -> tuple[Diagnostic, ...]:
    """What keeps the document from the planned formats, and what the rules found, each once."""
    found = list(prepared.diagnostics)
    for name in prepared.formats:
        backend = find_backends()[name]
        found += _cannot_render(prepared.document, backend, name)
        found += backend.check(prepared.document, plan.options[name], prepared.context)
    return tuple(dict.fromkeys(found))


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


def _file(backend: Any, leaflet: str) -> str:
    return str(backend.file_name).format(id=leaflet)
