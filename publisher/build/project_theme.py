"""The theme that a project's leaflets are made in."""

from publisher.build.project import Project
from publisher.diagnostics import Problems
from publisher.readers import ORGANISATION, read_organisation
from publisher.theme import HOUSE_THEME, Theme, load_theme


def project_theme(project: Project, name: str = "") -> Theme:
    """The theme called `name`, else the one that organisation.yaml chooses, else the house's.

    Raises `Problems` where the theme is wrong. What is wrong in organisation.yaml is told with each
    leaflet, so that an author sees all mistakes at once.
    """
    return load_theme(project.styles, name or _chosen(project) or HOUSE_THEME)


def _chosen(project: Project) -> str:
    try:
        _, shared = read_organisation(project.source / ORGANISATION)
    except Problems:
        return ""
    return shared.theme
