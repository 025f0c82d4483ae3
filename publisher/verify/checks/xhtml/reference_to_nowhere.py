"""Names and descriptions that point to what is not there."""

from collections.abc import Iterator

from publisher.verify.checks.xhtml.page import Page
from publisher.verify.finding import Finding

_REFERENCES = {
    "aria-activedescendant",
    "aria-controls",
    "aria-describedby",
    "aria-details",
    "aria-errormessage",
    "aria-flowto",
    "aria-labelledby",
    "aria-owns",
    "for",
    "headers",
    "popovertarget",
}


def check_reference_to_nowhere(page: Page) -> Iterator[Finding]:
    """What an element is named by, described by or opens is there (WAI-ARIA 1.2, 6.2.4; HTML)."""
    for each in page.all("*"):
        for name in filter(_REFERENCES.__contains__, map(str, each.keys())):
            for target in each.get(name, "").split():
                if target not in page.by_id:
                    message = f"'{target}' is named ({name}) but is not on the page"
                    yield page.finding("reference-to-nowhere", message, each)
