"""The picture of parity: the leaflet's words down the side, the formats across."""

from collections import defaultdict
from collections.abc import Sequence
from copy import deepcopy
from dataclasses import dataclass
from typing import assert_never

from publisher.diagnostics import Span
from publisher.document import Unit, UnitKind, canonical_reading
from publisher.document.nodes import Section
from publisher.markup import Content, Element
from publisher.markup.inline_writer import InlineWriter
from publisher.verify.format_names import format_name
from publisher.verify.parity.difference import Difference, DifferenceKind, Parity
from publisher.verify.proof import Proof
from publisher.verify.report.elements import (
    H,
    capitalised,
    counted,
    format_title,
    header,
    listed,
    status,
    table,
    undecided,
)
from publisher.verify.word_changes import word_changes

_SAME = H.td(status(True, "same"), {"class": "same"})
_LEFT_OUT = "left out on purpose"
_OVERVIEW = "The parts of the leaflet, and whether each format carries their words"


@dataclass(frozen=True, slots=True)
class _Part:
    """Units under one heading of the first level; `start` is the place of the first of them."""

    title: str
    start: int
    units: tuple[Unit, ...]


class ParityPicture:
    """Shows for each unit of the reading and each format "same" or the difference.

    What a format is not meant to have, as a poster most of the leaflet, is left out on purpose.
    """

    def __init__(self, proof: Proof) -> None:
        self._proof = proof
        self._parities = proof.parities
        self._inlines = InlineWriter(proof.wording)
        self._parts = _parts(proof, canonical_reading(proof.document, proof.wording))
        self._differences: dict[tuple[int, int], list[Difference]] = defaultdict(list)
        for column, parity in enumerate(proof.parities):
            for each in parity.differences:
                self._differences[column, each.unit].append(each)

    def elements(self) -> list[Element]:
        """An overview, then one table a part; parts with a difference stand open."""
        if not self._parities:
            return [H.p("The words of the files were not compared.")]
        return [
            *self._notes(),
            self._overview(),
            *(self._details(number, each) for number, each in enumerate(self._parts, 1)),
        ]

    def _notes(self) -> list[Element]:
        compared = {each.format for each in self._parities}
        left_out = [
            f"the {format_name(each)}" for each in self._proof.formats if each not in compared
        ]
        notes = [
            f"{self._title(each)}, read back from {each.by}: {counted(each.units, 'unit')} "
            f"compared.{_sentences(each.notes)}"
            for each in self._parities
        ]
        if left_out:
            notes.append(f"Not compared: {listed(left_out)}.")
        return [H.ul(*(H.li(each) for each in notes))]

    def _overview(self) -> Element:
        rows = [
            H.tr(
                header(_numbered(number, part), "row"),
                *(H.td(self._verdict(column, part)) for column in range(len(self._parities))),
            )
            for number, part in enumerate(self._parts, 1)
        ]
        return table(_OVERVIEW, self._head("Part"), [H.tbody(*rows)])

    def _verdict(self, column: int, part: _Part) -> Element:
        count = self._count(column, part)
        if not count and self._parities[column].left_out.issuperset(_places(part)):
            return undecided(_LEFT_OUT)
        return status(not count, counted(count, "difference") if count else "same")

    def _count(self, column: int, part: _Part) -> int:
        return sum(len(self._found(column, place)) for place in _places(part))

    def _found(self, column: int, place: int) -> Sequence[Difference]:
        return self._differences.get((column, place), ())

    def _details(self, number: int, part: _Part) -> Element:
        total = sum(self._count(column, part) for column in range(len(self._parities)))
        verdict = counted(total, "difference") if total else "all the same"
        name = _numbered(number, part)
        rows = [self._row(place, part) for place in _places(part) if self._shows(place)]
        head = self._head("In the leaflet")
        return H.details(
            H.summary(H.h3(name), " ", status(not total, verdict)),
            table(f"The words of part {name}", head, [H.tbody(*rows)], "units"),
            {"open": "open"} if total else None,
        )

    def _shows(self, place: int) -> bool:
        """What stands before the first unit is a row only where something was found there."""
        return place >= 0 or any(
            self._found(column, place) for column in range(len(self._parities))
        )

    def _head(self, first: str) -> Element:
        columns = (header(self._title(each)) for each in self._parities)
        return H.tr(header(first), *columns)

    def _title(self, parity: Parity) -> str:
        """The format, with a number where it was read by more roads than one."""
        same = [each for each in self._parities if each.format == parity.format]
        number = f" {same.index(parity) + 1}" if len(same) > 1 else ""
        return f"{format_title(parity.format)}{number}"

    def _row(self, place: int, part: _Part) -> Element:
        unit = part.units[place - part.start] if place >= 0 else None
        if unit is None:
            first = header(H.span("Before the first words", {"class": "kind"}), "row")
        else:
            first = H.th(
                H.span(_kind(unit), {"class": "kind"}),
                " ",
                H.span(unit.text, self._inlines.language(unit.language), {"class": "words"}),
                " ",
                H.span(_line(unit.span), {"class": "place"}),
                {"scope": "row"},
            )
        cells = [self._cell(column, place) for column in range(len(self._parities))]
        return H.tr(first, *cells)

    def _cell(self, column: int, place: int) -> Element:
        differences = self._found(column, place)
        if not differences and place in self._parities[column].left_out:
            return H.td(undecided(_LEFT_OUT))
        if not differences:
            # Nearly every cell, and a copy is made in a fifth of the time.
            return deepcopy(_SAME)
        shown = [content for each in differences for content in _difference(each)]
        return H.td(*shown, {"class": "other"})


