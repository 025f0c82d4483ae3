"""Pages whose letters a browser has to guess."""

from collections.abc import Iterator

from publisher.verify.checks.web.web_page import WebPage
from publisher.verify.finding import Finding

_BYTES = 1024


def check_encoding(web: WebPage) -> Iterator[Finding]:
    """The page says in its first 1024 bytes that it is UTF-8 (HTML, "character encoding")."""
    if b'charset="utf-8"' not in web.content[:_BYTES].lower().replace(b"'", b'"'):
        yield web.page.finding("encoding", "the page does not say how its letters are encoded")
