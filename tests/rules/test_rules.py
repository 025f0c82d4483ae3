"""Each rule finds what it is there for, at its place, and lets good leaflets be."""

from dataclasses import replace
from pathlib import Path

import pytest

from publisher.diagnostics import Severity
from publisher.document import Document
from publisher.document.nodes import Paragraph, Text
from publisher.readers import read_leaflet
from publisher.rules import check_document
from publisher.theme import load_theme
from tests.readers.leaflets import BODY, FRONT, leaflet, write
from tests.specimen import specimen

# The title's line, counted from the first line of the body.
TITLE = f"{2 - BODY + 1}:1"
THEME = load_theme(Path(__file__).parents[2] / "styles")
FIGURE = ":::{figure} drawing.svg\n:alt: %s\n%s\n:::\n"
TABLE = ":::{table} Doses\n| a | b |\n|---|---|\n| 1 | 2 |\n:::\n"
VIDEO = ":::{video} https://example.org/%s\n:title: A film\n:duration: 2:42\nWords.\n:::\n"


def _findings(document: Document) -> list[str]:
    return [
        f"{each.severity} {each.code} {each.span.line - BODY + 1}:{each.span.column}"
        for each in check_document(document, THEME)
        if each.span
    ]


def _body_findings(folder: Path, body: str, front: str = FRONT) -> list[str]:
    return _findings(read_leaflet(write(folder, leaflet(body, front=front))))


BAD = {
    "skipped level": ("## A\n\n#### B\n\nx\n", ["error DOC-003 3:1"]),
    "heading without words": ("##\n\nx\n", ["error DOC-005 1:1"]),
    "heading of white space": ("## &#32;\n\nx\n", ["error DOC-005 1:1"]),
    "nothing under a heading": ("## A\n\n## B\n\nx\n", ["warning DOC-014 1:1"]),
    "no alternative text": ("x\n\n![](drawing.svg)\n", ["error FIG-001 3:1"]),
    "file name": (FIGURE % ("IMG_2034.JPG", "C."), ["warning FIG-007 1:1"]),
    "image of": (FIGURE % ("Image of a heart", "C."), ["warning FIG-008 1:1"]),
    "a picture showing": (FIGURE % ("A picture showing a heart", "C."), ["warning FIG-008 1:1"]),
    "long alternative": (FIGURE % ("heart " * 50, "C."), ["warning FIG-009 1:1"]),
    "caption repeated": (FIGURE % ("The heart", "The *heart*."), ["warning FIG-010 1:1"]),
    "click here": ("[Click here](https://example.org)\n", ["warning LINK-009 1:1"]),
    "here, inside": (
        "x\n\ny [here](#contact-us)\n\n## Contact us\n\nz\n",
        ["warning LINK-009 3:3"],
    ),
    "read more": ("[read more.](https://example.org)\n", ["warning LINK-009 1:1"]),
    "this page": ("[this page](https://example.org)\n", ["warning LINK-009 1:1"]),
    "address as words": ("<https://example.org/a>\n", ["warning LINK-010 1:1"]),
    "address without https": (
        "[www.example.org](https://www.example.org)\n",
        ["warning LINK-010 1:1"],
    ),
    "address in the text": ("See www.example.org now.\n", ["warning LINK-011 1:1"]),
    "e-mail in the text": ("Write to\n**me@example.org**.\n", ["warning LINK-011 2:3"]),
    "capitals": ("DO NOT EAT this\n", ["warning TEXT-001 1:1"]),
    "column without a header": (TABLE.replace("| b |", "|   |"), ["error TAB-006 2:6"]),
    "empty cell": (TABLE.replace("| 2 |", "| |"), ["warning TAB-007 4:6"]),
    "unknown language": ("a [b]{lang=english}\n", ["error LANG-001 1:3"]),
    "unknown passage": (":::{language} xx\na\n:::\n", ["error LANG-001 1:1"]),
    "video address too long for a code": (VIDEO % ("x" * 1000), ["error VID-005 1:1"]),
    "no glyph": ("one\n\ntwo 漢 and 漢\n\n漢\n", ["error FONT-001 3:1"]),
    "no glyph in a credit": (
        FIGURE % ("x\n:credit: 漢", "C."),
        ["error FONT-001 1:1"],
    ),
}


@pytest.mark.parametrize(("body", "expected"), BAD.values(), ids=BAD)
def test_a_rule_finds_what_it_is_there_for(tmp_path: Path, body: str, expected: list[str]) -> None:
    assert _body_findings(tmp_path, body) == expected


