"""The PDF read back through its tags: the specimen as it is, and with a fault in its tags."""

from collections.abc import Callable, Iterator
from dataclasses import replace
from functools import cache
from io import BytesIO
from typing import Any

import pikepdf
import pytest
from pikepdf import Array, Dictionary, Name, String

from publisher.backends.pdf import PdfBackend
from publisher.document import Document, UnitKind, canonical_reading
from publisher.document.nodes import ListItem, NumberedList
from publisher.verify.finished_file import FinishedFile
from publisher.verify.parity import Difference, DifferenceKind, read_back
from publisher.verify.parity.pdf import read_pdf
from tests.backends.epub.samples import arabic
from tests.backends.pdf.long_leaflet import long_leaflet
from tests.specimen import (
    HERE,
    LinkKind,
    Table,
    cell,
    context,
    item,
    link,
    paragraph,
    section,
    text,
    whole_specimen,
)
from tests.verify.leaflets import LEAFLETS, SPECIMEN, artifact_of, document_of

CONTEXT = context()


def differences(content: bytes, leaflet: Document | None = None) -> list[Difference]:
    file = FinishedFile(
        "pdf", "leaflet.pdf", "application/pdf", content, leaflet or whole_specimen()
    )
    parity = read_back(file, CONTEXT.wording, CONTEXT.theme)
    assert parity is not None
    assert parity.notes == ()
    return list(parity.differences)


def made_of(leaflet: Document) -> bytes:
    return PdfBackend().render(leaflet, PdfBackend.options(), CONTEXT).content


@cache
def specimen_pdf() -> bytes:
    return artifact_of(SPECIMEN, "pdf").content


# As it is -------------------------------------------------------------------------------------


def test_the_specimen_reads_as_its_document() -> None:
    assert differences(specimen_pdf()) == []


@pytest.mark.slow
@pytest.mark.parametrize("name", LEAFLETS)
def test_each_leaflet_reads_as_its_document(name: str) -> None:
    assert differences(artifact_of(name, "pdf").content, document_of(name)) == []


@pytest.mark.slow
def test_a_long_leaflet_with_tables_too_wide_for_the_page_reads_as_its_document() -> None:
    leaflet = long_leaflet()
    assert differences(made_of(leaflet), leaflet) == []


def test_words_from_right_to_left_are_all_there() -> None:
    assert differences(made_of(arabic()), arabic()) == []


WORDS = (
    "Ask about long-term follow-up, well-being, self-care, over-the-counter medicines, and/or "
    "pre- and post-operative care – always. "
)
ADDRESS = "https://www.example.org/a/long/address/that-has-parts/so-that-it/breaks?and=more&more=1"


def test_words_and_addresses_divided_by_the_end_of_a_line_are_whole() -> None:
    blocks = (
        *(paragraph("x" * number + " " + WORDS * 2) for number in range(1, 14)),
        paragraph(
            "Read ", link("our pages", ADDRESS, LinkKind.WEB), " soft\u00adly and fi\ufb01ne."
        ),
        paragraph("See ", link(ADDRESS, ADDRESS, LinkKind.WEB), "."),
    )
    leaflet = replace(whole_specimen(), blocks=(section("Lines", 2, *blocks),))
    assert differences(made_of(leaflet), leaflet) == []


def test_a_wide_table_and_blocks_in_steps_to_tick_are_read_as_they_are_set() -> None:
    header = tuple(cell(f"{each}-averyverylongwordinacolumnheader") for each in "ABCD")
    rows = tuple((cell(f"row {row}"), cell(f"{row}x"), cell(""), cell("3")) for row in (1, 2))
    wide = Table((text("Too wide"),), header, rows, True, id="wide", span=HERE)
    inside = (paragraph("The first."), paragraph("The second."))
    steps = NumberedList(
        (ListItem(inside, True, id="step", span=HERE), item("plain")), id="steps", span=HERE
    )
    leaflet = replace(whole_specimen(), blocks=(section("Odd", 2, wide, steps),))
    assert differences(made_of(leaflet), leaflet) == []


def test_a_file_that_is_no_pdf_has_lost_every_unit() -> None:
    with pytest.raises(ValueError, match="PDF"):
        read_pdf(b"no PDF")
    file = FinishedFile("pdf", "leaflet.pdf", "application/pdf", b"no PDF", whole_specimen())
    parity = read_back(file, CONTEXT.wording, CONTEXT.theme)
    assert parity is not None
    assert parity.notes
    assert {each.kind for each in parity.differences} == {DifferenceKind.LOST}
    assert {each.unit for each in parity.differences} >= set(range(len(units())))


# With a fault ---------------------------------------------------------------------------------


@cache
def units() -> tuple[Any, ...]:
    return canonical_reading(whole_specimen(), CONTEXT.wording)


def unit(words: str) -> int:
    """The place of the unit with these words."""
    (place,) = [number for number, each in enumerate(units()) if each.text == words]
    return place


def faulty(plant: Callable[[pikepdf.Pdf], object]) -> list[Difference]:
    with pikepdf.open(BytesIO(specimen_pdf())) as pdf, BytesIO() as buffer:
        plant(pdf)
        pdf.save(buffer)
        return differences(buffer.getvalue())


