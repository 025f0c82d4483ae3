"""Text in boxes that float."""

from collections.abc import Iterator

from publisher.verify.checks.word.opened import WordPackage
from publisher.verify.finding import Finding


def check_text_box(package: WordPackage) -> Iterator[Finding]:
    """No words stand in a text box.

    Microsoft: "Image or object is inline with text". Text boxes are read after everything else or
    not at all, and do not grow with the reader's letters (WCAG 2.2, 1.3.2; standards.md 4.1).
    """
    for each in package.drawings:
        if each.is_text_box:
            yield Finding(
                "text-box",
                "words stand in a text box, which many screen readers pass over",
                each.where,
                each.node,
                each.words,
            )
