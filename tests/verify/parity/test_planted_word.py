"""One fault planted in the finished Word file: each is told by its kind, at its unit."""

from copy import deepcopy

import pytest

from tests.verify.parity.planting import (
    Change,
    Element,
    W,
    compared,
    content_of,
    double,
    holder,
    planted,
    remove,
    replace_words,
    rewritten,
    swap,
)

WP = "{http://schemas.openxmlformats.org/drawingml/2006/wordprocessingDrawing}"
R_ID = "{http://schemas.openxmlformats.org/officeDocument/2006/relationships}id"
OPENING = "An opening paragraph before any heading."
DRAWING = "The drawing shows one lung. A tumour sits near the top."
DOSE = "Take 500 mg at 5:30pm."
CANNOT = "you cannot feel your legs"
CONTROL = "you cannot control your bladder"
PASSAGE = "Gallwch gael y daflen hon yn Gymraeg. Gofynnwch i’ch tîm, os gŵyr."
ALTERNATIVE = "A lung with one tumour in its upper half"
READ = "Read our cancer pages, write to help@example.org, phone 0808 157 0123 or see the tests."


def style(paragraph: Element, name: str) -> None:
    paragraph.find(f"{W}pPr/{W}pStyle").set(f"{W}val", name)  # type: ignore[union-attr]


def without(element: Element, *names: str) -> None:
    for each in [each for name in names for each in element.iter(f"{W}{name}")]:
        remove(each)


def a_paragraph_is_lost(root: Element) -> None:
    remove(holder(root, OPENING))


def a_word_is_lost(root: Element) -> None:
    replace_words(holder(root, "you cannot feel"), "cannot ", "")


def a_word_is_doubled(root: Element) -> None:
    replace_words(holder(root, DRAWING), "one lung", "one one lung")


def a_dose_is_changed(root: Element) -> None:
    replace_words(holder(root, "Take 500"), "500", "50")


def a_paragraph_is_doubled(root: Element) -> None:
    double(holder(root, OPENING))


def two_items_are_swapped(root: Element) -> None:
    swap(holder(root, "you cannot feel"), holder(root, "you cannot control"))


def a_heading_is_bold_text(root: Element) -> None:
    style(holder(root, "Which cancers spread?"), "Label")


def a_heading_is_of_another_level(root: Element) -> None:
    style(holder(root, "Which cancers spread?"), "Heading4")


def a_list_is_flattened(root: Element) -> None:
    for words in (CANNOT, CONTROL):
        without(holder(root, words), "numPr")


def an_inner_list_is_an_outer_one(root: Element) -> None:
    holder(root, "in women").find(f"{W}pPr/{W}numPr/{W}ilvl").set(f"{W}val", "0")  # type: ignore[union-attr]


def a_step_is_a_bullet(root: Element) -> None:
    bullet = holder(root, "prostate cancer").find(f"{W}pPr/{W}numPr")
    step = holder(root, "Drink 1.5").find(f"{W}pPr/{W}numPr")
    assert bullet is not None
    assert step is not None
    step[:] = [deepcopy(each) for each in bullet]


def two_paragraphs_run_together(root: Element) -> None:
    first, second = holder(root, "Running time"), holder(root, "Watch it at")
    first.extend(list(second)[1:])
    remove(second)


def a_header_row_is_a_row(root: Element) -> None:
    without(root, "tblHeader")


def row_headers_are_cells(root: Element) -> None:
    next(root.iter(f"{W}tblLook")).set(f"{W}firstColumn", "0")


def a_cell_stands_under_another_header(root: Element) -> None:
    swap(holder(root, "500 mg", "tc"), holder(root, "3", "tc"))


def an_alternative_text_is_lost(root: Element) -> None:
    next(each for each in root.iter(f"{WP}docPr") if each.get("descr") == ALTERNATIVE).set(
        "descr", ""
    )


def a_caption_is_a_paragraph(root: Element) -> None:
    style(holder(root, "Where the cancer starts"), "Normal")


def a_passage_has_no_language(root: Element) -> None:
    without(holder(root, "Gallwch"), "lang")


def foreign_words_have_no_language(root: Element) -> None:
    without(holder(root, "Say bore da"), "lang")


def words_run_the_other_way(root: Element) -> None:
    for each in holder(root, "Gallwch").iter(f"{W}rtl"):
        each.set(f"{W}val", "1")


def a_paragraph_runs_the_other_way(root: Element) -> None:
    holder(root, "Gallwch").find(f"{W}pPr/{W}bidi").set(f"{W}val", "1")  # type: ignore[union-attr]


def a_link_leads_elsewhere(root: Element) -> None:
    first, second = list(holder(root, "Read our").iter(f"{W}hyperlink"))[:2]
    first.set(R_ID, second.get(R_ID, ""))


def a_link_inside_leads_elsewhere(root: Element) -> None:
    holder(root, "the tests", "hyperlink").set(f"{W}anchor", "contact")


