"""Paragraphs that only look like headings."""

from collections.abc import Iterator

from publisher.document.nodes import Paragraph
from publisher.verify.checks.xhtml.page import Page, tag_of
from publisher.verify.finding import Finding


def check_fake_heading(page: Page) -> Iterator[Finding]:
    """No paragraph that is all bold stands for a heading (WCAG 2.2, 1.3.1; F2).

    A paragraph of the author's may be all bold, since a leaflet can say so.
    """
    for each in page.all("p"):
        kids = list(each)
        if len(kids) != 1 or tag_of(kids[0]) not in ("b", "strong"):
            continue
        loose = (each.text or "") + (kids[0].tail or "")
        own = page.blocks.by_id.get(each.get("id") or "")
        if not loose.strip() and not isinstance(own, Paragraph):
            message = "a paragraph is all bold and looks like a heading, but is none"
            yield page.finding("fake-heading", message, each)