def tags(pdf: pikepdf.Pdf, role: str = "") -> list[Any]:
    """The structure elements of a role in reading order; all without one."""

    def below(element: Any) -> Iterator[Any]:
        kids = element.get("/K", Array())
        for kid in kids if isinstance(kids, Array) else [kids]:
            if isinstance(kid, Dictionary) and "/S" in kid:
                yield kid
                yield from below(kid)

    found = below(pdf.Root.StructTreeRoot)
    return [each for each in found if not role or str(each.S) == f"/{role}"]


def by_id(pdf: pikepdf.Pdf, name: str) -> Any:
    (found,) = [each for each in tags(pdf) if str(each.get("/ID", "")) == name]
    return found


def take_out(element: Any) -> None:
    kids = element.P.K
    place = [each.objgen if isinstance(each, Dictionary) else each for each in kids]
    del kids[place.index(element.objgen)]


def structure(
    words: str, expected: str, found: str, kind: DifferenceKind = DifferenceKind.STRUCTURE
) -> Difference:
    return Difference(kind, unit(words), expected, found)


def test_swapped_tags_are_units_out_of_order() -> None:
    def swap(pdf: pikepdf.Pdf) -> None:
        one, other = by_id(pdf, "p-2"), by_id(pdf, "p-3")
        kids = by_id(pdf, "section-22").K
        first, second = (
            [kid.objgen if isinstance(kid, Dictionary) else None for kid in kids].index(each.objgen)
            for each in (one, other)
        )
        kids[first], kids[second] = other, one

    (moved,) = faulty(swap)
    assert moved.kind is DifferenceKind.MOVED
    assert "Secondary cancers" in moved.expected or "This is strongly" in moved.expected


def test_an_untagged_paragraph_is_lost() -> None:
    words = "An opening paragraph before any heading."
    assert faulty(lambda pdf: take_out(by_id(pdf, "p-1"))) == [
        Difference(DifferenceKind.LOST, unit(words), words)
    ]


def test_a_line_that_is_untagged_changes_its_unit() -> None:
    def drop(pdf: pikepdf.Pdf) -> None:
        del by_id(pdf, "p-3").K[-1]

    (changed,) = faulty(drop)
    assert changed.kind is DifferenceKind.CHANGED
    assert changed.expected == f"{changed.found}."


def test_a_heading_tagged_as_a_paragraph_has_another_structure() -> None:
    def demote(pdf: pikepdf.Pdf) -> None:
        by_id(pdf, "section-21").K[0].S = Name.P

    words = "Which cancers spread?"
    assert faulty(demote) == [structure(words, "heading of level 3", "paragraph")]


def test_a_heading_of_another_level_has_another_structure() -> None:
    def promote(pdf: pikepdf.Pdf) -> None:
        by_id(pdf, "section-20").K[0].S = Name.H2

    words = "A deeper level"
    assert faulty(promote) == [structure(words, "heading of level 4", "heading of level 2")]


def test_a_picture_without_its_alternative_text_has_lost_it() -> None:
    words = "A lung with one tumour in its upper half"

    def strip(pdf: pikepdf.Pdf) -> None:
        (figure,) = [each for each in tags(pdf, "Figure") if str(each.Alt) == words]
        del figure["/Alt"]

    assert faulty(strip) == [Difference(DifferenceKind.LOST, unit(words), words)]


def test_a_box_to_tick_without_a_name_is_not_marked() -> None:
    def strip(pdf: pikepdf.Pdf) -> None:
        box = next(each for each in tags(pdf, "Figure") if str(each.Alt) == "Box to tick")
        del box["/Alt"]

    words = "I have a pacemaker"
    assert faulty(strip) == [structure(words, "marked “Box to tick”", "not marked")]


@pytest.mark.parametrize(
    ("name", "words"),
    [
        ("passage-53", "Gallwch gael y daflen hon yn Gymraeg. Gofynnwch i’ch tîm, os gŵyr."),
        ("", "Say bore da to Nurse Mari."),
    ],
)
def test_words_whose_language_is_lost_are_in_another_language(name: str, words: str) -> None:
    def strip(pdf: pikepdf.Pdf) -> None:
        spans = [each for each in tags(pdf, "Span") if "/Lang" in each]
        del (by_id(pdf, name) if name else spans[0])["/Lang"]

    (difference,) = faulty(strip)
    assert (difference.kind, difference.unit) == (DifferenceKind.LANGUAGE, unit(words))
    assert "cy" in difference.expected


def test_a_file_without_a_language_has_all_its_units_in_another() -> None:
    def strip(pdf: pikepdf.Pdf) -> None:
        del pdf.Root["/Lang"]

    found = faulty(strip)
    assert {each.kind for each in found} == {DifferenceKind.LANGUAGE}
    assert len(found) >= len(units()) - 1


def test_a_header_cell_tagged_as_a_cell_has_another_structure() -> None:
    def demote(pdf: pikepdf.Pdf) -> None:
        header = tags(pdf, "TH")[1]
        header.S = Name.TD
        del header["/A"]

    found = faulty(demote)
    assert structure("Dose", "header cell", "cell") in found
    assert {each.kind for each in found} == {DifferenceKind.STRUCTURE}


