"""Giant print at its largest, beside its A4 edition: what a reader would stumble over."""

import re
from dataclasses import replace

import pypdfium2
import pytest

from publisher.backends.pdf import GiantPrintBackend
from publisher.backends.pdf.options import LargePrintOptions
from tests.once import once
from tests.specimen import context
from tests.verify.leaflets import LEAFLETS, artifact_of, document_of

LARGEST = 36
FOOT = r"Page \d+ of \d+\s*$"
LONG_ADDRESS = "secondary-bone-cancer"

pytestmark = pytest.mark.slow


@once
def giant(name: str) -> tuple[tuple[str, ...], dict[str, int]]:
    """The words of each page, and the page of each entry of the bookmarks."""
    a4 = artifact_of(name, "pdf")
    beside = replace(context(), print_pages=a4.print_pages or ())
    made = GiantPrintBackend().render(document_of(name), LargePrintOptions(LARGEST), beside)
    document = pypdfium2.PdfDocument(made.content)
    pages = tuple(each.get_textpage().get_text_range() for each in document)
    entries = {
        " ".join(each.get_title().split()): each.get_dest().get_index() + 1
        for each in document.get_toc()
    }
    return pages, entries


@pytest.mark.parametrize("name", LEAFLETS)
def test_the_contents_tell_the_page_on_which_a_section_begins(name: str) -> None:
    pages, entries = giant(name)
    words = " ".join(" ".join(re.sub(FOOT, "", each) for each in pages).split())
    contents = words.partition("In this leaflet")[2].partition("Print page")[0]
    told = {
        title: int(found[1])
        for title in entries
        if (found := re.search(rf"{re.escape(title)}[ .]+(\d+)", contents))
    }
    assert len(told) >= 8
    assert told == {title: entries[title] for title in told}


@pytest.mark.parametrize("name", LEAFLETS)
def test_no_page_holds_nothing_but_the_mark_of_a_page(name: str) -> None:
    pages, _ = giant(name)
    marks = [each for each in pages if each.startswith("Print page")]
    assert len(marks) >= 3
    lonely = re.compile(rf"Print page \d+\s+{FOOT}")
    assert [each for each in marks if lonely.fullmatch(each)] == []


def test_a_long_email_address_breaks_behind_its_at() -> None:
    pages, _ = giant(LONG_ADDRESS)
    lines = [line for page in pages for line in page.splitlines()]
    broken = [line for line in lines if "patientinformation" in line]
    assert len(broken) == 2
    assert all(line.endswith("patientinformation@") for line in broken)
