"""Mistakes in the text: each is told with its place, and nothing vanishes."""

from pathlib import Path

import pytest

from publisher.diagnostics import Problems
from publisher.document import walk
from publisher.document.nodes import CareCard, Link, Paragraph
from publisher.readers import read_leaflet
from tests.readers.leaflets import body_problems, leaflet, read, write

KNOWN = """\
glossary: {bone marrow: Soft., platelets: Cells.}
references: [{id: nice-2019, title: Guidance}]
"""

CASES = {
    "no text": ("", ["DOC-011 -11:0"]),
    "one #": ("# Title\n", ["DOC-001 1:1"]),
    "six #": ("## A\n\n### B\n\n#### C\n\n##### D\n\n###### E\n", ["DOC-002 9:1"]),
    "skipped level": ("## A\n\n#### B\n", ["DOC-003 3:1"]),
    "first level skipped": ("one\n\n### B\n", ["DOC-003 3:1"]),
    "skip after going up": ("## A\n\n### B\n\n## C\n\n#### D\n", ["DOC-003 7:1"]),
    "heading without words": ("##\n\nx\n", ["DOC-005 1:1"]),
    "underlined heading": ("Words\n-----\n\nx\n", ["DOC-006 1:1"]),
    "doubly underlined heading": ("x\n\nWords\n=====\n", ["DOC-006 3:1"]),
    "heading in a list": ("- a\n- ## B\n", ["DOC-004 2:1"]),
    "heading in a quotation": ("> a\n>\n> ## B\n", ["DOC-004 3:1"]),
    "heading in a card": (":::{note}\nx\n\n## B\n:::\n", ["DOC-004 4:1"]),
    "label in a card": (":::{note}\n(x)=\ny\n:::\n", ["DOC-004 2:1"]),
    "line across the page": ("a\n\n***\n\nb\n", ["DOC-007 3:1"]),
    "code in the text": ("a\nand `b` c\n", ["DOC-008 2:5"]),
    "lines of code": ("a\n\n```\nb\n```\n", ["DOC-008 3:1"]),
    "four spaces": ("a\n\n    b\n", ["DOC-009 3:5"]),
    "HTML block": ("a\n\n<div>\nb\n</div>\n", ["DOC-010 3:1"]),
    "HTML in the text": ("some\nwords <b>b</b>\n", ["DOC-010 2:7", "DOC-010 2:11"]),
    "HTML comment": ("<!-- remember -->\n\na\n", ["DOC-010 1:1"]),
    "label above no heading": ("(x)=\n\nwords\n", ["DOC-012 1:1"]),
    "label at the end": ("words\n\n(x)=\n", ["DOC-012 3:1"]),
    "two labels": ("(x)=\n(y)=\n## A\n\nb\n", ["DOC-012 1:1"]),
    "too deep": ("> " * 20 + "a\n", ["DOC-013 1:1"]),
    "footnote": ("a[^1] b\n\n[^1]: Some words\n", ["DOC-015 1:2", "DOC-015 3:1"]),
    "id twice": ("(x)=\n## A\n\na\n\n(x)=\n## B\n\nb\n", ["ID-001 6:1"]),
    "id of a heading again": ("## A b\n\na\n\n(a-b)=\n## B\n\nb\n", ["ID-001 5:1"]),
    "id twice in blocks": (
        ":::{note} A\n:name: x\nb\n:::\n\n:::{note} C\n:name: x\nd\n:::\n",
        ["ID-001 7:1"],
    ),
    "id that is none": ("(a b)=\n## A\n\na\n", ["ID-002 1:1"]),
    "id of the program": ("(contact)=\n## A\n\na\n", ["ID-003 1:1"]),
    "link to no id": ("a [b](#no)\n", ["LINK-008 1:3"]),
    "link in a card's heading": (":::{note} See [b](#no)\nx\n:::\n", ["LINK-008 1:15"]),
    "link to contact that is not there": ("[a b](#contact)\n", ["LINK-008 1:1"]),
    "link to a file": ("a [b](other.html)\n", ["LINK-001 1:3"]),
    "link that runs": ("a [b](javascript:x)\n", ["LINK-001 1:3"]),
    "link with a space": ("a [b](my file)\n", ["LINK-006 1:5"]),
    "link without its definition": ("a [b][c]\n", ["LINK-006 1:5"]),
    "link without words": ("a [](https://example.org)\n", ["LINK-005 1:3"]),
    "link with a title": ('a [b](https://example.org "t")\n', ["LINK-004 1:3"]),
    "no e-mail": ("a [b](mailto:c)\n", ["LINK-002 1:3"]),
    "no phone": ("a [b](tel:c)\n", ["LINK-003 1:3"]),
    "definition that nobody uses": ("a\n\n[b]: https://example.org\n", ["LINK-007 3:1"]),
    "definition in a card": (
        ":::{note}\na\n\n[b]: https://example.org\n:::\n",
        ["LINK-007 4:1"],
    ),
    "definition twice": (
        "[b]\n\n[b]: https://example.org\n[b]: https://example.org/2\n",
        ["LINK-007 4:1"],
    ),
    "unknown role": ("a {trem}`b`\n", ["ROLE-001 1:3"]),
    "unknown term": ("a\nb {term}`bone narrow`\n", ["ROLE-002 2:3"]),
    "unknown reference": ("a {cite}`nice`\n", ["ROLE-003 1:3"]),
    "words in braces": ("[a]{.big} [b]{#c}\n", ["LANG-004 1:1", "LANG-004 1:11"]),
    "language of no words": ("**a**{lang=cy}\n", ["LANG-003 1:6"]),
    "unknown language": ("a [b]{lang=xx}\n", ["LANG-001 1:3"]),
    "empty item": ("- a\n-\n- c\n", ["LIST-002 2:1"]),
    "ticked box": ("- [x] a\n", ["LIST-001 1:1"]),
    "empty box": ("- a\n- [ ]\n", ["LIST-002 2:1"]),
    "nothing quoted": ("> — Mari\n", ["QUOTE-001 1:1"]),
    "table without a caption": ("| a |\n|---|\n| b |\n", ["TAB-001 1:3"]),
    "picture in the text": ("a ![b](drawing.svg)\n", ["FIG-003 1:3"]),
    "two pictures in a paragraph": (
        "![a](drawing.svg)\n![b](drawing.svg)\n",
        ["FIG-003 1:1", "FIG-003 2:1"],
    ),
    "picture with a title": ('![a](drawing.svg "t")\n', ["FIG-006 1:1"]),
    "picture without words": ("![](drawing.svg)\n", ["FIG-001 1:1"]),
}


