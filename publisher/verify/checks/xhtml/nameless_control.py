"""Links and buttons without words."""

from collections.abc import Iterator

from publisher.verify.checks.xhtml.page import Page, is_hidden, name_of, tag_of
from publisher.verify.finding import Finding


def check_nameless_control(page: Page) -> Iterator[Finding]:
    """Each link and button has words or a label (WCAG 2.2, 2.4.4 and 4.1.2)."""
    for each in page.all("a", "button"):
        if tag_of(each) == "a" and each.get("href") is None:
            continue
        if not name_of(each) and not is_hidden(each):
            yield page.finding("nameless-control", "a link or button has no words", each)
