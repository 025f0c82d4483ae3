"""Pictures without words."""

from collections.abc import Iterator

from publisher.document.nodes import Figure
from publisher.verify.checks.xhtml.page import Page
from publisher.verify.finding import Finding


def check_missing_alternative_text(page: Page) -> Iterator[Finding]:
    """Each picture has its words; only decoration has an empty text (WCAG 2.2, 1.1.1)."""
    for each in page.all("img"):
        words = each.get("alt")
        if words is None:
            message = "a picture has no alternative text"
        elif not words.strip() and not _is_decoration(page, page.node_of(each)):
            message = "the alternative text of a picture is empty, but the picture is no decoration"
        else:
            continue
        yield page.finding("missing-alternative-text", message, each)
    for each in page.all("*"):
        if each.get("role") == "img" and not (each.get("aria-label") or each.get("alt")):
            message = "a mark that stands for words has no name"
            yield page.finding("missing-alternative-text", message, each)


def _is_decoration(page: Page, node: str) -> bool:
    block = page.blocks.by_id.get(node)
    return isinstance(block, Figure) and block.decorative
