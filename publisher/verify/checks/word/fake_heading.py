"""Paragraphs that look like headings and are none."""

from collections.abc import Iterator

from publisher.document.nodes import CareCard, Section
from publisher.verify.checks.word.opened import Paragraph, WordPackage
from publisher.verify.checks.word.opened.bare_words import bare_words
from publisher.verify.finding import Finding

_LONGEST = 100
_ENDS = (".", ":", ";", ",", "!")


def check_fake_heading(package: WordPackage) -> Iterator[Finding]:
    """What looks like a heading, or is one in the leaflet, is a heading.

    Microsoft: "Documents use heading styles", a tip. WCAG 2.2, 1.3.1 (failure F2).
    """
    titles = [
        " ".join(bare_words(each.heading))
        for each in package.nodes
        if isinstance(each, Section | CareCard) and each.heading
    ]
    lost = set(titles) - {" ".join(each.text.split()) for each in package.headings}
    for each in package.body:
        if each.level or each.is_item or len(each.text) > _LONGEST or not each.text.strip():
            continue
        if _is_big(each, package.body_size) or " ".join(each.text.split()) in lost:
            yield Finding(
                "fake-heading",
                "a heading is only big or bold, so that nobody can find or jump to it",
                each.where,
                words=each.words,
            )
        elif _is_made_bold(each, package):
            yield Finding(
                "fake-heading",
                "a paragraph that is bold from end to end looks like a heading, but is none",
                each.where,
                words=each.words,
                is_error=False,
            )


def _is_big(paragraph: Paragraph, body_size: float) -> bool:
    return all(each.look.bold and each.look.size > body_size for each in paragraph.visible_runs)


def _is_made_bold(paragraph: Paragraph, package: WordPackage) -> bool:
    """Whether running text was made bold; boxes and labels have styles of their own."""
    return (
        paragraph.style == package.styles.default_paragraph
        and not paragraph.text.rstrip().endswith(_ENDS)
        and all(each.look.bold and not each.in_link for each in paragraph.visible_runs)
    )
