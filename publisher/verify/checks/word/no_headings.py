"""Files without a heading that one can jump to."""

from collections.abc import Iterator

from publisher.verify.checks.word.opened import WordPackage
from publisher.verify.finding import Finding


def check_no_headings(package: WordPackage) -> Iterator[Finding]:
    """There are headings.

    Microsoft: "Documents use heading styles" ("No headings in document"), a tip. WCAG 2.2, 2.4.6
    and 2.4.10.
    """
    if not package.headings:
        yield Finding("no-headings", "there is no heading in the file", "word/document.xml")
