"""Sentences that a recording should say beside those that it says."""

from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from difflib import SequenceMatcher

from publisher.verify.parity.audio.spoken_line import SpokenLine
from publisher.verify.parity.difference import Difference, DifferenceKind

_ALIKE = 0.5
"""How alike two sentences are that one would call the same one, changed. It only names a
difference: whether there is one is never a matter of degree."""


@dataclass(frozen=True, slots=True)
class _Added:
    text: str
    after: int


def compare_lines(expected: Sequence[SpokenLine], found: Sequence[str]) -> list[Difference]:
    """Every sentence that is not there word for word, and every one that should not be there."""
    other = {each.also: each.text for each in expected if each.also}
    said = [other.get(each, each) for each in found]
    texts = [each.text for each in expected]
    if texts == said:
        return []
    differences: list[Difference] = []
    lost: list[SpokenLine] = []
    added: list[_Added] = []
    for kind, start, end, first, last in SequenceMatcher(None, texts, said, False).get_opcodes():
        if kind == "equal":
            continue
        after = expected[start - 1].unit if start else -1
        gone = list(expected[start:end])
        come = [_Added(each, after) for each in said[first:last]]
        if len(gone) == len(come):
            differences += [
                Difference(DifferenceKind.CHANGED, old.unit, old.text, new.text)
                for old, new in zip(gone, come, strict=True)
            ]
            continue
        differences += _changed(gone, come)
        lost += gone
        added += come
    differences += _moved(lost, added)
    differences += _changed(lost, added)
    differences += [
        Difference(
            DifferenceKind.STRUCTURE if each.announced else DifferenceKind.LOST,
            each.unit,
            each.text,
        )
        for each in lost
    ]
    differences += [Difference(DifferenceKind.ADDED, each.after, "", each.text) for each in added]
    return sorted(_joined(differences), key=lambda each: each.unit)


def _changed(lost: list[SpokenLine], added: list[_Added]) -> list[Difference]:
    """Pairs the sentences that are most alike, and takes them out of both lists."""
    pairs = sorted(
        (
            (_likeness(gone.text, come.text), -number, gone, come)
            for number, gone in enumerate(lost)
            for come in added
            if gone.text != come.text
        ),
        key=lambda pair: pair[:2],
        reverse=True,
    )
    changed = []
    for likeness, _, gone, come in pairs:
        if likeness >= _ALIKE and gone in lost and come in added:
            lost.remove(gone)
            added.remove(come)
            changed.append(Difference(DifferenceKind.CHANGED, gone.unit, gone.text, come.text))
    return changed


def _moved(lost: list[SpokenLine], added: list[_Added]) -> list[Difference]:
    moved = []
    for gone in list(lost):
        come = next((each for each in added if each.text == gone.text), None)
        if come is not None:
            lost.remove(gone)
            added.remove(come)
            moved.append(Difference(DifferenceKind.MOVED, gone.unit, gone.text, come.text))
    return moved


def _likeness(one: str, other: str) -> float:
    words = one.split(), other.split()
    return SequenceMatcher(None, *words, False).ratio()


def _joined(differences: Iterable[Difference]) -> list[Difference]:
    """Sentences of one unit with the same fate as one difference."""
    joined: dict[tuple[DifferenceKind, int], Difference] = {}
    for each in differences:
        before = joined.get((each.kind, each.unit))
        if before is not None:
            each = Difference(
                each.kind,
                each.unit,
                f"{before.expected} {each.expected}".strip(),
                f"{before.found} {each.found}".strip(),
            )
        joined[each.kind, each.unit] = each
    return list(joined.values())
