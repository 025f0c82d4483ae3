"""Watermarks, and pictures at the head or foot of a page."""

from collections.abc import Iterator

from publisher.verify.checks.word.opened import WordPackage
from publisher.verify.finding import Finding


def check_picture_outside_the_text(package: WordPackage) -> Iterator[Finding]:
    """No picture stands behind the text or at the head or foot of a page.

    Microsoft: "No image watermarks are used" (Office 2016). Screen readers do not go there by
    themselves, and no text stands on a picture (standards.md 1.9).
    """
    for each in package.drawings:
        if each.part.startswith(("word/header", "word/footer")):
            yield Finding(
                "picture-outside-the-text",
                "a picture stands at the head or foot of the page, where nobody is read it",
                each.where,
                each.node,
                each.words,
            )
