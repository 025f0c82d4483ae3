"""Boxes to tick and fields to fill in that have no name."""

from collections.abc import Iterator

from publisher.verify.checks.word.opened import WordPackage
from publisher.verify.checks.word.opened.names import child, value
from publisher.verify.finding import Finding


def check_control_without_title(package: WordPackage) -> Iterator[Finding]:
    """Every content control has a title, building blocks such as a table of contents aside.

    Microsoft: "All content control fields have titles", an error. WCAG 2.2, 4.1.2.
    """
    for part, each in package.elements("sdt"):
        properties = child(each, "sdtPr")
        title = child(properties, "alias")
        is_block = child(properties, "docPartObj") is not None
        if not is_block and (title is None or not value(title).strip()):
            yield Finding(
                "control-without-title",
                "a box to tick or a field to fill in does not say what it is",
                part,
                words=" ".join("".join(str(text) for text in each.itertext()).split()),
            )
