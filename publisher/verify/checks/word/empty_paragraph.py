"""Empty paragraphs that stand for space."""

from collections.abc import Iterator

from publisher.verify.checks.word.opened import WordPackage
from publisher.verify.finding import Finding


def check_empty_paragraph(package: WordPackage) -> Iterator[Finding]:
    """Space comes from the styles and not from empty paragraphs.

    Microsoft: "No repeated blank characters are used" (Office 2016), which counts paragraphs
    without words; a screen reader says "blank" for each. standards.md 1.6 and 4.3.
    """
    last = ""
    for each in package.paragraphs:
        if each.cell is None and not each.text.strip() and not each.is_filled:
            yield Finding(
                "empty-paragraph",
                "an empty paragraph stands for space; a screen reader says 'blank'",
                each.where,
                words=last,
            )
        last = each.words or last
