"""Two readings side by side: which unit of one is which of the other."""

from collections import Counter
from collections.abc import Callable, Iterable, Sequence
from dataclasses import dataclass
from itertools import pairwise

from publisher.verify.parity.read_unit import ReadUnit

_WHOLE, _WORDS = 5.0, 4.0
"""What a pair is worth that is the same in all, and one that has the same words."""
_ALIKE = 0.5
"""The part of the words that two units have to share for one to be the other, changed."""

_Places = list[tuple[int, int]]


@dataclass(frozen=True, slots=True)
class Pairing:
    """Places from 0 in the expected and in the found reading; -1 where there is no such unit.

    They are never both -1. A pair that stands `elsewhere` in the order has the same words. Where
    units have run together, or one is taken apart, `group` are the found units that have their
    words between them. Any other pair whose words differ is one unit, changed.
    """

    expected: int
    found: int
    elsewhere: bool = False
    group: tuple[int, ...] = ()


def align(expected: Sequence[ReadUnit], found: Sequence[ReadUnit]) -> tuple[Pairing, ...]:
    """Pair the units of two readings so that as many as can be keep their order.

    Units are paired by equal words. Only what is left over, between two such pairs, is paired by
    likeness, which decides no more than how a difference is told: as a change, or as a loss and
    an addition. The pairs come in the order of the expected reading; what was added comes behind
    the unit that stands before it.
    """
    same = _same_words(expected, found)
    lost = _missing(len(expected), (each for each, _ in same))
    added = _missing(len(found), (each for _, each in same))
    moved = _moved(expected, found, lost, added)
    lost = _missing(len(expected), (each for each, _ in (*same, *moved)))
    added = _missing(len(found), (each for _, each in (*same, *moved)))
    pairings = [Pairing(*each) for each in same]
    pairings += (Pairing(*each, elsewhere=True) for each in moved)
    for (top, left), (bottom, right) in pairwise([(-1, -1), *same, (len(expected), len(found))]):
        ours = [each for each in lost if top < each < bottom]
        theirs = [each for each in added if left < each < right]
        if ours or theirs:
            pairings += _left_over(expected, found, ours, theirs)
    stays = sorted(each.found for each in pairings if each.expected >= 0 <= each.found)
    of_found = {each.found: each.expected for each in pairings}

    def order(pairing: Pairing) -> tuple[int, int]:
        if pairing.expected >= 0:
            return pairing.expected, -1
        before = [each for each in stays if each < pairing.found]
        return of_found[before[-1]] if before else -1, pairing.found

    return tuple(sorted(pairings, key=order))


def _same_words(expected: Sequence[ReadUnit], found: Sequence[ReadUnit]) -> _Places:
    """The longest chain of pairs with equal words, those that are the same in all before others."""
    start, most = 0, min(len(expected), len(found))
    while start < most and expected[start] == found[start]:
        start += 1
    end, most = 0, most - start
    while end < most and expected[-1 - end] == found[-1 - end]:
        end += 1

    def worth(row: int, column: int) -> float:
        one, other = expected[start + row], found[start + column]
        if one.text != other.text:
            return 0.0
        alike = (one.kind, one.level, one.headers) == (other.kind, other.level, other.headers)
        return _WHOLE if alike else _WORDS

    middle = _best_chain(len(expected) - start - end, len(found) - start - end, worth)
    return [
        *((each, each) for each in range(start)),
        *((start + row, start + column) for row, column in middle),
        *((len(expected) - each, len(found) - each) for each in range(end, 0, -1)),
    ]


def _best_chain(rows: int, columns: int, worth: Callable[[int, int], float]) -> _Places:
    """The pairs of greatest worth together of which none crosses another; 0 is no pair."""
    best = [[0.0] * (columns + 1) for _ in range(rows + 1)]
    for row in range(rows - 1, -1, -1):
        line, below = best[row], best[row + 1]
        for column in range(columns - 1, -1, -1):
            pair = worth(row, column)
            with_pair = pair + below[column + 1] if pair else 0.0
            line[column] = max(below[column], line[column + 1], with_pair)
    pairs, row, column = _Places(), 0, 0
    while row < rows and column < columns:
        pair = worth(row, column)
        if pair and best[row][column] == pair + best[row + 1][column + 1]:
            pairs.append((row, column))
            row, column = row + 1, column + 1
        elif best[row][column] == best[row][column + 1]:
            column += 1
        else:
            row += 1
    return pairs


def _moved(
    expected: Sequence[ReadUnit],
    found: Sequence[ReadUnit],
    lost: Sequence[int],
    added: Sequence[int],
) -> _Places:
    """Units that are lost in one place and added in another."""
    places: dict[str, list[int]] = {}
    for each in added:
        if found[each].text:
            places.setdefault(found[each].text, []).append(each)
    known = [each for each in lost if expected[each].text in places]
    return [(each, stack.pop(0)) for each in known if (stack := places[expected[each].text])]


def _left_over(
    expected: Sequence[ReadUnit], found: Sequence[ReadUnit], ours: list[int], theirs: list[int]
) -> list[Pairing]:
    """Units that stand in the same place and have no equals, as changed, lost and added."""
    if ours and theirs and _run_together(expected, ours) == _run_together(found, theirs):
        last = len(theirs) - 1
        return [
            Pairing(each, theirs[min(number, last)], group=tuple(theirs))
            for number, each in enumerate(ours)
        ]
    bags = {each: Counter(found[each].text.split()) for each in theirs}

    def worth(row: int, column: int) -> float:
        one = expected[ours[row]].text.split()
        other = bags[theirs[column]]
        shared = (Counter(one) & other).total()
        likeness = 2 * shared / ((len(one) + other.total()) or 1)
        return likeness if likeness >= _ALIKE else 0.0

    pairs = [
        (ours[row], theirs[column]) for row, column in _best_chain(len(ours), len(theirs), worth)
    ]
    if len(ours) == len(theirs) == 1 and expected[ours[0]].kind == found[theirs[0]].kind:
        pairs = [(ours[0], theirs[0])]
    lost = [each for each in ours if each not in {one for one, _ in pairs}]
    added = [each for each in theirs if each not in {other for _, other in pairs}]
    return [
        *(Pairing(*each) for each in pairs),
        *(Pairing(each, -1) for each in lost),
        *(Pairing(-1, each) for each in added),
    ]


def _run_together(units: Sequence[ReadUnit], places: Sequence[int]) -> str:
    return "".join("".join(units[each].text.split()) for each in places)


def _missing(count: int, known: Iterable[int]) -> list[int]:
    taken = set(known)
    return [each for each in range(count) if each not in taken]
