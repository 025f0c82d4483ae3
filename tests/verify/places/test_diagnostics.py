"""A verdict in the author's words."""

import re

import pytest

from publisher.diagnostics import Severity
from publisher.theme import read_wording
from publisher.verify.finding import Finding
from publisher.verify.places import NOT_YOURS, diagnostics, remedy_for
from publisher.verify.verdict import Level, Verdict
from tests.specimen import STYLES, specimen


def verdict(
    *findings: Finding, format: str = "epub", judge: str = "EPUBCheck", **more: object
) -> Verdict:
    made = Verdict(judge, "5.3.0", "EPUB 3.3", format, Level.FULL, 10, findings)
    return made if not more else Verdict(**{**_fields(made), **more})


def _fields(made: Verdict) -> dict[str, object]:
    return {name: getattr(made, name) for name in made.__slots__}


def told(made: Verdict) -> list[str]:
    return [str(each) for each in diagnostics(made, specimen(), read_wording(STYLES, "en-GB"))]


def test_a_finding_is_told_with_its_line_its_judge_and_its_place() -> None:
    finding = Finding("RSC-005", "Error while\n parsing file.", "EPUB/p.xhtml:4:1", node="tests")
    place = "source/specimen/leaflet.md:7:1"
    message = "EPUBCheck says of the e-book: Error while parsing file (at EPUB/p.xhtml:4:1)"
    assert told(verdict(finding)) == [f"{place}: error EPUB-RSC-005: {message} ({NOT_YOURS})"]


@pytest.mark.parametrize(
    ("format", "rule", "code"),
    [
        ("pdf", "7.1-3", "PDF-7.1-3"),
        ("word", "table-without-header", "WORD-table-without-header"),
        ("web", "color-contrast", "WEB-color-contrast"),
        ("braille", "a rule", "BRAILLE-a-rule"),
    ],
)
def test_the_code_is_the_format_and_the_rule(format: str, rule: str, code: str) -> None:
    made = verdict(Finding(rule, "message"), format=format)
    [found] = diagnostics(made, specimen(), read_wording(STYLES, "en-GB"))
    assert found.code == code


def test_a_warning_stays_a_warning() -> None:
    made = verdict(Finding("one", "m"), Finding("two", "m", is_error=False))
    found = diagnostics(made, specimen(), read_wording(STYLES, "en-GB"))
    assert [each.severity for each in found] == [Severity.ERROR, Severity.WARNING]


def test_what_belongs_to_no_line_names_the_file() -> None:
    [line] = told(verdict(Finding("OPF-1", "no title")))
    assert line.startswith("source/specimen/leaflet.md: error EPUB-OPF-1:")


def test_accepted_findings_and_information_hold_nobody_up() -> None:
    accepted = Finding("7.1-3", "untagged", accepted="LibreOffice's own lines")
    assert told(verdict(accepted)) == []
    assert told(verdict(Finding("8.8-1", "no destination"), informative=True)) == []


def test_a_judge_that_is_not_installed_is_told_with_the_way_to_get_it() -> None:
    [line] = told(verdict(missing="run `make judges` once"))
    assert line == (
        "warning EPUB-NOT-JUDGED: the e-book was not judged by EPUBCheck (run `make judges` once)"
    )


@pytest.mark.parametrize(
    ("rules", "says"),
    [
        (
            ["image-alt", "svg-img-alt", "7.3-1", "missing-alternative-text", "role-img-alt"],
            ":alt:",
        ),
        (["file-name-as-alternative-text", "PDFUA1-FIGURE-ALT-001"], ":alt:"),
        (["decoration-with-words"], ":decorative:"),
        (["link-name", "vague-link", "address-as-link-words"], "where it leads"),
        (["same-words-lead-elsewhere"], "different words"),
        (["heading-order", "7.4.2-1", "skipped-heading-level"], "## and then ###"),
        (["empty-heading", "heading-without-words"], "words of the heading"),
        (["color-contrast", "hard-to-read-contrast"], "the tokens.yaml of your theme"),
        (["html-has-lang", "valid-lang", "7.2-34", "missing-language"], "language:"),
        (["blank-cell"], "each cell"),
        (["document-title", "7.1-9", "missing-title"], "title:"),
        (["capitals"], "small letters"),
        (["judge-failed"], "once more"),
    ],
)
def test_what_an_author_can_mend_is_told(rules: list[str], says: str) -> None:
    for rule in rules:
        assert says in remedy_for(rule), rule


@pytest.mark.parametrize(
    "rule",
    ["RSC-005", "7.1-3", "7.21.4.1-1", "region", "table-without-header", "7.2-20", "7.3-2"],
)
def test_what_the_program_makes_is_not_blamed_on_the_author(rule: str) -> None:
    assert remedy_for(rule) == NOT_YOURS
    assert re.search("not of your words", NOT_YOURS)