def a_page_is_that_of_another_place(root: Element) -> None:
    code = next(each for each in holder(root, "Read our").iter(f"{W}instrText"))
    code.text = " PAGEREF contact \\h "


def a_tip_is_another(root: Element) -> None:
    holder(root, "lymph system", "hyperlink").set(f"{W}tooltip", "Something else.")


def a_printed_address_is_lost(root: Element) -> None:
    replace_words(holder(root, "Read our"), " (www.example.org/cancer)", "")


def a_box_to_tick_has_no_name(root: Element) -> None:
    without(holder(root, "☐I have a pacemaker"), "alias")


def words_are_hidden(root: Element) -> None:
    for run in holder(root, OPENING).iter(f"{W}r"):
        properties = run.find(f"{W}rPr")
        if properties is None:
            properties = run.makeelement(f"{W}rPr")
            run.insert(0, properties)
        properties.append(run.makeelement(f"{W}vanish"))


FAULTS: list[tuple[Change, list[tuple[str, str]]]] = [
    (a_paragraph_is_lost, [("lost", OPENING)]),
    (a_word_is_lost, [("changed", CANNOT)]),
    (a_word_is_doubled, [("changed", DRAWING)]),
    (a_dose_is_changed, [("changed", DOSE)]),
    (a_paragraph_is_doubled, [("added", OPENING)]),
    (two_items_are_swapped, [("moved", CONTROL)]),
    (a_heading_is_bold_text, [("structure", "Which cancers spread?")]),
    (a_heading_is_of_another_level, [("structure", "Which cancers spread?")]),
    (a_list_is_flattened, [("structure", CANNOT), ("structure", CONTROL)]),
    (an_inner_list_is_an_outer_one, [("structure", "in women")]),
    (a_step_is_a_bullet, [("structure", "Drink 1.5 litres.")]),
    (
        two_paragraphs_run_together,
        [
            ("structure", "Running time: 2 minutes and 42 seconds."),
            ("structure", "Watch it at https://www.example.org/video"),
        ],
    ),
    (an_alternative_text_is_lost, [("lost", ALTERNATIVE)]),
    (a_caption_is_a_paragraph, [("structure", "Where the cancer starts")]),
    (a_passage_has_no_language, [("language", PASSAGE)]),
    (foreign_words_have_no_language, [("language", "Say bore da to Nurse Mari.")]),
    (words_run_the_other_way, [("language", PASSAGE)]),
    (a_paragraph_runs_the_other_way, [("structure", PASSAGE)]),
    (a_link_leads_elsewhere, [("structure", READ)]),
    (a_link_inside_leads_elsewhere, [("structure", READ)]),
    (a_page_is_that_of_another_place, [("structure", READ)]),
    (a_printed_address_is_lost, [("changed", READ)]),
    (a_box_to_tick_has_no_name, [("structure", "I have a pacemaker")]),
    (words_are_hidden, [("lost", OPENING)]),
    (
        a_cell_stands_under_another_header,
        [("structure", "500 mg"), ("moved", "3"), ("structure", "3")],
    ),
]


@pytest.mark.parametrize(
    ("change", "told"), [pytest.param(*each, id=each[0].__name__) for each in FAULTS]
)
def test_a_fault_is_told_at_its_unit(change: Change, told: list[tuple[str, str]]) -> None:
    assert planted("word", change) == told


@pytest.mark.parametrize("change", [a_header_row_is_a_row, row_headers_are_cells])
def test_lost_headers_are_told_at_each_cell(change: Change) -> None:
    found = planted("word", change)
    assert {kind for kind, _ in found} == {"structure"}
    assert ("structure", "500 mg") in found


def test_the_meaning_that_shows_at_a_term_is_compared() -> None:
    [(kind, unit)] = planted("word", a_tip_is_another)
    assert kind == "structure"
    assert unit.startswith("Secondary cancers")


def test_a_list_that_counts_from_another_number_is_told() -> None:
    def from_one(root: Element) -> None:
        without(root, "startOverride")

    found = planted("word", from_one, "word/numbering.xml")
    assert ("structure", DOSE) in found


def test_a_heading_style_that_is_none_is_told() -> None:
    def no_outline(root: Element) -> None:
        for each in root.iter(f"{W}style"):
            if each.get(f"{W}styleId") == "Heading3":
                without(each, "outlineLvl")

    found = planted("word", no_outline, "word/styles.xml")
    assert ("structure", "Which cancers spread?") in found


def test_a_foot_is_compared() -> None:
    def other(root: Element) -> None:
        replace_words(root, "Edition 3", "Edition 4")

    [(kind, unit)] = planted("word", other, "word/footer1.xml")
    assert (kind, unit) == ("changed", "Licence: CC BY 4.0")


def test_the_language_of_the_whole_file_is_compared() -> None:
    def french(data: bytes) -> bytes:
        return data.replace(b'w:val="en-GB"', b'w:val="fr"')

    parity = compared("word", rewritten(content_of("word"), "word/styles.xml", french))
    assert {each.kind.value for each in parity.differences} == {"language"}
