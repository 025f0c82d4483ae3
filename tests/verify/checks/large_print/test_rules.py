"""Each rule finds the fault that it is for, in a file that is good otherwise."""

import re
from collections.abc import Callable

import pikepdf
import pytest

from publisher.verify.checks.large_print import RULES
from tests.verify.checks.large_print.planting import (
    SIZE,
    SOURCE,
    body,
    changed,
    findings,
    house_print,
    made,
    measured,
)


def rules(pdf: bytes, asked: float = SIZE) -> set[str]:
    return {each.rule for each in findings(pdf, asked)}


def test_a_good_leaflet_passes() -> None:
    assert [f"{each} | {each.words}" for each in findings(made())] == []


def test_it_is_measured_and_not_just_opened() -> None:
    leaflet = measured(made(), 0)
    assert (len(leaflet.pages), leaflet.size) == (3, SIZE)
    assert 0.4 < leaflet.letter < 0.5
    assert {each.role for each in leaflet.blocks} >= {"H1", "P", "TD", "Figure", "Artifact"}


STYLES = {
    "text-too-small": [
        "figcaption { font-size: 17pt }",
        "@page { @bottom-left { font-size: 14pt } }",
        "sup, nav a { font-size: 0.8em }",
    ],
    "italic": ["em { font-style: italic }"],
    "underlined": ["a { text-decoration: underline }", "em { text-decoration: line-through }"],
    "justified": ["p { text-align: justify }", ".item { text-align: justify }"],
    "not-left-aligned": ["p { text-align: center }", ".after { text-align: right }"],
    "line-spacing": ["p { line-height: 1.15 }", "li { line-height: 1.6 }"],
    "paragraphs-too-close": ["p { margin: 0 }"],
    "long-line": ["p { letter-spacing: -2.5pt }"],
    "narrow-column": ["ul { padding-left: 100mm }"],
    "more-than-one-column": [".ground { float: left; width: 60mm; margin-right: 5mm }"],
    "outside-margins": ["@page { margin: 20mm }", "@page { size: A5 }", "p { margin-left: -9mm }"],
    "pale-heading": ["h2 { font-weight: normal }", "h1 { font-size: 20pt }"],
    "low-contrast": [
        "p { color: #767676 }",
        ".ground { background: #7f8f9f }",
        "@page { @bottom-left { color: #888 } }",
    ],
    "text-over-picture": ["figcaption { margin-top: -20mm }"],
    "clipped": [
        ".after { height: 30pt; overflow: hidden }",
        ".space { position: absolute; top: 9cm; width: 9cm; height: 9cm; background: #eee }",
    ],
    "overlapping": [".after { margin-top: -30pt }"],
    "heading-apart": ["#two { break-after: page }"],
    "wide-table": ["table { width: 190mm }", "th:last-child, .row td:last-child { width: 30mm }"],
    "short-page": [".intro { break-before: page; break-after: page; height: 24pt }"],
    "small-bullet": ['ul { list-style: "○  " outside }', "ul li::marker { font-size: 6pt }"],
}


@pytest.mark.slow
@pytest.mark.parametrize(
    ("rule", "style"), [(rule, style) for rule, styles in STYLES.items() for style in styles]
)
def test_a_fault_of_style_is_found(rule: str, style: str) -> None:
    assert rule in rules(made(style))


HTML = {
    "text-too-small": ('font-size="25"', 'font-size="20"'),
    "low-contrast": ('fill="#222"', 'fill="#999"'),
    "capitals": ("Wear loose clothes.", "DO NOT EAT before the scan."),
    "no-leader": (
        '<a href="#one">Before the scan</a>',
        "Before the scan<b style='margin-left: 60mm'>2</b>",
    ),
    "hyphenated": ("Wear loose clothes.", "radio\N{SOFT HYPHEN}graphers " * 12),
    "broken-word": ('<p class="after">You may feel', '<p class="after">You may fe<br>el'),
    "divided-value": ("Wear loose clothes.", "Take 500 mg " * 16),
    "notes-not-last": ('<h2 id="two">', f"<p>{SOURCE}.</p><h2>"),
    "clipped": ("Wear loose clothes.", '<span style="margin-left: 115mm">Wear</span> clothes'),
}


@pytest.mark.parametrize("rule", HTML)
def test_a_fault_of_words_is_found(rule: str) -> None:
    old, new = HTML[rule]
    assert rule in rules(made("li { white-space: nowrap }" * (rule == "clipped"), body((old, new))))


@pytest.mark.slow
@pytest.mark.parametrize(
    "value",
    ["24 March 2026", "0808 157 0123", "500 mg", "4 hours", "10 tablets", "+44 808 157 0123"],
)
def test_values_are_divided_by_no_line_end(value: str) -> None:
    def found(words: str) -> list[str]:
        items = "".join(f"<li>{'so ' * count}{words}.</li>" for count in range(8, 22))
        html = body(("<li>Wear loose clothes.</li>", items))
        return [each.words for each in findings(made("", html)) if each.rule == "divided-value"]

    assert found(value)
    assert not found(value.replace(" ", "\N{NO-BREAK SPACE}"))


@pytest.mark.slow
@pytest.mark.parametrize(
    ("rule", "style"),
    [
        ("lone-line", "p { orphans: 1 !important; widows: 1 !important }"),
        ("divided-item", "li { break-inside: auto !important }"),
        ("divided-row", "tr { break-inside: auto !important }"),
    ],
)
def test_what_the_end_of_a_page_divides_is_found(rule: str, style: str) -> None:
    assert rule in rules(house_print(style), 20)


def test_the_house_divides_nothing() -> None:
    assert rules(house_print(), 20) == set()


def with_fonts_called(name: bytes) -> Callable[[pikepdf.Pdf], None]:
    def rename(pdf: pikepdf.Pdf) -> None:
        for each in pdf.objects:
            if isinstance(each, pikepdf.Dictionary) and "/BaseFont" in each:
                each.BaseFont = pikepdf.Name("/" + name.decode())

    return rename


def test_serifs_are_found() -> None:
    assert "serifs" in rules(changed(made(), with_fonts_called(b"ABCDEF+Times-Roman")))
    assert "italic" in rules(changed(made(), with_fonts_called(b"ABCDEF+Plain-Italic")))


def test_lost_bookmarks_are_found() -> None:
    def strip(pdf: pikepdf.Pdf) -> None:
        del pdf.Root["/Outlines"]

    assert rules(changed(made(), strip)) == {"missing-bookmarks"}


def test_the_size_is_the_one_asked_for() -> None:
    assert rules(made(), asked=20) == {"text-too-small"}
    assert rules(made(), asked=0) == set()


def test_every_rule_has_a_fault_that_it_finds() -> None:
    planted = {*STYLES, *HTML, "lone-line", "divided-item", "divided-row", "serifs"}
    planted.add("missing-bookmarks")
    named = {re.sub("^check-", "", each.__name__.replace("_", "-")) for each in RULES}
    assert planted == named
