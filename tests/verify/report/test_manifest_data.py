"""The proof as data for manifest.json."""

import json

import pytest

from publisher.verify.report import manifest_verdicts, read_parities, read_verdicts
from publisher.verify.report.human_checks import HUMAN_CHECKS
from tests.verify.report import proofs

NAMES = ("passed", "failed", "accepted", "absent", "quick", "every_difference", "whole")


def data(name: str) -> dict:
    return manifest_verdicts(getattr(proofs, name)())


def test_a_verdict_is_told_whole() -> None:
    epub = data("failed")["formats"]["epub"]
    [verdict] = epub["verdicts"]
    findings = verdict.pop("findings")
    assert verdict == {
        "judge": "EPUBCheck",
        "version": "5.3.0",
        "standard": "EPUB 3.3",
        "level": "full",
        "verdict": "failed",
        "missing": "",
        "informative": False,
        "checks": 12,
    }
    assert findings[0] == {
        "rule": "RSC-005",
        "severity": "error",
        "message": "Error while parsing file",
        "where": "EPUB/leaflet.xhtml:4:1",
        "node": "dose",
        "words": "",
        "line": 12,
        "accepted": "",
    }
    assert [each["line"] for each in findings] == [12, 14, 10, None]
    assert findings[-1]["severity"] == "warning"


@pytest.mark.parametrize(
    ("name", "passed", "words"),
    [
        ("passed", True, ["passed", "passed"]),
        ("failed", False, ["failed", "passed"]),
        ("accepted", True, ["passed"]),
        ("absent", True, ["passed", "not installed", "passed"]),
        ("every_difference", False, ["passed", "passed"]),
    ],
)
def test_the_verdicts_have_three_words(name: str, passed: bool, words: list[str]) -> None:
    told = data(name)
    assert told["passed"] is passed
    verdicts = [each for entry in told["formats"].values() for each in entry["verdicts"]]
    assert [each["verdict"] for each in verdicts] == words


def test_claims_and_formats_stand_in_their_order() -> None:
    formats = data("passed")["formats"]
    assert list(formats) == ["epub", "web"]
    assert formats["epub"]["claims"] == ["EPUB Accessibility 1.1 - WCAG 2.2 Level AA"]
    assert formats["web"]["claims"] == []


def test_differences_stand_with_their_unit_and_words() -> None:
    epub = data("every_difference")["formats"]["epub"]
    assert epub["passed"] is False
    [parity] = epub["parity"]
    assert (parity["verdict"], parity["units"]) == ("failed", 6)
    assert parity["differences"][3] == {
        "kind": "changed",
        "unit": 4,
        "expected": "Take 5 mg once a day. Read how to take it.",
        "found": "Take 50 mg once a day. Read how to take it.",
    }


def test_the_human_checks_are_named_by_their_ids() -> None:
    ids = data("passed")["human_checks"]
    assert {"alternative-texts", "links", "keyboard", "reading-order"} <= set(ids)
    assert [each.id for each in HUMAN_CHECKS if each.id in ids] == ids


@pytest.mark.parametrize("name", NAMES)
def test_it_is_json_and_the_same_each_time(name: str) -> None:
    text = json.dumps(data(name))
    assert json.loads(text) == data(name)
    assert json.dumps(data(name)) == text


@pytest.mark.parametrize("name", NAMES)
def test_what_is_written_can_be_read_again(name: str) -> None:
    proof = getattr(proofs, name)()
    for made, entry in json.loads(json.dumps(data(name)))["formats"].items():
        verdicts = tuple(each for each in proof.verdicts if each.format == made)
        parities = tuple(each for each in proof.parities if each.format == made)
        assert read_verdicts(made, entry) == verdicts
        assert read_parities(made, entry) == parities
