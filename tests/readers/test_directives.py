"""Mistakes in cards, figures, videos, tables and passages in another language."""

from pathlib import Path

import pytest

from publisher.diagnostics import Problems
from publisher.document import walk
from publisher.document.nodes import Figure, Table, Video
from publisher.readers import read_leaflet
from tests.readers.leaflets import body_problems, leaflet, read, write

VIDEO = ":::{video} https://example.org/v\n:title: A video\n:duration: 2:42\nWords.\n:::\n"
TABLE = ":::{table} Doses\n| a | b |\n|---|---|\n| 1 | 2 |\n:::\n"

CASES = {
    "unknown": (":::{emergancy} Go\nx\n:::\n", ["DIR-001 1:1"]),
    "unknown, and more inside": (":::{oops} Go\n<b>\n:::\n", ["DIR-001 1:1", "DOC-010 2:1"]),
    "no braces": (":::note\nx\n:::\n", ["DIR-001 1:1"]),
    "backticks": ("```{note}\nx\n```\n", ["DIR-006 1:1"]),
    "unclosed": ("a\n\n:::{note}\nx\n", ["DIR-002 3:1"]),
    "unclosed, and more behind": (
        ":::{note}\nx\n\n## A\n\n<b>\n\n#### B\n",
        ["DIR-002 1:1", "DOC-010 6:1", "DOC-003 8:1"],
    ),
    "unclosed in a list": ("- a\n\n  :::{note}\n  x\n\nb\n", ["DIR-002 3:3"]),
    "unclosed inside another": (
        "::::{note}\n:::{language} cy\nx\n::::\n",
        ["DIR-002 2:1"],
    ),
    "as many colons inside": (
        ":::{note}\n:::{language} cy\nx\n:::\n:::\n",
        ["DIR-002 2:1", "DIR-002 5:1"],
    ),
    "never opened": ("x\n\n:::\n", ["DIR-002 3:1"]),
    "empty name": (":::\nx\n:::\n", ["DIR-004 1:1"]),
    "unknown option": (":::{figure} drawing.svg\n:alt: x\n:credits: y\n:::\n", ["DIR-003 3:1"]),
    "option twice": (":::{figure} drawing.svg\n:alt: x\n:alt: y\n:::\n", ["DIR-008 3:1"]),
    "flag with a value": (":::{table} C\n:header-column: yes\n" + TABLE[18:], ["DIR-009 2:1"]),
    "option in the text": (
        ":::{figure} drawing.svg\n:alt: x\n\nCaption.\n:credit: me\n:::\n",
        ["DIR-007 5:1"],
    ),
    "no argument": (":::{emergency}\nx\n:::\n", ["DIR-005 1:1"]),
    "card without text": (":::{advice} Ask if:\n:::\n", ["CARD-002 1:1"]),
    "card in a card": ("::::{note}\n:::{advice} A\nx\n:::\n::::\n", ["CARD-001 2:1"]),
    "figure without alternative text": (":::{figure} drawing.svg\nC.\n:::\n", ["FIG-001 1:1"]),
    "figure with empty alternative text": (
        ":::{figure} drawing.svg\n:alt:\nC.\n:::\n",
        ["FIG-001 1:1"],
    ),
    "decorative with alternative text": (
        ":::{figure} drawing.svg\n:decorative:\n:alt: x\n:::\n",
        ["FIG-002 3:1"],
    ),
    "decorative with a caption": (
        ":::{figure} drawing.svg\n:decorative:\n\nC.\n:::\n",
        ["FIG-004 2:1"],
    ),
    "decorative with a credit": (
        ":::{figure} drawing.svg\n:decorative:\n:credit: A. Maker\n:::\n",
        ["FIG-004 3:1"],
    ),
    "list for a caption": (
        ":::{figure} drawing.svg\n:alt: x\n\n- a\n:::\n",
        ["FIG-005 4:1"],
    ),
    "video without a title": (VIDEO.replace(":title: A video\n", ""), ["VID-001 1:1"]),
    "video without its length": (VIDEO.replace(":duration: 2:42\n", ""), ["VID-002 1:1"]),
    "wrong length": (VIDEO.replace("2:42", "2 min"), ["VID-002 3:1"]),
    "seconds above 59": (VIDEO.replace("2:42", "2:61"), ["VID-002 3:1"]),
    "minutes above 59": (VIDEO.replace("2:42", "1:60:00"), ["VID-002 3:1"]),
    "no length at all": (VIDEO.replace("2:42", "0:00"), ["VID-002 3:1"]),
    "video that is a file": (VIDEO.replace("https://example.org/v", "v.mp4"), ["VID-003 1:1"]),
    "video without words": (VIDEO.replace("Words.\n", ""), ["VID-004 1:1"]),
    "table without a caption": (TABLE.replace(" Doses", ""), ["DIR-005 1:1"]),
    "no table in a table": (":::{table} C\nwords\n:::\n", ["TAB-003 1:1"]),
    "no header row": (":::{table} C\n| 1 | 2 |\n| 3 | 4 |\n:::\n", ["TAB-003 1:1"]),
    "words beside a table": (TABLE.replace("| 1 | 2 |\n", "| 1 | 2 |\n\nx\n"), ["TAB-002 6:1"]),
    "two tables": (
        TABLE.replace("| 1 | 2 |\n", "| 1 | 2 |\n\n| a |\n|---|\n| b |\n"),
        ["TAB-002 6:3"],
    ),
    "row too short": (TABLE.replace("| 1 | 2 |", "| 1 |"), ["TAB-004 4:1"]),
    "row too long": (TABLE.replace("| 1 | 2 |", "| 1 | 2 | 3 |"), ["TAB-004 4:1"]),
    "row without bars": (TABLE.replace("| 1 | 2 |", "| 1 | 2 |\nx"), ["TAB-004 5:1"]),
    "table without rows": (TABLE.replace("| 1 | 2 |\n", ""), ["TAB-005 2:3"]),
    "column without a header": (TABLE.replace("| b |", "|   |"), ["TAB-006 2:6"]),
    "language that is none": (":::{language} Welsh\nx\n:::\n", ["LANG-001 1:1"]),
    "passage without text": (":::{language} cy\n:::\n", ["LANG-005 1:1"]),
}


