"""The web page of a leaflet as it is typed."""

from dataclasses import dataclass, field

from publisher.build.manifest import read_manifest
from publisher.build.plan import BuildPlan
from publisher.build.prepare import check_formats, prepare
from publisher.build.project_theme import project_theme
from publisher.build.watch.linked_fonts import linked_fonts
from publisher.diagnostics import Diagnostic, Problems, error


@dataclass(frozen=True, slots=True)
class DraftPage:
    """A page as HTML text, empty where it could not be made, its title, and all findings."""

    html: str = field(default="", repr=False)
    title: str = ""
    diagnostics: tuple[Diagnostic, ...] = ()

    @property
    def failed(self) -> bool:
        """Whether a mistake keeps the leaflet from being made."""
        return any(each.is_error for each in self.diagnostics)


def draft_page(plan: BuildPlan, leaflet: str) -> DraftPage:
    """Read, check and draw one leaflet; nothing is spoken, written or judged.

    The page is the one that is published, without a player and with its fonts beside it. All is
    read anew, so that nothing on it is older than the files. Raises nothing: what goes wrong is
    among the findings.
    """
    from publisher.backends.web.page import render_page

    found: tuple[Diagnostic, ...] = ()
    try:
        theme = project_theme(plan.project, plan.theme)
        standing = read_manifest(plan.outputs / leaflet).entries
        prepared = prepare(plan, leaflet, theme, standing)
        found = check_formats(plan, prepared)
        title = prepared.document.metadata.title
        if any(each.is_error for each in found):
            return DraftPage(title=title, diagnostics=found)
        fonts = linked_fonts(theme)
        page = render_page(prepared.document, prepared.context, font_rules=fonts)
        return DraftPage(page, title, found)
    except Problems as problem:
        return DraftPage(diagnostics=found + problem.diagnostics)
    except Exception as fault:  # noqa: BLE001  # the preview has to outlive whatever is typed
        return DraftPage(diagnostics=(*found, _own_fault(fault)))


def _own_fault(fault: Exception) -> Diagnostic:
    return error(
        "WATCH-003",
        f"the preview cannot be drawn, by a fault of this program: {type(fault).__name__}: {fault}",
        "undo the last change, and report this message with the leaflet",
    )
