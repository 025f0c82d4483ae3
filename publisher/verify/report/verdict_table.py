"""The table of formats, judges and verdicts."""

from collections.abc import Iterator

from publisher import __version__
from publisher.markup import Element
from publisher.verify.parity.difference import Parity
from publisher.verify.proof import Proof
from publisher.verify.report.elements import (
    H,
    counted,
    format_title,
    header,
    status,
    table,
    undecided,
)
from publisher.verify.verdict import Level, Verdict

_CAPTION = "Each format, who judged it, by what, and the verdict"


def verdict_table(proof: Proof) -> Element:
    """One row a verdict; the comparison of words stands last in each format."""
    names = ("Format", "Judge", "Standard", "Verdict")
    head = H.tr(*map(header, names), H.th("Checks", {"scope": "col", "class": "number"}))
    bodies = [H.tbody(*rows) for each in proof.formats if (rows := list(_rows(proof, each)))]
    return table(_CAPTION, head, bodies, "verdicts")


def _rows(proof: Proof, format: str) -> Iterator[Element]:
    rows = [_verdict(each, proof.level) for each in proof.verdicts if each.format == format]
    rows += [_parity(each) for each in proof.parities if each.format == format]
    if not rows:
        rows = [[H.td("Nobody"), H.td(), H.td(undecided("not judged")), _count(0)]]
    first = header(format_title(format), "rowgroup", rowspan=str(len(rows)))
    for number, cells in enumerate(rows):
        yield H.tr(None if number else first, *cells)


def _verdict(verdict: Verdict, asked: Level) -> list[Element]:
    judge = H.td(verdict.judge, _small(verdict.version))
    standard = H.td(verdict.standard, _small("for information") if verdict.informative else None)
    earlier = verdict.level is Level.FULL and asked is Level.QUICK
    outcome = H.td(_outcome(verdict), _small("judged earlier, the same file") if earlier else None)
    if verdict.missing:
        checks = H.td("none", {"class": "number"})
    elif verdict.checks:
        checks = _count(verdict.checks)
    else:
        checks = H.td("not counted", {"class": "number"})
    return [judge, standard, outcome, checks]


def _small(words: str) -> Element:
    return H.span(f" {words}", {"class": "version"})


def _outcome(verdict: Verdict) -> Element:
    accepted = len(verdict.findings) - len(verdict.faults)
    allowed = f", {accepted} accepted" if accepted else ""
    if verdict.missing:
        return undecided("not installed")
    if verdict.informative:
        return undecided(f"{counted(len(verdict.faults), 'finding')}{allowed}")
    if verdict.faults:
        return status(False, f"failed: {counted(len(verdict.faults), 'finding')}{allowed}")
    return status(True, f"passed{allowed}")


def _parity(parity: Parity) -> list[Element]:
    judge = H.td(f"Read back from {parity.by}", _small(__version__))
    if parity.differences:
        verdict = status(False, f"failed: {counted(len(parity.differences), 'difference')}")
    else:
        verdict = status(True, "passed")
    return [judge, H.td("The words of the leaflet"), H.td(verdict), _count(parity.units)]


def _count(count: int) -> Element:
    return H.td(f"{count:,}", {"class": "number"})
