"""One fault planted in the finished e-book or web page: each is told by its kind, at its unit."""

import pytest

from tests.verify.parity.planting import (
    XML_LANG,
    Change,
    Element,
    double,
    holder,
    planted,
    remove,
    rename,
    replace_words,
    swap,
    words,
)

OPENING = "An opening paragraph before any heading."
DRAWING = "The drawing shows one lung. A tumour sits near the top."
DOSE = "Take 500 mg at 5:30pm."
CANNOT = "you cannot feel your legs"
PASSAGE = "Gallwch gael y daflen hon yn Gymraeg. Gofynnwch i’ch tîm, os gŵyr."
MARI = "Say bore da to Nurse Mari."
ALTERNATIVE = "A lung with one tumour in its upper half"
READ = "Read our cancer pages, write to help@example.org, phone 0808 157 0123 or see the tests."


def a_paragraph_is_lost(root: Element) -> None:
    remove(holder(root, OPENING))


def a_word_is_lost(root: Element) -> None:
    replace_words(holder(root, "you cannot feel"), "cannot ", "")


def a_word_is_doubled(root: Element) -> None:
    replace_words(holder(root, DRAWING), "one lung", "one one lung")


def a_dose_is_changed(root: Element) -> None:
    replace_words(holder(root, "Take 500"), "500", "50")


def words_are_added(root: Element) -> None:
    double(holder(root, OPENING))
    replace_words(holder(root, OPENING), OPENING, "See a website instead.")


def a_paragraph_is_doubled(root: Element) -> None:
    double(holder(root, OPENING))


def two_steps_are_swapped(root: Element) -> None:
    swap(holder(root, "you cannot feel"), holder(root, "you cannot control"))


def a_heading_is_bold_text(root: Element) -> None:
    heading = holder(root, "Which cancers spread?")
    rename(heading, "p")


def a_heading_is_of_another_level(root: Element) -> None:
    rename(holder(root, "Which cancers spread?"), "h4")


def a_list_is_flattened(root: Element) -> None:
    for item in (holder(root, "you cannot feel"), holder(root, "you cannot control")):
        rename(item, "p")
        parent = item.getparent()
        assert parent is not None
        rename(parent, "div")


def a_list_counts_from_one(root: Element) -> None:
    steps = holder(root, "Take 500").getparent()
    assert steps is not None
    del steps.attrib["start"]


def an_inner_list_is_an_outer_one(root: Element) -> None:
    inner = holder(root, "in women").getparent()
    assert inner is not None
    outer_item = inner.getparent()
    assert outer_item is not None
    for item in reversed(list(inner)):
        outer_item.addnext(item)
    remove(inner)


def two_paragraphs_run_together(root: Element) -> None:
    first = holder(root, "Running time")
    second = holder(root, "Watch it at")
    first.text = f"{first.text} {second.text}"
    first.extend(list(second))
    remove(second)


def a_header_cell_is_a_cell(root: Element) -> None:
    rename(holder(root, "Under 50 kg"), "td")


def a_cell_stands_under_another_header(root: Element) -> None:
    swap(holder(root, "500 mg"), holder(root, "3", "td"))


def a_header_heads_the_wrong_way(root: Element) -> None:
    holder(root, "Under 50 kg").set("scope", "col")


def an_alternative_text_is_lost(root: Element) -> None:
    picture = next(each for each in root.iter("{*}img") if each.get("alt") == ALTERNATIVE)
    picture.set("alt", "")


def a_decorative_picture_speaks(root: Element) -> None:
    pictures = [each for each in root.iter("{*}img") if each.get("alt") == ""]
    pictures[-1].set("alt", "wave.svg")


def a_passage_has_no_language(root: Element) -> None:
    passage = holder(root, "Gallwch").getparent()
    assert passage is not None
    passage.attrib.pop("lang", "")
    passage.attrib.pop(XML_LANG, "")


def foreign_words_have_no_language(root: Element) -> None:
    foreign = holder(root, "bore da", "span")
    foreign.attrib.pop("lang", "")
    foreign.attrib.pop(XML_LANG, "")


def a_passage_runs_the_other_way(root: Element) -> None:
    passage = holder(root, "Gallwch").getparent()
    assert passage is not None
    passage.set("dir", "rtl")


def a_link_leads_elsewhere(root: Element) -> None:
    holder(root, "our cancer pages", "a").set("href", "https://www.example.org/other")


def a_link_inside_leads_elsewhere(root: Element) -> None:
    holder(root, "the tests", "a").set("href", "#format-pdf")


def a_link_inside_leads_nowhere(root: Element) -> None:
    holder(root, "the tests", "a").set("href", "#gone")


def a_link_is_lost(root: Element) -> None:
    rename(holder(root, "help@example.org", "a"), "span")
    holder(root, "help@example.org", "span").attrib.clear()


