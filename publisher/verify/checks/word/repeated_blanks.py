"""Spaces, tabs and new lines that lay words out."""

import re
from collections.abc import Iterator

from publisher.verify.checks.word.opened import WordPackage
from publisher.verify.finding import Finding

_BLANKS = re.compile(r"[ \N{NO-BREAK SPACE}\u2002\u2003]{2}|\t\s*\t|\n\s*\n|^[\s]|\n[ \t]")


def check_repeated_blanks(package: WordPackage) -> Iterator[Finding]:
    """No words are moved with spaces, tabs or empty lines.

    Microsoft: "No repeated blank characters are used" (Office 2016): a screen reader may take them
    for the end. Tabs stand before page numbers and behind a box to tick only. standards.md 4.3.
    """
    for each in package.paragraphs:
        text = each.text
        tabs_belong = not each.in_body or each.is_item
        # In the contents a page number may go to a line of its own.
        blank = _BLANKS.search(text.replace("\n\t", "\t") if each.in_contents else text)
        if text.strip() and (blank or ("\t" in text and not tabs_belong)):
            yield Finding(
                "repeated-blanks",
                "words are moved with spaces, tabs or empty lines",
                each.where,
                words=each.words,
            )
