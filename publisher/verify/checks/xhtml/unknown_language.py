"""Languages that do not exist."""

from collections.abc import Iterator
from functools import cache

from publisher.document.usual_languages import USUAL_LANGUAGES
from publisher.verify.checks.xhtml.page import XML_LANG, Page
from publisher.verify.finding import Finding


def check_unknown_language(page: Page) -> Iterator[Finding]:
    """Each language is a BCP 47 tag in the registry (WCAG 2.2, 3.1.1 and 3.1.2)."""
    for each in page.all("*"):
        for name in ("lang", XML_LANG):
            tag = each.get(name)
            if tag and not _is_known(tag):
                yield page.finding(
                    "unknown-language", f"'{tag}' is not the tag of a language", each
                )
                break


@cache
def _is_known(tag: str) -> bool:
    if tag in USUAL_LANGUAGES:
        return True
    import langcodes

    return "_" not in tag and langcodes.tag_is_valid(tag)
