"""The page around the leaflet: head, fonts, style and data for search engines."""

import json
from base64 import b64encode

from lxml import etree

from publisher.backends.protocol import Context
from publisher.backends.web.medical_web_page import medical_web_page
from publisher.backends.web.web_writer import WebWriter
from publisher.document import Document
from publisher.markup import E, Element, page_fonts
from publisher.theme import Theme


def render_page(document: Document, context: Context) -> str:
    """The whole page as HTML text."""
    data = document.metadata
    writer = WebWriter(document, context.wording, context.theme)
    body = E.body(
        E.a(context.wording.skip_to_content, {"class": "skip"}, href="#page.leaflet"),
        writer.masthead(),
        writer.contents(),
        writer.main(),
    )
    # "</" would end the element, whatever stands around it (HTML, "script").
    structured = json.dumps(medical_web_page(document), ensure_ascii=False, indent=1)
    structured = structured.replace("</", "<\\/")
    head = E.head(
        E.meta(charset="utf-8"),
        E.meta(name="viewport", content="width=device-width, initial-scale=1"),
        E.meta(name="color-scheme", content="light dark"),
        E.title(f"{data.title} – {data.publisher}"),
        E.meta(name="description", content=data.summary),
        E.meta(name="author", content=", ".join(data.authors) or data.publisher),
        E.meta(name="generator", content=f"publisher {context.version}"),
    )
    page = E.html(head, body, writer.language(data.language))
    head.append(E.style(_fonts(page, context.theme) + context.theme.style_sheet("web")))
    head.append(E.script(structured, type="application/ld+json"))
    return "<!DOCTYPE html>\n" + etree.tostring(page, method="html", encoding="unicode") + "\n"


def _fonts(page: Element, theme: Theme) -> str:
    """The rules of the page's fonts, with the fonts inside."""
    return "".join(
        each.rule(f"data:font/woff2;base64,{b64encode(each.data).decode()}")
        for each in page_fonts(page, theme)
    )
