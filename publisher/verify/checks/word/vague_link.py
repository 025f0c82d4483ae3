"""Links whose words do not say where they lead."""

from collections.abc import Iterator

from publisher.verify.checks.word.opened import WordPackage
from publisher.verify.finding import Finding

_VAGUE = frozenset(
    "click|click here|click on this link|continue|details|download|find out more|follow this link"
    "|further information|go|here|info|information|learn more|link|more|more details"
    "|more info|more information|next|page|press here|read more|read this|see here|see more|site"
    "|tap here|this|this article|this link|this page|this site|this website|url|visit|web page"
    "|website|webpage"
    "|cliciwch yma|darllen mwy|gweler yma|mwy|mwy o wybodaeth|y ddolen hon|yma".split("|")
)


def check_vague_link(package: WordPackage) -> Iterator[Finding]:
    """The words of a link make sense to who hears a list of links.

    Microsoft: "Hyperlink text is meaningful" (Office 2016; "Unclear hyperlink text" in the pane).
    WCAG 2.2, 2.4.4 and 2.4.9.
    """
    for each in package.links:
        words = each.words.casefold().strip(" .,:;!?…→›»()[]")
        if words in _VAGUE:
            yield Finding(
                "vague-link",
                f"a link says only '{each.words}', which does not tell where it leads",
                each.where,
                words=each.words,
            )
        elif not words:
            yield Finding("vague-link", "a link has no words", each.where)
