"""Marks of printed pages beside the document: where they have to be, and nowhere else."""

from dataclasses import replace

import pytest
from lxml import etree

from publisher.document import canonical_reading
from publisher.verify.finished_file import FinishedFile
from publisher.verify.parity import read_back
from tests.print_pages import PAGES, pages_at_every_block, spoken, written
from tests.specimen import context, whole_specimen
from tests.verify.parity.planting import remove, rewritten

Told = list[tuple[str, str, str]]


def differences(file: FinishedFile) -> Told:
    """The kind, the unit's words and what was found of each difference."""
    text = [each.text for each in canonical_reading(whole_specimen(), context().wording)]
    parity = read_back(file, context().wording, context().theme)
    assert parity is not None
    return [(each.kind.value, text[each.unit], each.found) for each in parity.differences]


@pytest.mark.parametrize("name", ["epub", "word", "pdf-large-print"])
def test_a_page_may_begin_at_any_block(name: str) -> None:
    assert differences(written(name, pages_at_every_block())) == []


@pytest.mark.parametrize("name", ["narrated_epub", "daisy"])
def test_a_page_may_begin_at_any_block_that_is_spoken(name: str) -> None:
    assert differences(spoken(name, pages_at_every_block())) == []


@pytest.mark.parametrize("name", ["epub", "word", "pdf-large-print"])
def test_marks_that_nobody_asked_for_are_found(name: str) -> None:
    found = differences(replace(written(name), print_pages=()))
    assert {kind for kind, _, _ in found} == {"added"}
    assert [each.removeprefix("Print page ") for _, _, each in found][-3:] == ["2", "3", "4"]


@pytest.mark.parametrize("name", ["epub", "word", "pdf-large-print"])
def test_a_mark_in_another_place_is_found(name: str) -> None:
    elsewhere = (*PAGES[:2], "card-45", PAGES[3])
    assert differences(replace(written(name), print_pages=elsewhere))


def test_a_mark_that_is_missing_in_the_e_book_is_found() -> None:
    def without(data: bytes) -> bytes:
        root = etree.fromstring(data)
        remove(root.xpath("//*[@aria-label='3']")[0])
        return etree.tostring(root)

    book = written("epub")
    content = rewritten(book.content, "EPUB/leaflet.xhtml", without)
    assert [kind for kind, _, _ in differences(replace(book, content=content))] == ["lost"]


def test_a_mark_with_another_number_in_word_is_found() -> None:
    def renumbered(data: bytes) -> bytes:
        return data.replace(b"Print page 3", b"Print page 8")

    file = written("word")
    content = rewritten(file.content, "word/document.xml", renumbered)
    ((kind, _, found),) = differences(replace(file, content=content))
    assert (kind, found) == ("changed", "Print page 8")
