"""What the judges found, with the author's line and what to do."""

from collections.abc import Iterable, Sequence
from itertools import groupby

from publisher.diagnostics import Span
from publisher.document import Unit, canonical_reading
from publisher.markup import Element
from publisher.verify.finding import Finding
from publisher.verify.parity.difference import Parity
from publisher.verify.places import NOT_YOURS, Places, parity_diagnostics, remedy_for
from publisher.verify.proof import Proof
from publisher.verify.report.elements import (
    H,
    capitalised,
    counted,
    format_title,
    place,
    status,
    undecided,
)
from publisher.verify.verdict import Verdict


def findings(proof: Proof) -> list[Element]:
    """A part for each verdict and comparison that found anything, in the order of the formats."""
    places = Places(proof.document, proof.wording)
    reading = canonical_reading(proof.document, proof.wording)
    parts = []
    for name in proof.formats:
        parts += [
            _verdict(each, places)
            for each in proof.verdicts
            if each.format == name and each.findings
        ]
        parts += [
            _comparison(each, reading)
            for each in proof.parities
            if each.format == name and each.differences
        ]
    return parts or [H.p("Nothing was found.")]


def absent_judges(proof: Proof) -> list[Element]:
    """Each judge that is not installed, which formats lack it, and how to get it."""
    absent = [each for each in proof.verdicts if each.missing]
    if not absent:
        return [H.p("Every judge that was asked is installed.")]
    items = []
    for judge in dict.fromkeys(each.judge for each in absent):
        its = [each for each in absent if each.judge == judge]
        formats = ", ".join(dict.fromkeys(format_title(each.format) for each in its))
        items.append(H.li(H.strong(judge), f" ({formats}): {its[0].missing}"))
    return [H.ul(*items)]


def _verdict(verdict: Verdict, places: Places) -> Element:
    title = f"{format_title(verdict.format)}: {verdict.judge} {verdict.version}".rstrip()
    same = sorted(verdict.findings, key=_sort_key)
    groups = [list(each) for _, each in groupby(same, key=_same_fault)]
    note = (
        H.p(f"{verdict.standard} was judged for information. It holds nothing back.")
        if verdict.informative
        else None
    )
    return H.section(
        H.h3(title),
        note,
        H.ul(*(_fault(each, verdict, places) for each in groups), {"class": "findings"}),
    )


def _comparison(parity: Parity, reading: Sequence[Unit]) -> Element:
    told = parity_diagnostics(parity, reading)
    items = [H.li(f"{capitalised(each.message)}.", _line(each.span)) for each in told]
    return H.section(
        H.h3(f"{format_title(parity.format)}: other words than the leaflet"),
        H.p(
            f"Read back from {parity.by}. ",
            H.strong("What to do: "),
            f"{capitalised(NOT_YOURS)}. The last part of this report shows the words side by side.",
        ),
        H.ul(*items, {"class": "differences"}),
    )


def _line(span: Span | None) -> Element | None:
    return H.span(" (", place(span), ")") if span else None


def _sort_key(finding: Finding) -> tuple[bool, bool, str, str, str]:
    """Faults before what is accepted, errors before warnings; the judge's order stays inside."""
    accepted = bool(finding.accepted)
    return accepted, not finding.is_error, finding.rule, finding.message, finding.accepted


def _same_fault(finding: Finding) -> tuple[str, str, str, bool]:
    return finding.rule, finding.message, finding.accepted, finding.is_error


def _fault(group: Sequence[Finding], verdict: Verdict, places: Places) -> Element:
    """One fault, however often it was found, with all its places."""
    first = group[0]
    if first.accepted:
        kind = undecided("accepted")
        advice: Element | None = H.p(H.strong("Why it may stay: "), first.accepted)
    else:
        word = "error" if first.is_error else "warning"
        kind = undecided(word) if verdict.informative else status(False, word)
        remedy = f"{capitalised(remedy_for(first.rule))}."
        advice = None if verdict.informative else H.p(H.strong("What to do: "), remedy)
    return H.li(
        H.p(kind, " ", H.code(first.rule), {"class": "rule"}),
        H.p(first.message),
        advice,
        _places(group, places),
    )


def _places(group: Iterable[Finding], places: Places) -> Element:
    found = [(places.span(each), each.where, each.words) for each in group]
    items = [
        H.li(
            place(span),
            f"; the judge says: {where}" if where else None,
            f"; at the words “{words}”" if words else None,
        )
        for span, where, words in dict.fromkeys(found)
    ]
    return H.div(
        H.p(f"Found {counted(len(found), 'time')}:", {"class": "found"}),
        H.ul(*items, {"class": "places"}),
    )
