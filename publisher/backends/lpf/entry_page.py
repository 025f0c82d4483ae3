"""The page with which an audiobook begins: its contents, and what is said, word for word."""

from lxml import etree

from publisher.backends.lpf.manifest import STYLE
from publisher.backends.lpf.part import Part
from publisher.document import Document, places
from publisher.markup import E, Element, XhtmlWriter
from publisher.theme import Wording


def make_entry_page(parts: tuple[Part, ...], document: Document, wording: Wording) -> bytes:
    """The file `index.html` (W3C Audiobooks, 4.1 and 4.2).

    The contents lead to the sound, as players ask for; under them the words of each part stand
    beside its sound, for people who cannot hear it all. They are written as they are spoken.
    """
    data = document.metadata
    writer = XhtmlWriter(document, wording)
    contents = E.nav(
        E.h2(wording.contents_heading, id=places.CONTENTS),
        _entries(list(parts), parts[0].level),
        {"class": "contents", "role": "doc-toc", "aria-labelledby": places.CONTENTS},
    )
    page = E.html(
        E.head(
            E.meta(charset="utf-8"),
            E.title(data.title),
            E.meta(name="viewport", content="width=device-width, initial-scale=1"),
            E.link(rel="publication", href="publication.json"),
            E.link(rel="stylesheet", href=STYLE),
        ),
        E.body(writer.masthead(), contents, E.main(*map(_words, parts))),
        writer.language(data.language),
    )
    for each in page.iter("*"):
        if each.tag in {"p", "li", "section", "nav", "header", "meta", "title", "link"}:
            each.tail = "\n"
    return etree.tostring(page, encoding="utf-8", method="html", doctype="<!DOCTYPE html>")


def _entries(parts: list[Part], level: int) -> Element:
    """The parts of one level, each with those below it."""
    entries = E.ol()
    while parts:
        entry = E.li(E.a(parts[0].title, href=parts.pop(0).address))
        below = []
        while parts and parts[0].level > level:
            below.append(parts.pop(0))
        if below:
            entry.append(_entries(below, below[0].level))
        entries.append(entry)
    return entries


def _words(part: Part) -> Element:
    """What is said in a part; a section begins with its heading."""
    heading, lines = "", part.lines
    if part.id:
        heading, lines = lines[0], lines[1:]
    sound = E.audio(
        {"controls": "controls", "preload": "none", "src": part.address, "aria-label": part.title}
    )
    return E.section(
        *([E(f"h{part.level}", heading)] if heading else []),
        sound,
        *(E.p(each) for each in lines),
        {"aria-label": part.title},
        id=part.words,
    )