def _parts(proof: Proof, reading: Sequence[Unit]) -> list[_Part]:
    """The units under the headings of the leaflet's own sections, in order."""
    sections = {each.id for each in proof.document.blocks if isinstance(each, Section)}
    starts = [
        number
        for number, unit in enumerate(reading)
        if unit.kind is UnitKind.HEADING and unit.node in sections
    ]
    starts = list(dict.fromkeys((0, *starts)))
    ends = (*starts[1:], len(reading))
    return [
        _Part(
            reading[start].text if number or start in starts[1:] else "Title and opening",
            start,
            tuple(reading[start:end]),
        )
        for number, (start, end) in enumerate(zip(starts, ends, strict=True))
    ]


def _places(part: _Part) -> range:
    """The places of the units; the first part begins with what stands before all of them."""
    return range(part.start or -1, part.start + len(part.units))


def _numbered(number: int, part: _Part) -> str:
    return f"{number}. {part.title}"


def _sentences(notes: Sequence[str]) -> str:
    return "".join(f" {capitalised(each.rstrip('.'))}." for each in notes)


def _kind(unit: Unit) -> str:
    kind = capitalised(unit.kind.value)
    return f"{kind} {unit.level}" if unit.kind is UnitKind.HEADING and unit.level else kind


def _line(span: Span) -> str:
    return f"line {span.line}" if span.line else "made by the program"


def _difference(difference: Difference) -> list[Content]:
    """What became of the words, in words, with those that differ marked."""
    expected, found = difference.expected, difference.found
    match difference.kind:
        case DifferenceKind.LOST:
            return _said("lost", H.p(H.element("del", expected)))
        case DifferenceKind.ADDED:
            where = "added after this" if difference.unit >= 0 else "added"
            return _said(where, H.p(H.ins(found)))
        case DifferenceKind.CHANGED:
            return _said("changed", *_both_texts(expected, found))
        case DifferenceKind.MOVED:
            told = [_labelled("File:", found)] if found not in ("", expected) else []
            return _said("in another place", *told)
        case DifferenceKind.STRUCTURE:
            return _said("shown as something else", *_both(expected, found))
        case DifferenceKind.LANGUAGE:
            return _said("in another language", *_both(expected, found))
        case _:
            assert_never(difference.kind)


def _said(words: str, *content: Element) -> list[Content]:
    return [status(False, words), *content]


def _both_texts(expected: str, found: str) -> list[Element]:
    """Both texts whole, each with its own words marked."""
    leaflet: list[Content] = []
    file: list[Content] = []
    for each in word_changes(expected, found):
        if each.expected:
            leaflet += [" ", each.expected if each.same else H.element("del", each.expected)]
        if each.found:
            file += [" ", each.found if each.same else H.ins(each.found)]
    return [H.p(H.strong("Leaflet:"), *leaflet), H.p(H.strong("File:"), *file)]


def _both(expected: str, found: str) -> list[Element]:
    return [_labelled("Leaflet:", expected or "nothing"), _labelled("File:", found or "nothing")]


def _labelled(label: str, words: str) -> Element:
    return H.p(H.strong(label), f" {words}")
