"""The page around the leaflet: head, fonts, style and data for search engines."""

import json
from base64 import b64encode

from lxml import etree

from publisher.backends.protocol import Context
from publisher.backends.web.medical_web_page import medical_web_page
from publisher.backends.web.web_writer import WebWriter
from publisher.document import Document
from publisher.markup import E, Element
from publisher.theme import Theme
from publisher.theme.subset_font import subset_font


def render_page(document: Document, context: Context) -> str:
    """The whole page as HTML text."""
    data = document.metadata
    writer = WebWriter(document, context.wording, context.theme)
    body = E.body(
        E.a(context.wording.skip_to_content, {"class": "skip"}, href="#leaflet"),
        writer.masthead(),
        writer.contents(),
        writer.main(),
    )
    style = _fonts(body, context.theme) + context.theme.style_sheet("web")
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
        E.style(style),
        E.script(structured, type="application/ld+json"),
    )
    page = E.html(head, body, writer.language(data.language))
    return "<!DOCTYPE html>\n" + etree.tostring(page, method="html", encoding="unicode") + "\n"


def _fonts(body: Element, theme: Theme) -> str:
    """The faces that the page's words need, each cut down to the page's characters."""
    characters = frozenset(map(ord, "".join(map(str, body.itertext()))))
    fonts = theme.tokens.fonts
    main = theme.font_for(family=fonts.body).characters | {ord(" "), ord("\n")}
    languages = {each.get("lang", "").partition("-")[0] for each in body.iter("*")}
    passages = languages & set(fonts.fallback_languages)
    needed = characters if passages else characters - main
    rules = []
    for face in theme.fonts:
        wanted = needed if face.family == fonts.fallback else characters
        if face.italic or not wanted:
            continue
        font = b64encode(subset_font(face.path, wanted)).decode()
        if font:
            weight = "bold" if face.bold else "normal"
            rules.append(
                f'@font-face{{font-family:"{face.family}";font-weight:{weight};'
                f"src:url(data:font/woff2;base64,{font}) format('woff2')}}\n"
            )
    return "".join(rules)

