"""Justified, centred and right-aligned text."""

from collections.abc import Iterator

from publisher.verify.checks.word.opened import WordPackage
from publisher.verify.checks.word.opened.names import value
from publisher.verify.finding import Finding

_LEFT = frozenset(("", "left", "start"))


def check_text_not_left_aligned(package: WordPackage) -> Iterator[Finding]:
    """All text begins at the left margin and has a ragged right edge.

    Microsoft: no rule of the checker. UKAAF G003; WCAG 2.2, 1.4.8; standards.md 1.4. In languages
    that are written from right to left Word takes "left" for the side where lines begin.
    """
    for each in package.paragraphs:
        alignment = each.properties.get("jc")
        if alignment is not None and value(alignment) not in _LEFT and each.text.strip():
            yield Finding(
                "text-not-left-aligned",
                "lines do not all begin at the left, or are stretched to the margin",
                each.where,
                words=each.words,
            )
