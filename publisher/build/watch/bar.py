"""The bar below a page: mistakes, hints, and how far the files are."""

from lxml import etree

from publisher.build.watch.elements import OWN_LANGUAGE, counted, findings
from publisher.build.watch.shown_leaflet import ShownLeaflet
from publisher.markup import Content, Element
from publisher.verify.report.elements import H


def leaflet_bar(shown: ShownLeaflet) -> str:
    """The bar of one leaflet as HTML text.

    What is wrong is an alert, and that nothing is wrong any more a status (WAI-ARIA 1.2), so that
    a screen reader tells both while its user goes on typing. How far the files are is told to
    nobody who does not look.
    """
    good = not shown.errors
    return _bar(
        H.div(*([] if good else _mistakes(shown)), {"role": "alert"}),
        H.p(H.span("No mistakes." if good else "", {"role": "status"}), " ", _files(shown)),
        *_hints(shown),
        H.p(H.a("All leaflets", {"href": "/"})),
    )


def page_bar() -> str:
    """The bar of a page that is no leaflet's, as HTML text."""
    return _bar(H.p("This page follows your files."))


def _bar(*parts: Content) -> str:
    bar = H.aside(
        # It scrolls by itself where it is long, also by keyboard (WCAG 2.1.1).
        {"class": "preview", "aria-label": "Preview", "tabindex": "0", **OWN_LANGUAGE},
        *parts,
        H.p(
            "The preview has stopped. To start it again: publisher watch",
            {"id": "preview.stopped", "hidden": ""},
        ),
    )
    return etree.tostring(bar, method="html", encoding="unicode")


def _mistakes(shown: ShownLeaflet) -> list[Element]:
    count = counted(len(shown.errors), "mistake", "mistakes")
    before = " The page is as it was before." if shown.html else ""
    return [H.p(H.strong(f"{count}."), before), findings(shown.errors)]


def _hints(shown: ShownLeaflet) -> list[Element]:
    if not shown.warnings:
        return []
    count = counted(len(shown.warnings), "thing", "things")
    return [H.details(H.summary(f"{count} to look at"), findings(shown.warnings))]


def _files(shown: ShownLeaflet) -> str:
    if shown.errors:
        return "No files are built until this is mended."
    if shown.files is None:
        return "The files are being built."
    return f"Built and judged: {', '.join(shown.files)}."
