"""Titles that are not the one heading of level 1."""

from collections.abc import Iterator

from publisher.verify.checks.word.opened import WordPackage
from publisher.verify.finding import Finding


def check_title_is_no_heading(package: WordPackage) -> Iterator[Finding]:
    """The title of the leaflet is a heading of level 1, and the only one.

    Microsoft: "Documents use heading styles", a tip. standards.md 4.3.
    """
    title = " ".join(package.document.metadata.title.split())
    found = [each for each in package.headings if each.level == 1]
    if not any(" ".join(each.text.split()) == title for each in found):
        yield Finding(
            "title-is-no-heading",
            "the title of the leaflet is not a heading of level 1",
            "word/document.xml",
            words=title,
        )
    for each in found[1:]:
        yield Finding(
            "title-is-no-heading",
            "there is more than one heading of level 1, which is the title's",
            each.where,
            words=each.words,
        )
