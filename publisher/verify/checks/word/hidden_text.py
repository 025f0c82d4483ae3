"""Words that cannot be seen."""

from collections.abc import Iterator

from publisher.verify.checks.word.opened import WordPackage
from publisher.verify.finding import Finding


def check_hidden_text(package: WordPackage) -> Iterator[Finding]:
    """No words are hidden.

    Microsoft: no rule of the checker. What some readers get and others do not is a trap for both
    (WCAG 2.2, 1.3.1).
    """
    for paragraph in package.paragraphs:
        if any(run.look.hidden and run.text.strip() for run in paragraph.runs):
            yield Finding(
                "hidden-text",
                "words are hidden, so that some readers get them and others do not",
                paragraph.where,
                words=paragraph.words,
            )
