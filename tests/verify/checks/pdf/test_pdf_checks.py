"""Rules on the PDF: the specimen's own passes, and each fault in print is found."""

import re
from collections.abc import Callable
from dataclasses import replace
from io import BytesIO

import pikepdf
import pytest

from publisher.backends.pdf import PdfBackend
from publisher.verify.checks.pdf import RULES, judge
from publisher.verify.checks.pdf.printed_pdf import open_pdf
from publisher.verify.finding import Finding
from tests.backends.pdf.long_leaflet import long_leaflet
from tests.specimen import context
from tests.verify.leaflets import LEAFLETS, SPECIMEN, artifact_of, file_of


@pytest.mark.slow
@pytest.mark.parametrize("name", [SPECIMEN, *LEAFLETS])
def test_every_leaflet_passes(name: str) -> None:
    verdict = judge(file_of(name, "pdf"))
    assert [str(each) for each in verdict.findings] == []
    assert verdict.checks == len(RULES)


@pytest.mark.slow
def test_a_long_leaflet_passes() -> None:
    leaflet = long_leaflet()
    made = PdfBackend().render(leaflet, PdfBackend.options(), context()).content
    file = replace(file_of(SPECIMEN, "pdf", made), document=leaflet)
    assert [str(each) for each in judge(file).findings] == []


def test_words_are_seen_on_what_they_are_printed_on() -> None:
    runs = open_pdf(file_of(SPECIMEN, "pdf")).runs
    found = {each.words: (each.colour, each.ground) for each in runs}
    colours = context().theme.tokens.colours
    assert found["What is a specimen"] == (colours.on_brand, colours.brand)
    assert found["you cannot feel your legs"] == (colours.text, colours.emergency_tint)
    assert found["Aches are common."] == (colours.text, colours.note_tint)
    assert found["Words at level four."] == (colours.text, colours.paper)


def test_the_words_of_a_picture_are_its_authors() -> None:
    # The drawing stands twice, once as decoration, which is skipped as well.
    assert not {each.words for each in open_pdf(file_of(SPECIMEN, "pdf")).runs} & set("Lung")


def faulty(plant: Callable[[pikepdf.Pdf], object]) -> tuple[Finding, ...]:
    with (
        pikepdf.open(BytesIO(artifact_of(SPECIMEN, "pdf").content)) as pdf,
        BytesIO() as buffer,
    ):
        plant(pdf)
        pdf.save(buffer)
        return judge(file_of(SPECIMEN, "pdf", buffer.getvalue())).findings


def in_page(number: int, pattern: bytes, new: bytes) -> Callable[[pikepdf.Pdf], None]:
    def change(pdf: pikepdf.Pdf) -> None:
        page = pdf.pages[number]
        content = page.Contents.read_bytes()
        assert re.search(pattern, content)
        page.Contents.write(re.sub(pattern, new, content))

    return change


def test_pale_words_are_found_with_their_words() -> None:
    # The colour of the text is #1b1f23.
    ink = rb"0\.10588\d* 0\.12156\d* 0\.13725\d* rg"
    found = faulty(in_page(1, ink, b"0.7 0.7 0.7 rg"))
    assert {each.rule for each in found} == {"low-contrast"}
    assert "Words at level four." in {each.words for each in found}
    assert {each.where for each in found} == {"page 2"}


def test_small_letters_are_found_with_their_words() -> None:
    def shrink(pdf: pikepdf.Pdf) -> None:
        page = pdf.pages[1]
        page.contents_add(pdf.make_stream(b"q 0.8 0 0 0.8 0 0 cm"), prepend=True)
        page.contents_add(pdf.make_stream(b"Q"))

    found = faulty(shrink)
    assert {each.rule for each in found} == {"small-letters"}
    assert "Words at level four." in {each.words for each in found}


def test_lost_bookmarks_are_found() -> None:
    def strip(pdf: pikepdf.Pdf) -> None:
        del pdf.Root["/Outlines"]

    assert {each.rule for each in faulty(strip)} == {"missing-bookmarks"}


def test_a_bookmark_without_words_is_found() -> None:
    def empty(pdf: pikepdf.Pdf) -> None:
        pdf.Root.Outlines.First.Title = pikepdf.String(" ")

    assert {each.rule for each in faulty(empty)} == {"missing-bookmarks"}


def test_a_file_that_is_no_pdf_is_one_finding() -> None:
    found = judge(file_of(SPECIMEN, "pdf", b"no PDF")).findings
    assert [each.rule for each in found] == ["unreadable-file"]
