"""Pictures that are marked as decoration and have alternative text all the same."""

from collections.abc import Iterator

from publisher.verify.checks.word.opened import WordPackage
from publisher.verify.finding import Finding


def check_decoration_with_words(package: WordPackage) -> Iterator[Finding]:
    """A decoration has no alternative text: one of the two is wrong.

    Microsoft: "All non-text content has alternative text (alt text)"; Word empties the text when
    somebody ticks "Mark as decorative". WCAG 2.2, 1.1.1 (failure F39).
    """
    for each in package.drawings:
        if each.is_decorative and each.alternative:
            yield Finding(
                "decoration-with-words",
                f"a picture is marked as decoration, but words stand for it: {each.alternative}",
                each.where,
                each.node,
                each.words,
            )
