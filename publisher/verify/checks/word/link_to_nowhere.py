"""Links and page numbers whose target is not there."""

from collections.abc import Iterator

from publisher.verify.checks.word.opened import WordPackage
from publisher.verify.checks.word.opened.names import value
from publisher.verify.finding import Finding

_POINTING = ("PAGEREF", "REF", "NOTEREF")


def check_link_to_nowhere(package: WordPackage) -> Iterator[Finding]:
    """Every link leads somewhere, and every bookmark that is pointed at is in the file.

    Microsoft: no rule of the checker; Word shows "Error! Bookmark not defined." WCAG 2.2, 2.4.4.
    """
    bookmarks = {value(each, "name") for _, each in package.elements("bookmarkStart")}
    for each in package.links:
        anchor = each.target.removeprefix("#") if each.target.startswith("#") else ""
        if not each.target or (anchor and anchor not in bookmarks):
            yield Finding(
                "link-to-nowhere",
                f"the link '{each.words}' leads to a place that is not there",
                each.where,
                words=each.words,
            )
    for part, code in package.elements("instrText"):
        instruction = (code.text or "").split()
        if instruction[:1] and instruction[0] in _POINTING and instruction[1] not in bookmarks:
            yield Finding(
                "link-to-nowhere",
                f"a page number belongs to a place that is not there: {instruction[1]}",
                part,
            )
