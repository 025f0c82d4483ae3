"""Lines that stand too close together."""

from collections.abc import Iterator

from publisher.verify.checks.word.opened import Paragraph, WordPackage
from publisher.verify.checks.word.opened.names import value
from publisher.verify.finding import Finding

_LEAST = 1.25
_SINGLE = 1.15
"""The height of a single line of most fonts, as a multiple of their size."""
_ROUNDING = 0.01


def check_lines_too_close(package: WordPackage) -> Iterator[Finding]:
    """Lines are at least 1.25 times as far apart as their letters are big.

    Microsoft: no rule of the checker. UKAAF G003-12; standards.md 1.5.
    """
    for each in package.paragraphs:
        sizes = [run.look.size for run in each.runs if any(map(str.isalnum, run.text))]
        if sizes and _spacing(each, max(sizes)) < _LEAST - _ROUNDING:
            yield Finding(
                "lines-too-close",
                "lines stand too close together",
                each.where,
                words=each.words,
            )


def _spacing(paragraph: Paragraph, size: float) -> float:
    """The distance of two lines as a multiple of the size of the letters."""
    spacing = paragraph.properties.get("spacing")
    line = "" if spacing is None else value(spacing, "line")
    if spacing is None or not line:
        return _SINGLE
    if value(spacing, "lineRule") in {"", "auto"}:
        return int(line) / 240 * _SINGLE
    points = int(line) / 20 / size
    return points if value(spacing, "lineRule") == "exact" else max(points, _SINGLE)
