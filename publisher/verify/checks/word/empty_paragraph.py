"""Empty paragraphs that stand for space."""

from collections.abc import Iterator

from publisher.verify.checks.word.opened import WordPackage
from publisher.verify.finding import Finding


def check_empty_paragraph(package: WordPackage) -> Iterator[Finding]:
    """Space comes from the styles and not from empty paragraphs.

    Microsoft: "No repeated blank characters are used" (Office 2016), which counts paragraphs
    without words; a screen reader says "blank" for each. standards.md 1.6 and 4.3. The number of a
    step that begins with a list or a table stands on a line of its own, and is no space.
    """
    last = ""
    for each in package.paragraphs:
        shows = each.text.strip() or each.is_filled or each.is_counted
        if each.cell is None and not shows:
            yield Finding(
                "empty-paragraph",
                "an empty paragraph stands for space; a screen reader says 'blank'",
                each.where,
                words=last,
            )
        last = each.words or last
