"""What one run is to do, small enough to be sent to another process."""

from collections.abc import Mapping
from dataclasses import dataclass, field
from pathlib import Path
from typing import Any

from publisher.build.project import Project


@dataclass(frozen=True, slots=True)
class BuildPlan:
    """Which leaflets in which formats, where to, and with which options for each format.

    `formats` and `forms` are those that the user named; where there are none, each leaflet says in
    which forms it is printed, and all other formats are made. `options` maps a format's name to its
    options object. `created` is the SOURCE_DATE_EPOCH in seconds since 1970, or None: then each
    file carries the leaflet's own review date.
    Where not `verify`, nobody judges what is built, and nothing claims anything. `theme` is the one
    that the user named; where it is empty, the organisation chooses.
    """

    project: Project
    leaflets: tuple[str, ...]
    formats: tuple[str, ...]
    outputs: Path
    options: Mapping[str, Any] = field(default_factory=dict)
    jobs: int = 1
    created: int | None = None
    verify: bool = True
    forms: tuple[str, ...] = ()
    theme: str = ""


def plan_build(
    project: Project,
    leaflets: tuple[str, ...] = (),
    formats: tuple[str, ...] = (),
    outputs: Path | None = None,
    options: Mapping[str, Any] | None = None,
    jobs: int = 1,
    created: int | None = None,
    *,
    verify: bool = True,
    forms: tuple[str, ...] = (),
    theme: str = "",
) -> BuildPlan:
    """A plan with what the user left open filled in: all leaflets, outputs/, the usual options.

    Raises `UnknownLeaflet`.
    """
    from publisher.backends import find_backends

    given = options or {}
    return BuildPlan(
        project,
        project.choose(leaflets),
        formats,
        outputs or project.outputs,
        {name: given.get(name) or backend.options() for name, backend in find_backends().items()},
        jobs,
        created,
        verify,
        forms,
        theme,
    )
