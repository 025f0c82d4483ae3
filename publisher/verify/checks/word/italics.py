"""Words in italics."""

from collections.abc import Iterator

from publisher.verify.checks.word.opened import WordPackage
from publisher.verify.finding import Finding


def check_italics(package: WordPackage) -> Iterator[Finding]:
    """No words are in italics; emphasis is bold.

    Microsoft: no rule of the checker. UKAAF G003; standards.md 1.3.
    """
    for paragraph in package.paragraphs:
        for run in paragraph.visible_runs:
            if run.look.italic:
                yield Finding(
                    "italics",
                    "words are in italics, which are hard to read",
                    paragraph.where,
                    words=" ".join(run.text.split()),
                )
                break
