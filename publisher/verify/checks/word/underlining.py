"""Underlined words that are no link."""

from collections.abc import Iterator

from publisher.verify.checks.word.opened import WordPackage
from publisher.verify.finding import Finding


def check_underlining(package: WordPackage) -> Iterator[Finding]:
    """No words are underlined, links aside; emphasis is bold.

    Microsoft: no rule of the checker. UKAAF G003; standards.md 1.3.
    """
    for paragraph in package.paragraphs:
        for run in paragraph.visible_runs:
            if run.look.underlined and not run.in_link:
                yield Finding(
                    "underlining",
                    "words are underlined, which hides the shape of letters",
                    paragraph.where,
                    words=" ".join(run.text.split()),
                )
                break
