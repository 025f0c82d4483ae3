"""The HTML of the PDF leaflet, with its style inside, for WeasyPrint's own command."""

from datetime import UTC, datetime
from pathlib import Path

from lxml import etree

from publisher import __version__
from publisher.backends.pdf.print_style import print_style
from publisher.backends.pdf.print_writer import PrintWriter
from publisher.backends.protocol import Context
from publisher.document import with_end_matter
from publisher.markup import E
from publisher.readers import read_leaflet
from publisher.theme import load_theme, read_wording


def write_print_html(leaflet: str, file: Path) -> None:
    """Write what the PDF backend gives WeasyPrint, so that both lay out the same page."""
    document = read_leaflet(Path("source") / leaflet)
    theme = load_theme(Path("styles"))
    wording = read_wording(theme.folder, document.metadata.language)
    context = Context(theme, wording, datetime(2026, 1, 1, tzinfo=UTC), __version__)
    page = PrintWriter(with_end_matter(document, (), wording), context).page()
    page[0].append(E.style(print_style(theme)))
    text = etree.tostring(page, encoding="unicode", method="html", doctype="<!DOCTYPE html>")
    file.write_text(text, encoding="utf-8")
