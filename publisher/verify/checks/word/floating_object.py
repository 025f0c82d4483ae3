"""Pictures, tables and paragraphs that float beside the text."""

from collections.abc import Iterator

from publisher.verify.checks.word.opened import WordPackage
from publisher.verify.finding import Finding


def check_floating_object(package: WordPackage) -> Iterator[Finding]:
    """Everything stands in the line of the text.

    Microsoft: "Image or object is inline with text" ("Image or object not inline" in the pane of
    Office 2016 to 2021). A screen reader comes upon floating things in no order that makes sense
    (WCAG 2.2, 1.3.2).
    """
    message = "something floats beside the text, so that it has no place in the reading order"
    for each in package.drawings:
        if each.is_floating:
            yield Finding("floating-object", message, each.where, each.node, each.words)
    for part, _ in package.elements("tblpPr"):
        yield Finding("floating-object", message, f"{part}, a table")
    for paragraph in package.paragraphs:
        if "framePr" in paragraph.properties:
            yield Finding("floating-object", message, paragraph.where, words=paragraph.words)
