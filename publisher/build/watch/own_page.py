"""Pages of the preview's own: the list of leaflets, and those that stand in for a leaflet."""

from collections.abc import Mapping
from urllib.parse import quote

from lxml import etree

from publisher.build.plan import BuildPlan
from publisher.build.project_theme import project_theme
from publisher.build.watch.elements import OWN_LANGUAGE, counted
from publisher.build.watch.linked_fonts import linked_fonts
from publisher.build.watch.shown_leaflet import ShownLeaflet
from publisher.diagnostics import Problems
from publisher.markup import Content
from publisher.verify.report.elements import H


def list_page(
    plan: BuildPlan, leaflets: tuple[str, ...], in_hand: Mapping[str, ShownLeaflet]
) -> str:
    """All leaflets that are watched, with what is known of each."""
    rows = [
        H.li(H.a(_title(each, in_hand), {"href": f"/{quote(each)}/"}), _state(in_hand.get(each)))
        for each in leaflets
    ]
    if not rows:
        return own_page(
            plan, "Leaflets", H.p("There is none yet. Start one: publisher new back-pain")
        )
    return own_page(
        plan, "Leaflets", H.p("Open a leaflet, and see it as it is written."), H.ul(*rows)
    )


def own_page(plan: BuildPlan, title: str, *content: Content) -> str:
    """A page in the house's look, without it where the house style cannot be read."""
    body = H.body(
        H.header(H.h1(title), {"class": "masthead"}),
        H.main(*content, {"class": "preview-own"}),
    )
    head = H.head(
        H.meta({"charset": "utf-8"}),
        H.meta({"name": "viewport", "content": "width=device-width, initial-scale=1"}),
        H.meta({"name": "color-scheme", "content": "light dark"}),
        H.title(f"{title} – preview"),
        H.style(_style(plan)),
    )
    page = H.html(head, body, OWN_LANGUAGE)
    return "<!DOCTYPE html>\n" + etree.tostring(page, method="html", encoding="unicode")


def _title(leaflet: str, in_hand: Mapping[str, ShownLeaflet]) -> str:
    return (leaflet in in_hand and in_hand[leaflet].title) or leaflet


def _state(shown: ShownLeaflet | None) -> str:
    if shown is None:
        return ""
    if shown.errors:
        return f" – {counted(len(shown.errors), 'mistake', 'mistakes')}"
    return " – no mistakes"


def _style(plan: BuildPlan) -> str:
    try:
        theme = project_theme(plan.project, plan.theme)
        return linked_fonts(theme) + theme.style_sheet("web")
    except Problems:
        return ""
