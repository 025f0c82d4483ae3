"""Links whose words do not say where they lead."""

import re
from collections.abc import Iterator

from publisher.verify.checks.xhtml.page import Page, name_of
from publisher.verify.finding import Finding

_VAGUE = re.compile(
    r"(?:(?:please )?(?:click|tap|press|go|look|see) )?"
    r"(?:(?:on )?(?:here|this(?: article| leaflet| link| page| site| website)?))"
    r"|click|continue|details?|download|go|info|information|link|next|page|site|url|visit|website"
    r"|(?:find out|learn|read|see|get|show) (?:more|this)(?: here)?"
    r"|(?:further |more )(?:details|info|information)|more"
    r"|cliciwch yma|darllen mwy|gweler yma|mwy|mwy o wybodaeth|y ddolen hon|yma",
    re.IGNORECASE,
)
"""English and Welsh."""


def check_vague_link(page: Page) -> Iterator[Finding]:
    """The words of a link say where it leads (WCAG 2.2, 2.4.4 and 2.4.9; F84)."""
    for each in page.all("a"):
        words = name_of(each)
        if each.get("href") is not None and _VAGUE.fullmatch(words.strip(" .,:;!?…→›»()[]")):
            message = f"a link says only '{words}', which does not tell where it leads"
            yield page.finding("vague-link", message, each)