@pytest.mark.parametrize(("body", "expected"), CASES.values(), ids=CASES)
def test_a_mistake_is_shown_with_its_place(tmp_path: Path, body: str, expected: list[str]) -> None:
    assert body_problems(tmp_path, body, extra=KNOWN) == expected


@pytest.mark.parametrize(
    ("body", "hint"),
    [
        ("{term}`bone narrow`\n", "did you mean 'bone marrow'?"),
        ("{cite}`nice-2018`\n", "did you mean 'nice-2019'?"),
        ("{trem}`x`\n", "did you mean '{term}'?"),
        ("(blood-tests)=\n## A\n\n[b](#bloodtests)\n", "did you mean '#blood-tests'?"),
        ("    a\n", "take the spaces away"),
        ("a<br>b\n", "end the line before it with \\"),
    ],
)
def test_the_remedy_is_told(tmp_path: Path, body: str, hint: str) -> None:
    with pytest.raises(Problems) as caught:
        read_leaflet(write(tmp_path, leaflet(body, extra=KNOWN)))
    assert hint in str(caught.value)


@pytest.mark.parametrize(
    ("body", "column"),
    [
        ("a **b** *c* \\* &amp; {term}`platelets` <b>\n", 40),
        ("a [b](https://example.org/b) <b>\n", 30),
        ("a\nb  \n  c <b>\n", 5),
        ("- a\n  - b <b>\n", 7),
        ("> - a <b>\n", 7),
        (":::{note} A\n- b\n\n  > c <b>\n:::\n", 7),
        ("## a [b]{lang=cy} <b>\n", 19),
        ("é — <b>\n", 5),
        ("1. 1 <b>\n", 6),
        ("1. <b> 1 <b\n", 4),
    ],
)
def test_the_column_is_right_behind_other_mark_up(tmp_path: Path, body: str, column: int) -> None:
    line = next(at for at, text in enumerate(body.split("\n"), 1) if "<b>" in text)
    assert body_problems(tmp_path, body, extra=KNOWN) == [f"DOC-010 {line}:{column}"]


def test_what_is_escaped_is_no_mistake(tmp_path: Path) -> None:
    words = read(tmp_path, r"\<b> \`a\` \[b\](c) \{x} 1\. \# \*\*" + "\n").blocks[0]
    assert isinstance(words, Paragraph)
    assert "".join(each.text for each in words.children) == "<b> `a` [b](c) {x} 1. # **"  # type: ignore[union-attr]


def test_links_of_a_definition_lead_to_its_address(tmp_path: Path) -> None:
    body = "[one], [two][one] and\n\n:::{note}\n[three][One]\n:::\n\n[one]: https://example.org\n"
    links = [each for each in walk(read(tmp_path, body)) if isinstance(each, Link)]
    assert [each.address for each in links] == ["https://example.org"] * 3


@pytest.mark.parametrize("section", ["glossary", "references", "contact", "formats", "about"])
def test_links_may_lead_to_sections_that_the_program_adds(tmp_path: Path, section: str) -> None:
    extra = KNOWN + "contact: {phone: '999'}\n"
    document = read(tmp_path, f"See [that part](#{section}).\n", extra=extra)
    assert [each.address for each in walk(document) if isinstance(each, Link)] == [section]


@pytest.mark.parametrize(
    ("body", "levels"),
    [
        (":::{note} A\nb\n:::\n", [2]),
        ("## S\n\n:::{note} A\nb\n:::\n\n### T\n\n:::{note} A\nb\n:::\n\n## U\n", [3, 4]),
    ],
)
def test_a_cards_heading_is_one_level_below_the_heading_above(
    tmp_path: Path, body: str, levels: list[int]
) -> None:
    cards = [each for each in walk(read(tmp_path, body)) if isinstance(each, CareCard)]
    assert [each.level for each in cards] == levels
