"""Rules on sheets that are folded: pages in their order, and none that is blank."""

import pytest

from publisher.verify.checks.pdf import judge
from publisher.verify.checks.pdf.folded_pages import read_folded_pages
from publisher.verify.print_form_of import print_form_of
from tests.verify.folded import BOOKLET, booklet, filled_pages
from tests.verify.leaflets import LEAFLETS, SPECIMEN, file_of


@pytest.mark.slow
@pytest.mark.parametrize("name", [SPECIMEN, *LEAFLETS])
def test_a_booklet_passes(name: str) -> None:
    file = file_of(name, BOOKLET)
    assert [str(each) for each in judge(file).findings] == []
    folded = read_folded_pages(file.content, print_form_of(BOOKLET))
    assert folded is not None
    assert sorted(set(folded.read)) == list(range(folded.pages))


def test_a_blank_page_is_found() -> None:
    _, blank = filled_pages()
    found = [each for each in judge(booklet()).findings if each.rule == "page-out-of-place"]
    assert blank
    assert len(found) == blank
    assert all("blank" in each.message for each in found)


def test_pages_that_changed_places_are_found() -> None:
    messages = [each.message for each in judge(booklet(wrong=True)).findings]
    assert any("goes on on page" in each for each in messages)


def test_a_file_that_is_not_folded_has_no_folded_pages() -> None:
    file = file_of(SPECIMEN, "pdf")
    assert read_folded_pages(file.content, print_form_of("pdf")) is None
