"""Two things of one name."""

from collections.abc import Iterator

from publisher.verify.checks.xhtml.page import Page
from publisher.verify.finding import Finding


def check_duplicate_id(page: Page) -> Iterator[Finding]:
    """No two elements have the same id: links would lead to the first only (HTML, `id`)."""
    seen: set[str] = set()
    for each in page.all("*"):
        name = each.get("id")
        if name is None:
            continue
        if name in seen:
            yield page.finding("duplicate-id", f"two things on the page are called '{name}'", each)
        seen.add(name)
