"""How a leaflet stands: built, stale, failing, without a source, and when it is to be reviewed."""

from collections.abc import Iterator, Mapping
from dataclasses import dataclass, field, replace
from enum import StrEnum
from typing import Any

from publisher import __version__
from publisher.backends import find_backends
from publisher.build.made_from import made_from
from publisher.build.manifest import Manifest, about, read_manifest
from publisher.build.plan import BuildPlan
from publisher.build.prepare import Prepared, check_formats, prepare
from publisher.build.print_edition import standing_print_pages
from publisher.build.program import this_program
from publisher.build.project_theme import project_theme
from publisher.build.shared_state import shared_state
from publisher.build.why_stale import NOT_THERE, why_stale
from publisher.diagnostics import Problems
from publisher.freshness.fresh import fresh
from publisher.freshness.index import read_index
from publisher.freshness.scan import paths
from publisher.theme import Theme


class State(StrEnum):
    """What a leaflet's files are worth; those without a source are nobody's any more."""

    BUILT = "built"
    STALE = "stale"
    FAILING = "failing"
    NEVER_BUILT = "never built"
    NO_SOURCE = "no source"


@dataclass(frozen=True, slots=True)
class LeafletStatus:
    """One leaflet. `reasons` say for each format that was built why its file is stale, if it is.

    `about` has title, edition and the dates of the reviews, as far as they can be read.
    """

    leaflet: str
    state: State
    about: Mapping[str, str] = field(default_factory=dict)
    reasons: Mapping[str, tuple[str, ...]] = field(default_factory=dict)


def leaflet_statuses(plan: BuildPlan) -> Iterator[LeafletStatus]:
    """How each leaflet of a plan stands; makes nothing, and writes nothing.

    Of each file that was built it is asked whether it would be made the same again with the options
    that it had. What the index knows is not read. Raises `Problems` where the house style is wrong.
    """
    theme = project_theme(plan.project, plan.theme)
    outputs, root = str(plan.outputs), str(plan.project.root)
    index = read_index(outputs, root) or {"shared": {}, "leaflets": {}}
    # Nobody writes this index, so that no moment has to be told from another.
    index["shared"] = shared_state(plan, index, 0, by_content=False)
    source = str(plan.project.source)
    for leaflet, entry in fresh(index, "", plan.leaflets, source, outputs, by_content=False):
        known = entry and _known(plan, leaflet, entry, index["shared"]["content"])
        yield known or _looked_at(plan, leaflet, theme)


def _known(
    plan: BuildPlan, leaflet: str, entry: Mapping[str, Any], shared: str
) -> LeafletStatus | None:
    """A leaflet as the index knows it; None where files stand in its folder of which it does not.

    Another build may have made them, with what was other than it is today.
    """
    today = (shared, plan.created, plan.theme)
    known = {
        name
        for done in entry["plans"].values()
        if (done["shared"], done["date"], done["theme"]) == today
        for name in done["formats"]
    }
    files = set(paths(entry["outputs"]))
    there = [
        name
        for name, backend in find_backends().items()
        if backend.file_name.format(id=leaflet) in files
    ]
    if not known.issuperset(there):
        return None
    return LeafletStatus(leaflet, State.BUILT, entry["about"], dict.fromkeys(there, ()))


def _looked_at(plan: BuildPlan, leaflet: str, theme: Theme) -> LeafletStatus:
    before = read_manifest(plan.outputs / leaflet)
    gone: dict[str, tuple[str, ...]] = dict.fromkeys(before.gone, (NOT_THERE,))
    try:
        prepared = prepare(plan, leaflet, theme, {**before.entries, **gone}, made=True)
        failing = any(each.is_error for each in check_formats(plan, prepared))
    except Problems:
        reasons = dict.fromkeys(before.entries, ()) | gone
        return LeafletStatus(leaflet, State.FAILING, before.about, reasons)
    reasons = _reasons(plan, leaflet, before, prepared) | gone
    state = State.STALE if any(reasons.values()) else State.BUILT
    if failing or not reasons:
        state = State.FAILING if failing else State.NEVER_BUILT
    return LeafletStatus(leaflet, state, about(prepared.document.metadata), reasons)


def _reasons(
    plan: BuildPlan, leaflet: str, before: Manifest, prepared: Prepared
) -> dict[str, tuple[str, ...]]:
    folder, document = plan.outputs / leaflet, prepared.document
    pages = standing_print_pages(folder, before, document, __version__) or ()
    found = {}
    for name, entry in before.entries.items():
        backend = find_backends().get(name)
        if backend is None:
            continue
        options = {**plan.options, name: backend.options(**entry.options)}
        judged = bool(entry.claims) or before.verification.get("level") != "none"
        own = replace(plan, options=options, verify=judged)
        parts = made_from(name, own, document, prepared.context)
        found[name] = why_stale(
            name, folder, before, parts, pages, options[name], this_program(name)
        )
    return found
