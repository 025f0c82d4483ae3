"""Letters that are too small for large print."""

from collections.abc import Iterator

from publisher.verify.checks.word.opened import WordPackage
from publisher.verify.finding import Finding

_LEAST = 16.0
"""The floor of large print in points (UKAAF G003)."""


def check_text_under_16_points(package: WordPackage) -> Iterator[Finding]:
    """No letter is smaller than 16 points, page numbers and captions included.

    Microsoft: no rule of the checker. UKAAF G003: large print is at least 16 points; superscripts
    are as large as the text. standards.md 1.1 and 1.2.
    """
    for paragraph in package.paragraphs:
        for run in paragraph.visible_runs:
            if run.look.size < _LEAST or run.look.shifted:
                what = "raised or lowered" if run.look.shifted else f"{run.look.size:g} points"
                yield Finding(
                    "text-under-16-points",
                    f"letters are {what}: large print has at least 16 points everywhere",
                    paragraph.where,
                    words=" ".join(run.text.split()),
                )
                break