def test_a_cell_under_the_wrong_header_has_another_structure() -> None:
    def mislead(pdf: pikepdf.Pdf) -> None:
        headers = tags(pdf, "TD")[0].A.Headers
        headers[1] = String(str(tags(pdf, "TH")[2].ID))

    assert faulty(mislead) == [
        structure(
            "500 mg", "under “Dose” and “Under 50 kg”", "under “Times a day” and “Under 50 kg”"
        )
    ]


def test_a_cell_that_names_no_headers_has_those_whose_scope_covers_it() -> None:
    def strip(pdf: pikepdf.Pdf) -> None:
        for each in tags(pdf, "TD"):
            del each["/A"]

    assert faulty(strip) == []


def test_a_dissolved_list_has_another_structure() -> None:
    def dissolve(pdf: pikepdf.Pdf) -> None:
        list_ = by_id(pdf, "list-27")
        list_.S = Name.Div
        for item_ in list_.K:
            item_.S = Name.Div
            for part in item_.K:
                part.S = Name.P

    found = faulty(dissolve)
    assert {each.kind for each in found} == {DifferenceKind.STRUCTURE, DifferenceKind.ADDED}
    for words in ("Take 500 mg at 5:30pm.", "Drink 1.5 litres."):
        assert structure(words, "item", "paragraph") in found


def test_a_step_with_another_number_has_another_structure() -> None:
    def swap(pdf: pikepdf.Pdf) -> None:
        one, other = by_id(pdf, "list-27").K
        one.K[0], other.K[0] = other.K[0], one.K[0]

    assert faulty(swap) == [
        structure("Take 500 mg at 5:30pm.", "marked “3”", "marked “4”"),
        structure("Drink 1.5 litres.", "marked “4”", "marked “3”"),
    ]


def test_a_link_that_leads_elsewhere_has_another_structure() -> None:
    def mislead(pdf: pikepdf.Pdf) -> None:
        for page in pdf.pages:
            for annotation in page.get("/Annots", Array()):
                if str(annotation.get("/A", Dictionary()).get("/URI", "")).startswith(
                    "tel:0808157012"
                ):
                    annotation.A.URI = String("tel:999")

    (difference,) = faulty(mislead)
    assert difference.kind is DifferenceKind.STRUCTURE
    assert difference.expected == "leads to tel:08081570123"
    assert difference.found == "leads to tel:999"


def test_a_page_number_that_is_not_that_of_its_place_is_another_word() -> None:
    def shift(pdf: pikepdf.Pdf) -> None:
        names = pikepdf.NameTree(pdf.Root.Names.Dests)
        place = names["tests"]
        place = place.D if isinstance(place, Dictionary) else place
        place[0] = pdf.pages[4].obj
        names["tests"] = place

    found = faulty(shift)
    changed = [each for each in found if each.kind is DifferenceKind.CHANGED]
    assert any("(page 5)" in each.expected and "(page 2)" in each.found for each in changed)


def test_words_that_are_said_instead_of_others_are_compared() -> None:
    def rename(pdf: pikepdf.Pdf) -> None:
        (short,) = [each for each in tags(pdf, "Span") if "/E" in each]
        short.E = String("maximum resistance index")

    (difference,) = faulty(rename)
    assert difference.kind is DifferenceKind.STRUCTURE
    assert "maximum resistance index" in difference.found


def test_actual_text_takes_the_place_of_what_is_drawn() -> None:
    def replace_(pdf: pikepdf.Pdf) -> None:
        by_id(pdf, "p-1").ActualText = String("Take fifty.")

    words = "An opening paragraph before any heading."
    found = faulty(replace_)
    assert {each.kind for each in found} <= {
        DifferenceKind.CHANGED,
        DifferenceKind.LOST,
        DifferenceKind.ADDED,
    }
    assert unit(words) in {each.unit for each in found}
    shown = "(the page shows: An opening paragraph before any heading.)"
    assert any(each.found == f"Take fifty. {shown}" for each in found)


def test_actual_text_that_says_what_is_drawn_is_no_difference() -> None:
    def repeat(pdf: pikepdf.Pdf) -> None:
        by_id(pdf, "p-1").ActualText = String("An opening paragraph before any heading.")

    assert faulty(repeat) == []


def test_a_paragraph_over_two_pages_is_one_unit() -> None:
    with pikepdf.open(BytesIO(specimen_pdf())) as pdf:
        (sources,) = [each for each in read_pdf(specimen_pdf()) if each.kind is UnitKind.REFERENCE]
        assert "Pages 1 to 7." in sources.text
        assert len(pdf.pages) > 1
    many = paragraph(*(f"Sentence number {number} of many. " for number in range(250)))
    leaflet = replace(whole_specimen(), blocks=(section("Long", 2, many),))
    content = made_of(leaflet)
    assert differences(content, leaflet) == []
    (whole,) = [each for each in read_pdf(content) if "number 7 of" in each.text]
    assert "number 0 of" in whole.text
    assert "number 249 of" in whole.text
