"""Defects of the web page."""

from collections.abc import Callable

from tests.mutations.markup import SHARED
from tests.mutations.mutation import mutation
from tests.mutations.page import Page, remove

Edit = Callable[[Page], object]


def planted(defect: str, *caught_by: str, uncaught: str = "") -> Callable[[Edit], Edit]:
    """Enter an edit of the opened page as a defect."""

    def enter(edit: Edit) -> Edit:
        mutation("web", defect, *caught_by, uncaught=uncaught)(_on_page(edit))
        return edit

    return enter


def _on_page(edit: Edit) -> Callable[[bytes], bytes]:
    def plant(content: bytes) -> bytes:
        page = Page.of_html(content)
        edit(page)
        return page.html()

    return plant


for _each in SHARED:
    planted(_each.defect, *_each.caught_by["web"], uncaught=_each.uncaught.get("web", ""))(
        _each.edit
    )


@planted("page forbids zoom", "own: no-zoom", "Nu: warning", "axe: meta-viewport")
def _(page: Page) -> None:
    page.one("meta", name="viewport").set(
        "content", "width=device-width, initial-scale=1, maximum-scale=1, user-scalable=no"
    )


@planted("width of the screen not taken up", "own: no-zoom")
def _(page: Page) -> None:
    remove(page.one("meta", name="viewport"))


@planted("text wider than a small screen", "own: fixed-width")
def _(page: Page) -> None:
    page.one("p", "Words at level four.").set("style", "width: 900px")


@planted("title of the page left empty", "own: missing-title", "Nu: error", "axe: document-title")
def _(page: Page) -> None:
    page.one("title").text = None


@planted("encoding not declared", "own: encoding")
def _(page: Page) -> None:
    remove(page.one("meta", charset="utf-8"))


@planted("page reloads by itself", "own: moving-content", "axe: meta-refresh")
def _(page: Page) -> None:
    page.one("head").append(page.new("meta", **{"http-equiv": "refresh", "content": "30"}))


@planted("style sheet from another site", "own: remote-resource")
def _(page: Page) -> None:
    page.one("head").append(
        page.new("link", rel="stylesheet", href="https://www.example.org/style.css")
    )


@planted(
    "link past the menu leads nowhere", "own: no-way-past", "parity: structure", "axe: skip-link"
)
def _(page: Page) -> None:
    page.one("a", "Skip to the leaflet").set("href", "#nowhere")


@planted("link past the menu lost", "own: no-way-past", "parity: lost")
def _(page: Page) -> None:
    remove(page.one("a", "Skip to the leaflet"))


@planted("entry of the list of contents lost", "parity: lost")
def _(page: Page) -> None:
    remove(page.one("li", "Tests"))


@planted("navigation without a name", "own: unnamed-navigation")
def _(page: Page) -> None:
    nav = page.one("nav")
    del nav.attrib["aria-labelledby"]


@planted("button opens nothing", "own: reference-to-nowhere", "parity: structure")
def _(page: Page) -> None:
    page.one("button", "lymph system").set("popovertarget", "nowhere")


@planted("meaning of a term changed", "parity: changed")
def _(page: Page) -> None:
    page.one("span", "Thin tubes", popover="auto")[0].tail = "Thick tubes."


@planted("order of the Tab key changed", "own: tab-order", "axe: tabindex")
def _(page: Page) -> None:
    page.one("a", "our cancer pages").set("tabindex", "5")


@planted("moving text", "own: moving-content", "Nu: error", "axe: marquee")
def _(page: Page) -> None:
    page.rename(page.one("p", "Words at level four."), "marquee")


@mutation("web", "document type lost", "own: document-type", "Nu: error")
def _(content: bytes) -> bytes:
    return content.replace(b"<!DOCTYPE html>", b"", 1)


@planted("focus cannot be seen", "own: unseen-focus")
def _(page: Page) -> None:
    style = page.one("style")
    style.text = f"{style.text}\n* {{ outline: none !important; }}"


@planted("dark colours without contrast", "own: low-contrast", "axe: color-contrast")
def _(page: Page) -> None:
    style = page.one("style")
    before = style.text or ""
    style.text = before.replace("--ink: #f2f4f5;", "--ink: #3a3f44;")
    if style.text == before:
        raise ValueError("the dark colours are written otherwise")
