"""The canonical reading says all that a document says, once, and in order."""

import re

import pytest
from hypothesis import given

from publisher.document import (
    Document,
    Unit,
    UnitKind,
    canonical_reading,
    walk,
    with_end_matter,
)
from publisher.document.nodes import BlockNode, Figure, Text
from publisher.document.text import plain_text
from tests.documents import documents
from tests.specimen import FORMATS, context, whole_specimen

WORDING = context().wording


def read(document: Document) -> tuple[Unit, ...]:
    return canonical_reading(document, WORDING)


def authors_words(text: str) -> list[str]:
    return re.findall(r"\bw\d+\b", text)


@pytest.mark.slow
@given(documents())
def test_every_word_of_the_author_is_read_once_and_in_order(document: Document) -> None:
    whole = with_end_matter(document, FORMATS, WORDING)
    written = [
        word for each in walk(whole) if isinstance(each, Text) for word in authors_words(each.text)
    ]
    said = [word for unit in read(whole) for word in authors_words(unit.text)]
    assert said == written


@pytest.mark.slow
@given(documents())
def test_a_unit_shows_what_its_inlines_show(document: Document) -> None:
    for unit in read(document):
        assert unit.text == " ".join(plain_text(unit.inlines, WORDING).split())
        assert unit.text or unit.kind in (UnitKind.CELL, UnitKind.HEADER)


@pytest.mark.slow
@given(documents())
def test_every_block_begins_with_one_unit(document: Document) -> None:
    whole = with_end_matter(document, FORMATS, WORDING)
    begun = [id_ for unit in read(whole) for id_ in unit.begins]
    assert len(begun) == len(set(begun))
    ids = {each.id for each in walk(whole) if isinstance(each, BlockNode)}
    assert set(begun) == ids
    by_id = {id_: unit for unit in read(whole) for id_ in unit.begins}
    for each in walk(whole):
        if isinstance(each, Figure) and not each.decorative:
            assert by_id[each.id].text == each.alternative


@given(documents())
def test_a_cell_stands_under_its_headers(document: Document) -> None:
    heads: dict[str, set[str]] = {}
    for unit in read(document):
        if unit.kind in (UnitKind.HEADER, UnitKind.CELL):
            assert set(unit.headers) <= heads.get(unit.node, set())
        if unit.kind is UnitKind.HEADER:
            heads.setdefault(unit.node, set()).add(unit.text)


def test_marks_and_depths_of_items_are_told() -> None:
    items = {unit.text: unit for unit in read(whole_specimen())}
    assert (items["in women"].level, items["in women"].marker) == (2, "")
    assert items["Drink 1.5 litres."].marker == "4."
    assert items["I am pregnant"].marker == "☐"
    assert items["you cannot feel your legs"].level == 1


def test_caption_and_credit_are_two_units() -> None:
    kinds = {unit.text: unit.kind for unit in read(whole_specimen())}
    assert kinds["Where the cancer starts"] is UnitKind.CAPTION
    assert kinds["Picture: Harbour Studio"] is UnitKind.CREDIT


def test_a_passage_is_in_its_language_and_the_program_speaks_the_leaflets() -> None:
    passage = next(unit for unit in read(whole_specimen()) if unit.text.startswith("Gallwch"))
    assert passage.language == "cy"