@pytest.mark.parametrize(("body", "expected"), CASES.values(), ids=CASES)
def test_a_mistake_is_shown_with_its_place(tmp_path: Path, body: str, expected: list[str]) -> None:
    assert body_problems(tmp_path, body) == expected


def test_the_examples_that_the_cases_spoil_are_good(tmp_path: Path) -> None:
    assert len(read(tmp_path, VIDEO + "\n" + TABLE).blocks) == 2


@pytest.mark.parametrize(
    ("body", "hint"),
    [
        (":::{emergancy} Go\nx\n:::\n", "did you mean 'emergency'?"),
        (
            ":::{xyz} Go\nx\n:::\n",
            "figure, video, emergency, urgent, advice, note, table, language",
        ),
        (":::{figure} drawing.svg\n:al: x\n:::\n", "did you mean ':alt:'?"),
        (":::note\nx\n:::\n", "put its name in braces: :::{note}"),
    ],
)
def test_the_remedy_is_told(tmp_path: Path, body: str, hint: str) -> None:
    with pytest.raises(Problems) as caught:
        read_leaflet(write(tmp_path, leaflet(body)))
    assert hint in str(caught.value)


@pytest.mark.parametrize(
    ("duration", "seconds"), [("0:42", 42), ("2:42", 162), ("75:00", 4500), ("1:02:03", 3723)]
)
def test_a_running_time_is_read(tmp_path: Path, duration: str, seconds: int) -> None:
    document = read(tmp_path, VIDEO.replace("2:42", duration))
    assert [each.seconds for each in walk(document) if isinstance(each, Video)] == [seconds]


def test_options_may_stand_under_an_empty_line(tmp_path: Path) -> None:
    document = read(tmp_path, ":::{figure} drawing.svg\n\n:alt: Squares\n\nC.\n:::\n")
    figure = next(each for each in walk(document) if isinstance(each, Figure))
    assert figure.alternative == "Squares"
    assert figure.caption


def test_a_closing_line_may_have_more_colons(tmp_path: Path) -> None:
    assert len(read(tmp_path, ":::{note}\nx\n::::\n").blocks) == 1


def test_equal_cells_of_a_row_have_places_of_their_own(tmp_path: Path) -> None:
    document = read(tmp_path, TABLE.replace("| 1 | 2 |", "| 7 | 7 |"))
    table = next(each for each in walk(document) if isinstance(each, Table))
    assert [each.span.column for each in table.rows[0]] == [3, 7]
