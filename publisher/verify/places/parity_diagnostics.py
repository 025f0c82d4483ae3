"""Differences between a file and the leaflet, told to the author."""

from collections.abc import Sequence
from textwrap import shorten
from typing import assert_never

from publisher.diagnostics import Diagnostic, Span, error
from publisher.document import Unit
from publisher.verify.format_names import format_name
from publisher.verify.parity.difference import Difference, DifferenceKind, Parity
from publisher.verify.places.remedy_for import NOT_YOURS
from publisher.verify.word_changes import Stretch, word_changes

_LONGEST = 70
"""Characters of a quotation: enough to find the place."""
_MOST = 3
"""Changes that a message spells out."""


def parity_diagnostics(parity: Parity, reading: Sequence[Unit]) -> list[Diagnostic]:
    """Each difference as an error at the line of its unit, as in "PARITY-LOST".

    `reading` is the canonical reading that the file was compared with.
    """
    return [
        error(
            f"PARITY-{each.kind.name}",
            _message(each, format_name(parity.format), _unit(each, reading)),
            NOT_YOURS,
            _span(each, reading),
        )
        for each in parity.differences
    ]


def _unit(difference: Difference, reading: Sequence[Unit]) -> Unit | None:
    return reading[difference.unit] if 0 <= difference.unit < len(reading) else None


def _span(difference: Difference, reading: Sequence[Unit]) -> Span | None:
    unit = _unit(difference, reading)
    if unit is not None:
        return unit.span
    return Span(reading[0].span.path) if reading else None


def _message(difference: Difference, file: str, unit: Unit | None) -> str:
    expected, found = difference.expected, difference.found
    words = unit.text if unit else expected
    match difference.kind:
        case DifferenceKind.LOST:
            return f"the {file} has lost these words: {_quoted(expected or words)}"
        case DifferenceKind.ADDED:
            after = f", after {_quoted(words)}" if unit else ""
            return f"the {file} has words that the leaflet has not: {_quoted(found)}{after}"
        case DifferenceKind.CHANGED:
            return f"the {file} {_changes(expected, found)}, in {_quoted(expected)}"
        case DifferenceKind.MOVED:
            where = f" ({found})" if found not in ("", expected) else ""
            return f"the {file} has these words in another place: {_quoted(expected)}{where}"
        case DifferenceKind.STRUCTURE:
            return f"the {file} shows {_quoted(words)} otherwise: {_both(expected, found, file)}"
        case DifferenceKind.LANGUAGE:
            both = _both(expected, found, file)
            return f"the {file} gives {_quoted(words)} another language: {both}"
        case _:
            assert_never(difference.kind)


def _both(expected: str, found: str, file: str) -> str:
    return f"in the leaflet {expected or 'nothing'}, in the {file} {found or 'nothing'}"


def _changes(expected: str, found: str) -> str:
    """The words that differ and no others, as in "says “50” and not “5”"."""
    changes = [each for each in word_changes(expected, found) if not each.same]
    said = [_change(each) for each in changes[:_MOST]]
    if len(changes) > _MOST:
        said.append(f"differs in {len(changes) - _MOST} more places")
    return " and ".join(said) or "differs"


def _change(change: Stretch) -> str:
    if not change.found:
        return f"leaves out {_quoted(change.expected)}"
    if not change.expected:
        return f"adds {_quoted(change.found)}"
    return f"says {_quoted(change.found)} and not {_quoted(change.expected)}"


def _quoted(words: str) -> str:
    return f"“{shorten(words, _LONGEST, placeholder=' …')}”"
