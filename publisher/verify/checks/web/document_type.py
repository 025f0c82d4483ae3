"""Pages that a browser shows in its way of long ago."""

from collections.abc import Iterator

from publisher.verify.checks.web.web_page import WebPage
from publisher.verify.finding import Finding


def check_document_type(web: WebPage) -> Iterator[Finding]:
    """The page begins with the document type of HTML (HTML, "The DOCTYPE")."""
    if not web.content.lstrip()[:15].lower().startswith(b"<!doctype html>"):
        yield web.page.finding("document-type", "the page does not begin with its document type")
