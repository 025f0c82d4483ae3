"""Items of a list that only look like it."""

import re
from collections.abc import Iterator

from publisher.verify.checks.word.opened import Paragraph, WordPackage
from publisher.verify.finding import Finding

_BULLET = re.compile(r"\s*[-–*•●○▪■◦‣·o➢✓☐]\s+\S")
_NUMBER = re.compile(r"\s*\(?([0-9]{1,2}|[a-z]|[ivx]{1,4})[.)]\s+\S")
_LIST_STYLES = ("list bullet", "list number")


def check_fake_list(package: WordPackage) -> Iterator[Finding]:
    """What begins with a dash, a dot or a number is an item of a list that Word knows.

    Microsoft: no rule of the checker; "use built-in lists" in its advice. A screen reader says
    "list of six items" for real ones only. WCAG 2.2, 1.3.1 (technique H48); standards.md 4.3.
    """
    message = "an item looks like part of a list, but the file does not say so"
    before: Paragraph | None = None
    for each in package.paragraphs:
        if each.in_body and not each.is_item and _is_fake(each, before):
            yield Finding("fake-list", message, each.where, words=each.words)
        before = each


def _is_fake(paragraph: Paragraph, before: Paragraph | None) -> bool:
    if paragraph.style_name.startswith(_LIST_STYLES):
        return True
    lines = paragraph.text.split("\n")
    if any(_BULLET.match(each) for each in lines):
        return True
    # One number may begin a sentence; two in a row do not.
    numbered = [_NUMBER.match(each) is not None for each in lines]
    above = before is not None and not before.is_item and _NUMBER.match(before.text) is not None
    return sum(numbered) > 1 or (numbered[0] and (above or lines[0].strip().startswith("1")))
