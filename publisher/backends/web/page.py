"""The page around the leaflet: head, fonts, style and data for search engines."""

import json
from base64 import b64encode

from lxml import etree

from publisher.backends.protocol import Context
from publisher.backends.web.medical_web_page import medical_web_page
from publisher.backends.web.player import make_player
from publisher.backends.web.web_writer import WebWriter
from publisher.document import Document
from publisher.markup import E, Element, page_fonts
from publisher.speech.recording import Recording


def render_page(
    document: Document,
    context: Context,
    recording: Recording | None = None,
    address: str = "",
    font_rules: str | None = None,
) -> str:
    """The whole page as HTML text, with a player where there is a recording, at `address`.

    Its fonts are inside, unless there are `font_rules` (CSS) that lead to them.
    """
    data, wording = document.metadata, context.wording
    writer = WebWriter(document, context, followed=recording is not None)
    player = make_player(recording, address, wording) if recording else None
    body = E.body(
        E.a(wording.skip_to_content, {"class": "skip"}, href="#page.leaflet"),
        writer.masthead(),
        *([player.region] if player else []),
        writer.contents(),
        writer.main(),
        *([player.controls, player.timeline] if player else []),
    )
    # "</" would end the element, whatever stands around it (HTML, "script").
    told = medical_web_page(document, recording.seconds if recording else 0, address)
    structured = json.dumps(told, ensure_ascii=False, indent=1).replace("</", "<\\/")
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
    fonts = _fonts(page, context) if font_rules is None else font_rules
    head.append(E.style(fonts + context.theme.style_sheet("web")))
    head.append(E.script(structured, type="application/ld+json"))
    if player:
        body.append(player.script)
    return "<!DOCTYPE html>\n" + etree.tostring(page, method="html", encoding="unicode") + "\n"


def _fonts(page: Element, context: Context) -> str:
    """The rules of the page's fonts, with the fonts inside."""
    return "".join(
        each.rule(f"data:font/woff2;base64,{b64encode(each.data).decode()}")
        for each in page_fonts(page, context.theme, context.cache)
    )
