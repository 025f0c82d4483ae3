"""Pictures, shapes and objects that a screen reader can say nothing of."""

from collections.abc import Iterator

from publisher.verify.checks.word.opened import WordPackage
from publisher.verify.finding import Finding


def check_missing_alternative_text(package: WordPackage) -> Iterator[Finding]:
    """Every object has alternative text, or is marked as decoration.

    Microsoft: "All non-text content has alternative text (alt text)", an error. WCAG 2.2, 1.1.1.
    """
    for each in package.drawings:
        if not each.alternative and not each.is_decorative and not each.is_text_box:
            yield Finding(
                "missing-alternative-text",
                "a picture has no words for people who cannot see it",
                each.where,
                each.node,
                each.words,
            )
