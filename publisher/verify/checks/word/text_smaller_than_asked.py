"""Letters that are smaller than the size that a reader asked for."""

from collections.abc import Iterator

from publisher.verify.checks.word.opened import WordPackage
from publisher.verify.finding import Finding


def check_text_smaller_than_asked(package: WordPackage) -> Iterator[Finding]:
    """Running text has the size that was asked for, and nothing is smaller than it.

    Microsoft: no rule of the checker. UKAAF G003: page numbers, labels, captions and notes are as
    large as the text. standards.md 1.2 and 1.7.
    """
    size = package.asked_size or package.body_size
    for paragraph in package.paragraphs:
        for run in paragraph.visible_runs:
            if run.look.size < size:
                yield Finding(
                    "text-smaller-than-asked",
                    f"letters have {run.look.size:g} points and not the {size:g} of the text",
                    paragraph.where,
                    words=" ".join(run.text.split()),
                )
                break
