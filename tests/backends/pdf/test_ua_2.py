"""The PDF as PDF/UA-2: the same leaflet, in the words of PDF 2.0."""

from ctypes import c_int
from dataclasses import replace
from typing import Any

import pikepdf
import pypdfium2
import pypdfium2.raw as raw
import pytest

from publisher.backends.pdf.options import UA_2
from publisher.backends.protocol import Artifact
from publisher.document.nodes import Section, Strong
from tests.backends.pdf.conftest import render
from tests.backends.pdf.tags import Tagged
from tests.specimen import HERE, paragraph, text, whole_specimen

_PDF_2 = "http://iso.org/pdf2/ssn"


@pytest.fixture(scope="module")
def tags(ua_2: Artifact) -> Tagged:
    return Tagged(ua_2.content)


def test_the_pages_and_the_reading_order_are_those_of_ua_1(tags: Tagged, tagged: Tagged) -> None:
    assert [each.words for each in tags.root.pieces] == [each.words for each in tagged.root.pieces]
    for one, two in zip(tagged.pdf.pages, tags.pdf.pages, strict=True):
        assert one.Contents.read_bytes() == two.Contents.read_bytes()


def test_the_file_is_pdf_2_and_says_its_facts_once(ua_2: Artifact, tags: Tagged) -> None:
    assert ua_2.content.startswith(b"%PDF-2.0")
    assert set(tags.pdf.docinfo.keys()) == {"/CreationDate", "/ModDate"}
    xmp = tags.pdf.Root.Metadata.read_bytes().decode()
    assert "What is a specimen leaflet?" in xmp
    assert "A Writer" in xmp
    assert "pdfuaid:part" not in xmp
    assert ua_2.diagnostics == ()


def test_the_same_leaflet_gives_the_same_bytes(ua_2: Artifact) -> None:
    assert render(whole_specimen(), UA_2).content == ua_2.content


def test_tags_are_those_of_pdf_2_where_it_has_them(tags: Tagged) -> None:
    (space,) = tags.pdf.Root.StructTreeRoot.Namespaces
    assert str(space.NS) == _PDF_2
    without = {each.role for each in tags.root if "/NS" not in each.values}
    assert without == {"BlockQuote", "Reference", "TOC", "TOCI"}
    assert {str(each.values.NS.NS) for each in tags.root if "/NS" in each.values} == {_PDF_2}
    assert not tags.root.every("Note")


def test_entries_of_the_contents_list_know_their_sections(tags: Tagged) -> None:
    headings = {each.values.objgen: each for each in tags.root}
    entries = tags.root.every("TOCI")
    assert len(entries) > 5
    for each in entries:
        (section,) = (headings[target.objgen] for target in each.values.Ref)
        heading = section.every("H2")[0]
        assert each.words.startswith(heading.words)


def test_citations_and_sources_know_each_other(tags: Tagged) -> None:
    (note,) = tags.root.every("FENote")
    (citation,) = (each for each in tags.root.every("Reference") if each.words == "[1]")
    assert note.text("/ID") == "reference-nice-2019"
    assert note.attribute("/NoteType") == "/Endnote"
    assert [each.objgen for each in citation.values.Ref] == [note.values.objgen]
    assert [each.objgen for each in note.values.Ref] == [citation.values.objgen]


def test_a_caption_is_last_in_a_group_with_its_picture(tags: Tagged) -> None:
    groups = [each for each in tags.root if "Caption" in each.roles and each.role != "Table"]
    assert [(each.role, each.roles) for each in groups] == [("Sect", ["Figure", "Caption"])]


def test_lists_say_what_their_labels_are(tags: Tagged) -> None:
    kinds = {
        each.text("/ID"): str(each.attribute("/ListNumbering")) for each in tags.root.every("L")
    }
    assert kinds["glossary-list"] == "/Description"
    assert kinds["reference-list"] == "/Decimal"
    assert list(kinds.values()).count("/Unordered") == 1
    assert "None" not in kinds.values()


def test_links_and_bookmarks_lead_to_a_tag_and_to_the_same_page_as_before(
    ua_2: Artifact, specimen: Artifact, tags: Tagged
) -> None:
    by_object = {each.values.objgen: each for each in tags.root}
    inside = 0
    for link in (link for each in tags.root.every("Link") for link in each.links):
        assert "/Dest" not in link
        if link.A.S == "/GoTo":
            inside += 1
            target = by_object[link.A.SD[0].objgen]
            assert target.text("/ID") == str(link.A.D)
    assert inside > 10
    marks = list(_bookmarks(tags.pdf.Root.Outlines))
    assert len(marks) > 10
    for each in marks:
        target = by_object[each.A.SD[0].objgen]
        assert (target.role[0], target.words) == ("H", str(each.Title))
    assert _goals(ua_2.content) == _goals(specimen.content)
    assert None not in _goals(ua_2.content)


def test_headings_with_the_same_words_have_bookmarks_of_their_own() -> None:
    heading = (text("Side "), Strong((text("effects"),), span=HERE))
    sections = tuple(
        Section(heading, 2, (paragraph(f"Of {name}."),), id=name, span=HERE)
        for name in ("one", "two")
    )
    made = Tagged(render(replace(whole_specimen(), blocks=sections), UA_2).content)
    marks = [each for each in _bookmarks(made.pdf.Root.Outlines) if "Side" in str(each.Title)]
    assert [str(each.A.SD[0].P.ID) for each in marks] == ["one", "two"]


def test_places_that_other_files_may_link_to_are_tags_too(tags: Tagged) -> None:
    by_object = {each.values.objgen: each for each in tags.root}
    places = dict(pikepdf.NameTree(tags.pdf.Root.Names.Dests).items())
    assert by_object[places["contact"].SD[0].objgen].text("/ID") == "contact"
    pages = {page.objgen for page in tags.pdf.pages}
    assert all(place.D[0].objgen in pages for place in places.values())


def _bookmarks(parent: Any) -> Any:
    each = parent.get("/First")
    while each is not None:
        yield each
        yield from _bookmarks(each)
        each = each.get("/Next")


def _goals(content: bytes) -> list[int | None]:
    """The pages that links inside the file and bookmarks lead to, as PDFium finds them."""
    found: list[int | None] = []
    with pypdfium2.PdfDocument(content) as document:
        for page in document:
            at, link = c_int(0), raw.FPDF_LINK()
            while raw.FPDFLink_Enumerate(page, at, link):
                action = raw.FPDFLink_GetAction(link)
                if raw.FPDFAction_GetType(action) == raw.PDFACTION_URI:
                    continue
                goal = raw.FPDFLink_GetDest(document, link)
                found.append(raw.FPDFDest_GetDestPageIndex(document, goal) if goal else None)
        for mark in document.get_toc():
            goal = mark.get_dest()
            found.append(goal.get_index() if goal else None)
    return found
