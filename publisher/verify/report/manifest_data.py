"""What was proven, as plain data for manifest.json, and back."""

from collections.abc import Mapping
from typing import Any

from publisher.verify.finding import Finding
from publisher.verify.parity.difference import Difference, DifferenceKind, Parity
from publisher.verify.places import Places
from publisher.verify.proof import Proof
from publisher.verify.report.asked_checks import asked_checks
from publisher.verify.verdict import Level, Verdict


def manifest_verdicts(proof: Proof) -> dict[str, Any]:
    """Lists, dicts, strings and numbers only, always in the same order.

    `formats` has an entry for each format: what its file claims, its verdicts and how its words
    compare. A `line` is null where a finding belongs to no line of the source. `human_checks` are
    the ids of the questions that conformance.html asks.
    """
    places = Places(proof.document, proof.wording)
    asked, _ = asked_checks(proof)
    return {
        "level": proof.level.value,
        "passed": proof.passed,
        "formats": {
            name: {
                "passed": not proof.failures(name),
                "claims": list(proof.claims.get(name, ())),
                "verdicts": [
                    _verdict(each, places) for each in proof.verdicts if each.format == name
                ],
                "parity": [_parity(each) for each in proof.parities if each.format == name],
            }
            for name in proof.formats
        },
        "human_checks": [each.check.id for each in asked],
    }


def read_verdicts(format: str, data: Mapping[str, Any]) -> tuple[Verdict, ...]:
    """The verdicts of one entry of `formats`, as they were written.

    Raises `KeyError`, `TypeError` or `ValueError` where somebody has changed them.
    """
    return tuple(
        Verdict(
            each["judge"],
            each["version"],
            each["standard"],
            format,
            Level(each["level"]),
            each["checks"],
            tuple(
                Finding(
                    found["rule"],
                    found["message"],
                    found["where"],
                    found["node"],
                    found["words"],
                    found["severity"] == "error",
                    found["accepted"],
                )
                for found in each["findings"]
            ),
            each["informative"],
            each["missing"],
        )
        for each in data["verdicts"]
    )


def read_parities(format: str, data: Mapping[str, Any]) -> tuple[Parity, ...]:
    """The comparisons of one entry of `formats`, as they were written; raises as above."""
    return tuple(
        Parity(
            format,
            each["by"],
            each["units"],
            tuple(
                Difference(
                    DifferenceKind(found["kind"]), found["unit"], found["expected"], found["found"]
                )
                for found in each["differences"]
            ),
            tuple(each["notes"]),
        )
        for each in data["parity"]
    )


def _verdict(verdict: Verdict, places: Places) -> dict[str, Any]:
    return {
        "judge": verdict.judge,
        "version": verdict.version,
        "standard": verdict.standard,
        "level": verdict.level.value,
        "verdict": _word(verdict),
        "missing": verdict.missing,
        "informative": verdict.informative,
        "checks": verdict.checks,
        "findings": [
            {
                "rule": each.rule,
                "severity": "error" if each.is_error else "warning",
                "message": each.message,
                "where": each.where,
                "node": each.node,
                "words": each.words,
                "line": places.span(each).line or None,
                "accepted": each.accepted,
            }
            for each in verdict.findings
        ],
    }


def _word(verdict: Verdict) -> str:
    if verdict.missing:
        return "not installed"
    return "passed" if verdict.passed else "failed"


def _parity(parity: Parity) -> dict[str, Any]:
    return {
        "by": parity.by,
        "verdict": "failed" if parity.differences else "passed",
        "units": parity.units,
        "differences": [
            {
                "kind": each.kind.value,
                "unit": each.unit,
                "expected": each.expected,
                "found": each.found,
            }
            for each in parity.differences
        ],
        "notes": list(parity.notes),
    }