def a_full_form_is_another(root: Element) -> None:
    next(root.iter("{*}abbr")).set("title", "magnetic repair imaging")


def a_box_to_tick_has_no_name(root: Element) -> None:
    box = next(each for each in root.iter("{*}span") if each.get("class") == "tick-box")
    remove(box)


def a_paragraph_is_hidden(root: Element) -> None:
    holder(root, OPENING).set("aria-hidden", "true")


FAULTS: list[tuple[Change, list[tuple[str, str]]]] = [
    (a_paragraph_is_lost, [("lost", OPENING)]),
    (a_word_is_lost, [("changed", CANNOT)]),
    (a_word_is_doubled, [("changed", DRAWING)]),
    (a_dose_is_changed, [("changed", DOSE)]),
    (words_are_added, [("added", OPENING)]),
    (a_paragraph_is_doubled, [("added", OPENING)]),
    (two_steps_are_swapped, [("moved", "you cannot control your bladder")]),
    (a_heading_is_bold_text, [("structure", "Which cancers spread?")]),
    (a_heading_is_of_another_level, [("structure", "Which cancers spread?")]),
    (
        a_list_is_flattened,
        [("structure", CANNOT), ("structure", "you cannot control your bladder")],
    ),
    (a_list_counts_from_one, [("structure", DOSE), ("structure", "Drink 1.5 litres.")]),
    (an_inner_list_is_an_outer_one, [("structure", "in women"), ("structure", "in men")]),
    (
        two_paragraphs_run_together,
        [
            ("structure", "Running time: 2 minutes and 42 seconds."),
            ("structure", "Watch it at https://www.example.org/video"),
        ],
    ),
    (
        a_header_cell_is_a_cell,
        [("structure", "Under 50 kg"), ("structure", "500 mg"), ("structure", "3")],
    ),
    (
        a_cell_stands_under_another_header,
        [("structure", "500 mg"), ("moved", "3"), ("structure", "3")],
    ),
    (
        a_header_heads_the_wrong_way,
        [("structure", "500 mg"), ("structure", "3"), ("structure", "50 kg and over")],
    ),
    (an_alternative_text_is_lost, [("lost", ALTERNATIVE)]),
    (a_decorative_picture_speaks, [("added", DRAWING)]),
    (a_passage_has_no_language, [("language", PASSAGE)]),
    (foreign_words_have_no_language, [("language", MARI)]),
    (a_passage_runs_the_other_way, [("structure", PASSAGE), ("language", PASSAGE)]),
    (a_link_leads_elsewhere, [("structure", READ)]),
    (a_link_inside_leads_elsewhere, [("structure", READ)]),
    (a_link_inside_leads_nowhere, [("structure", READ)]),
    (a_link_is_lost, [("structure", READ)]),
    (a_box_to_tick_has_no_name, [("structure", "I have a pacemaker")]),
    (a_paragraph_is_hidden, [("lost", OPENING)]),
]


@pytest.mark.parametrize("name", ["epub", "web"])
@pytest.mark.parametrize(
    ("change", "told"), [pytest.param(*each, id=each[0].__name__) for each in FAULTS]
)
def test_a_fault_is_told_at_its_unit(
    name: str, change: Change, told: list[tuple[str, str]]
) -> None:
    assert planted(name, change) == told


@pytest.mark.parametrize("name", ["epub", "web"])
def test_what_a_voice_is_told_is_compared(name: str) -> None:
    [(kind, unit)] = planted(name, a_full_form_is_another)
    assert kind == "structure"
    assert "magnetic resonance imaging (MRI)" in unit


def test_a_citation_said_as_another_source_is_told() -> None:
    def another_source(root: Element) -> None:
        holder(root, "[1]", "a").set("aria-label", "Reference 2")

    [(kind, unit)] = planted("epub", another_source)
    assert kind == "structure"
    assert unit.startswith("This is strongly said")


def test_a_meaning_that_opens_is_compared() -> None:
    def another_meaning(root: Element) -> None:
        note = next(each for each in root.iter("span") if each.get("popover"))
        replace_words(note, "clear", "thick")

    [(kind, unit)] = planted("web", another_meaning)
    assert kind == "changed"
    assert unit.startswith("Secondary cancers")


def test_the_books_contents_are_compared() -> None:
    def lost(root: Element) -> None:
        remove(next(each for each in root.iter("{*}li") if words(each) == "A deeper level"))

    assert planted("epub", lost, "EPUB/nav.xhtml") == [("lost", "Licence: CC BY 4.0")]


def test_the_spine_decides_and_not_the_names_of_files() -> None:
    def turned(root: Element) -> None:
        spine = next(root.iter("{*}spine"))
        spine[:] = reversed(list(spine))

    found = planted("epub", turned, "EPUB/content.opf")
    assert [kind for kind, _ in found] == ["moved"]
