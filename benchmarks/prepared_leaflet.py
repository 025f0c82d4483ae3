"""A leaflet read and ready for its formats, as `publisher build` prepares it."""

from pathlib import Path

from publisher.build.plan import plan_build
from publisher.build.prepare import Prepared, prepare
from publisher.build.project import find_project
from publisher.theme import load_theme


def prepared_leaflet(project: Path, leaflet: str) -> Prepared:
    """The document with its end matter, and what its formats may know."""
    plan = plan_build(find_project(project), (leaflet,))
    return prepare(plan, leaflet, load_theme(plan.project.styles), ())
