"""From a judge's finding back to the line of the source."""

from dataclasses import replace
from functools import cache
from pathlib import Path

import pytest

from publisher.document import Document, canonical_reading, walk
from publisher.document.nodes import BlockNode, Figure, Section, Table
from publisher.readers import read_leaflet
from publisher.theme import Wording, read_wording
from publisher.verify.finding import Finding
from publisher.verify.places import Places
from tests.specimen import STYLES

LEAFLET = Path(__file__).parents[3] / "source" / "secondary-bone-cancer"


@cache
def leaflet() -> Document:
    return read_leaflet(LEAFLET)


@cache
def wording() -> Wording:
    return read_wording(STYLES, "en-GB")


@cache
def places() -> Places:
    return Places(leaflet(), wording())


def line(*, node: str = "", words: str = "") -> int:
    return places().span(Finding("rule", "message", node=node, words=words)).line


def source_line(words: str) -> int:
    text = (LEAFLET / "leaflet.md").read_text(encoding="utf-8")
    return next(number for number, row in enumerate(text.splitlines(), 1) if words in row)


def test_every_block_leads_to_its_own_line() -> None:
    for block in walk(leaflet()):
        if isinstance(block, BlockNode):
            assert line(node=block.id) == block.span.line > 0


def test_an_id_that_a_format_has_added_leads_to_the_block_it_was_added_to() -> None:
    figure = next(each for each in walk(leaflet()) if isinstance(each, Figure))
    assert line(node=f"{figure.id}.description") == figure.span.line
    assert line(node=f"#{figure.id}") == figure.span.line


@pytest.mark.parametrize(
    "words",
    [
        "Which cancers can reach the bones?",
        "kidney cancer",
        "Every type of cancer can spread to the bones.",
    ],
)
def test_words_lead_to_the_line_that_has_them(words: str) -> None:
    assert line(words=words) == source_line(words)


def test_words_are_found_whatever_their_spaces_and_capitals() -> None:
    assert line(words=" KIDNEY\N{NO-BREAK SPACE}\n cancer ") == source_line("kidney cancer")


def test_the_exact_unit_wins_over_an_earlier_one_that_holds_the_words() -> None:
    reading = canonical_reading(leaflet(), wording())
    heading = next(each for each in reading if each.text == "What does secondary bone cancer mean?")
    assert line(words=heading.text) == heading.span.line
    # "breast cancer" with its reference is an item; the words alone stand nowhere before it.
    assert line(words="breast cancer") == source_line("- breast cancer")


def test_whole_words_win_over_parts_of_words() -> None:
    reading = canonical_reading(leaflet(), wording())
    whole = next(each for each in reading if " lung " in f" {each.text.casefold()} ")
    assert line(words="lung") == whole.span.line


def test_a_quotation_of_many_units_leads_to_the_first_of_them() -> None:
    assert line(words="lung cancer kidney cancer thyroid cancer") == source_line("- lung cancer")


@pytest.mark.parametrize(
    "finding",
    [
        Finding("rule", "message"),
        Finding("rule", "message", node="no-such-block"),
        Finding("rule", "message", words="words that nobody wrote anywhere"),
        Finding("rule", "message", words=" \n"),
    ],
)
def test_what_no_block_made_leads_to_the_file_as_a_whole(finding: Finding) -> None:
    span = Places(leaflet(), wording()).span(finding)
    assert span.path.endswith("secondary-bone-cancer/leaflet.md")
    assert (span.line, span.column) == (0, 0)


def test_the_block_counts_more_than_the_words() -> None:
    section = next(each for each in walk(leaflet()) if isinstance(each, Section))
    assert line(node=section.id, words="kidney cancer") == section.span.line


def test_an_unknown_block_leaves_the_words_to_tell() -> None:
    assert line(node="page", words="kidney cancer") == source_line("kidney cancer")


def test_cells_lead_to_their_row() -> None:
    document = read_leaflet(LEAFLET.parent / "paracetamol-for-adults")
    table = next(each for each in walk(document) if isinstance(each, Table))
    cell = table.rows[-1][0]
    reading = canonical_reading(document, wording())
    words = next(each.text for each in reading if each.span == cell.span)
    found = Places(document, wording()).span(Finding("rule", "message", words=words))
    assert found == cell.span
    assert found.line > table.span.line


def test_a_leaflet_with_no_blocks_has_a_place_too() -> None:
    empty = replace(leaflet(), blocks=())
    found = Places(empty, wording()).span(Finding("rule", "message", words="kidney cancer"))
    assert found.line == 0
