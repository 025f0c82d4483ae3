"""The HTML of the PDF leaflet, with its style inside, for WeasyPrint alone."""

from lxml import etree

from publisher.backends import find_backends
from publisher.backends.pdf.print_style import print_style
from publisher.backends.pdf.print_writer import PrintWriter
from publisher.build.prepare import Prepared
from publisher.markup import E


def print_html(leaflet: Prepared) -> str:
    """What the PDF backend gives WeasyPrint, so that both lay out the same page."""
    context = leaflet.context
    backend = find_backends()["pdf"]
    paper = backend.paper(backend.options(), context.theme.tokens)
    page = PrintWriter(leaflet.document, context, paper).page()
    page[0].append(E.style(print_style(context.theme, paper)))
    return etree.tostring(page, encoding="unicode", method="html", doctype="<!DOCTYPE html>")