GOOD = {
    "levels up and down": "## A\n\n### B\n\n#### C\n\nx\n\n## D\n\ny\n",
    "section of sections": "## A\n\n### B\n\nx\n",
    "alternative beside caption": FIGURE % ("A red heart with four rooms", "The heart"),
    "alternative that names a picture": FIGURE % ("A nurse holds a picture of a heart", "C."),
    "no caption": FIGURE % ("A heart", ""),
    "decorative": ":::{figure} drawing.svg\n:decorative:\n:::\n",
    "good links": "[Read about scans](https://example.org), <a@example.org>, [999](tel:999)\n",
    "link to here and there": "[Where to park here](https://example.org)\n",
    "not an address": "Use 0.5 ml, e.g. at home. Follow @nurse.\n",
    "short capitals": "Ask for an MRI, CT or PET scan. GP, NHS\n",
    "full cells": TABLE,
    "video address": VIDEO % ("x" * 900),
    "languages": "[a]{lang=cy} [b]{lang=zh-Hans} [c]{lang=EN-gb}\n",
    "letters of many languages": "ŵ ŷ é ß ł ő ñ “x” ‘y’ – — … • € £ µ ½ ° × ≥\n",
    "what cannot be seen": "a\N{ZERO WIDTH SPACE}\N{SOFT HYPHEN} &nbsp;\N{VARIATION SELECTOR-15}\n",
    "letters stored with their marks apart": "cafe\N{COMBINING ACUTE ACCENT}\n",
}


@pytest.mark.parametrize("body", GOOD.values(), ids=GOOD)
def test_a_rule_lets_good_leaflets_be(tmp_path: Path, body: str) -> None:
    assert _body_findings(tmp_path, body) == []


# The front matter ------------------------------------------------------------------------------


@pytest.mark.parametrize(("length", "found"), [(65, []), (66, [f"warning META-008 {TITLE}"])])
def test_the_length_of_a_title(tmp_path: Path, length: int, found: list[str]) -> None:
    front = FRONT.replace("A test leaflet", "x" * length)
    assert _body_findings(tmp_path, "x\n", front) == found


@pytest.mark.parametrize(
    ("last", "due", "found"),
    [
        ("2020-03-24", "2023-03-24", []),
        ("2020-03-24", "2023-03-25", [f"warning META-007 {TITLE}"]),
        ("2024-02-29", "2027-02-28", []),
        ("2024-02-29", "2027-03-01", [f"warning META-007 {TITLE}"]),
        ("2020-03-24", "2024-01-01", [f"warning META-007 {TITLE}"]),
    ],
)
def test_the_time_between_reviews(tmp_path: Path, last: str, due: str, found: list[str]) -> None:
    front = FRONT.replace("2026-03-24", last).replace("2029-03-24", due)
    assert _body_findings(tmp_path, "x\n", front) == found


def test_a_title_that_no_font_can_show(tmp_path: Path) -> None:
    front = FRONT.replace("A test leaflet", "漢")
    assert _body_findings(tmp_path, "x\n", front) == [f"error FONT-001 {TITLE}"]


def test_the_glossary_and_the_references_are_looked_at_too(tmp_path: Path) -> None:
    front = FRONT + "glossary: {wax: 'See [here](https://example.org).'}\n"
    front += "references: [{id: a, title: 漢}]\n"
    found = _body_findings(tmp_path, "x\n", front)
    assert [each.split(" ")[1] for each in found] == ["LINK-009", "FONT-001"]


ABBREVIATIONS = """\
abbreviations:
  MRI: {full: magnetic resonance imaging, spoken: letters}
  ECG: {full: electrocardiogram, spoken: letters}
  UTI: {full: urinary tract infection, spoken: letters}
"""


@pytest.mark.parametrize(
    ("body", "told"),
    [
        ("You may have an MRI scan.\n", ["write 'a'"]),
        ("You may have a MRI scan. An MRI scan is safe.\n", []),
        ("- An MRI scan\n", ["write 'a'"]),
        ("A ECG and an UTI.\n", ["write 'an'"]),
        ("An ECG is safe.\n", []),
        ("You need MRI. Plan MRI.\n", []),
    ],
)
def test_an_article_fits_the_words_that_are_put_before_an_abbreviation(
    tmp_path: Path, body: str, told: list[str]
) -> None:
    front = FRONT + ABBREVIATIONS
    found = check_document(read_leaflet(write(tmp_path, leaflet(body, front=front))), THEME)
    assert [(each.code, each.severity) for each in found] == [
        ("ABBR-003", Severity.WARNING) for _ in told
    ]
    assert [each.remedy.partition(" before")[0] for each in found] == told


# Documents that no reader made -----------------------------------------------------------------


def test_the_specimen_breaks_no_rule() -> None:
    assert [str(each) for each in check_document(specimen(), THEME)] == []


def test_an_id_that_is_there_twice() -> None:
    document = specimen()
    first = next(each for each in document.blocks if isinstance(each, Paragraph))
    span = replace(first.span, line=99)
    again = Paragraph((Text("x", span=span),), id=first.id, span=span)
    doubled = replace(document, blocks=(*document.blocks, again))
    found = check_document(doubled, THEME)
    assert [(each.code, each.span) for each in found] == [("ID-001", span)]


def test_without_a_theme_the_fonts_are_not_looked_at(tmp_path: Path) -> None:
    document = read_leaflet(write(tmp_path, leaflet("漢\n")))
    assert check_document(document) == ()


def test_an_arabic_leaflet_is_not_told_letter_by_letter(tmp_path: Path) -> None:
    document = read_leaflet(write(tmp_path, leaflet("هذا نص عربي\n")))
    (found,) = check_document(document, THEME)
    assert found.severity is Severity.ERROR
    assert "'ع' (U+0639)" in found.message
