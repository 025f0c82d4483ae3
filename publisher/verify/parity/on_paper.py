"""What nobody can follow or hear on a printed sheet is left out of the comparison."""

from collections.abc import Sequence
from dataclasses import replace

from publisher.verify.parity.expected import Expected
from publisher.verify.parity.read_unit import ReadUnit

NOTE = (
    "Compared are the words, their order and what they are. A file for a print shop has no links, "
    "and nothing in it is said otherwise than it is shown."
)


def on_paper(
    expected: Sequence[Expected], found: Sequence[ReadUnit]
) -> tuple[tuple[Expected, ...], tuple[ReadUnit, ...]]:
    """Both sides without links, and without what is said in the place of what is shown.

    PDF/X-1a allows no link on a page (ISO 15930-4).
    """
    silent = (replace(each, read=_silent(each.read)) for each in expected)
    return tuple(silent), tuple(map(_silent, found))


def _silent(unit: ReadUnit) -> ReadUnit:
    return replace(unit, links=(), said=())
