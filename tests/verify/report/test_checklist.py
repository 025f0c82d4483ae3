"""What only a person can decide: which questions are asked, of what, and that none is forgotten."""

from collections import Counter
from dataclasses import replace
from functools import cache

import pytest
from lxml import etree, html

from publisher.document import Document, walk
from publisher.document.nodes import (
    Figure,
    Foreign,
    ForeignPassage,
    Link,
    Paragraph,
    Pronunciation,
    Section,
    Table,
    Text,
    Video,
)
from publisher.document.text import plain_text
from publisher.verify.proof import Proof
from publisher.verify.report import write_conformance_report
from publisher.verify.report.asked_checks import asked_checks
from publisher.verify.report.human_checks import (
    DECIDED_BY_JUDGES,
    HUMAN_CHECKS,
    NOTHING_OF_THE_KIND,
)
from publisher.verify.report.wcag import CRITERIA
from tests.specimen import HERE, paragraph, whole_specimen
from tests.verify.report import proofs


def words(element: etree._Element) -> str:
    return " ".join(element.text_content().split())


@cache
def page() -> etree._Element:
    return html.document_fromstring(
        write_conformance_report(proofs.whole(), proofs.theme()).decode()
    )


def question(id_: str) -> etree._Element:
    [heading] = page().xpath(f"//h4[@id='check-{id_}']")
    return heading.getparent()


def asked(proof: Proof) -> set[str]:
    return {each.check.id for each in asked_checks(proof)[0]}


def of(document: Document, *formats: str) -> Proof:
    chosen = formats or ("pdf", "word", "epub", "audio", "web")
    return replace(
        proofs.passed(),
        document=document,
        files=tuple(map(proofs.file, chosen)),
        verdicts=(),
        parities=(),
    )


def test_every_criterion_of_wcag_2_2_is_asked_decided_or_not_touched() -> None:
    assert len(CRITERIA) == 55  # 31 of level A and 24 of level AA (4.1.1 is gone since 2.2)
    named = {number for each in HUMAN_CHECKS for number in each.wcag}
    sets = (named, set(DECIDED_BY_JUDGES), set(NOTHING_OF_THE_KIND))
    assert set.union(*sets) == set(CRITERIA)
    assert sum(map(len, sets)) == len(CRITERIA)


def test_ids_are_names_that_stay() -> None:
    ids = Counter(each.id for each in HUMAN_CHECKS)
    assert max(ids.values()) == 1
    assert all(each.replace("-", "").isalpha() and each.islower() for each in ids)


def test_each_alternative_text_is_ticked_beside_its_picture() -> None:
    check = question("alternative-texts")
    assert "1.1.1 Non-text Content (A)" in words(check)
    boxes = [words(each) for each in check.xpath(".//label[input[@type='checkbox']]")]
    meaningful = [
        each for each in walk(whole_specimen()) if isinstance(each, Figure) and not each.decorative
    ]
    assert boxes == [f"“{each.alternative}”" for each in meaningful]
    assert len(check.xpath(".//img[starts-with(@src, 'data:image/')]")) == len(meaningful) > 0
    assert "It also has a long description." in words(check)


def test_each_decoration_is_shown() -> None:
    check = question("decoration")
    assert [words(each) for each in check.iter("label")] == ["“wave.svg”"]
    assert check.xpath(".//img/@alt") == ["The picture wave.svg"]


def test_each_link_is_listed_with_its_address() -> None:
    shown = words(question("links"))
    assert "2.4.4 Link Purpose (In Context) (A)" in shown
    for node in walk(whole_specimen()):
        if isinstance(node, Link):
            assert f"“{plain_text(node.children, proofs.wording())}”" in shown
            assert node.address in shown
        if isinstance(node, Video):
            assert node.address in shown


def test_each_foreign_passage_is_listed_in_its_language() -> None:
    check = question("foreign-words")
    marked = [words(each) for each in check.xpath(".//*[@lang='cy']")]
    foreign = [
        each for each in walk(whole_specimen()) if isinstance(each, Foreign | ForeignPassage)
    ]
    assert len(marked) == len(foreign) > 1
    assert any("Gallwch gael y daflen hon" in each for each in marked)
    assert "“bore da”" in marked
    assert "marked as Welsh (cy)" in words(check)


def test_each_pronunciation_is_listed() -> None:
    shown = words(question("pronunciation"))
    for node in walk(whole_specimen()):
        if isinstance(node, Pronunciation):
            assert f"“{node.word}” say {node.respelling}" in shown
    assert "“MRI” say its letters; it stands for magnetic resonance imaging" in shown
    assert shown.count("“MRI”") == 1


def test_each_heading_is_listed_with_its_level() -> None:
    shown = words(question("headings"))
    for node in walk(whole_specimen()):
        if isinstance(node, Section):
            assert f"Level {node.level}: “{plain_text(node.heading, proofs.wording())}”" in shown
    assert "“Emergency: Go to A&E now if:”" in shown


def test_title_language_table_and_video_stand_at_their_questions() -> None:
    assert "“What is a specimen leaflet?”" in words(question("title"))
    assert "“English (en-GB)”" in words(question("language-of-leaflet"))
    assert "Columns: Age, Dose, Times a day; each row has a header." in words(question("tables"))
    assert "https://www.example.org/video" in words(question("videos"))


def test_every_question_can_be_ticked_with_its_name() -> None:
    for check in page().xpath("//section[@class='check']"):
        boxes = check.xpath(".//input[@type='checkbox']")
        assert boxes
        for box in boxes:
            assert words(box.getparent())
            assert box.get("aria-describedby") == check.find("h4").get("id")


@pytest.mark.parametrize(
    ("node", "id_"),
    [(Figure, "alternative-texts"), (Table, "tables"), (Video, "videos"), (Link, "links")],
)
def test_what_a_leaflet_has_not_is_not_asked_and_that_is_said(node: type, id_: str) -> None:
    assert id_ in asked(of(whole_specimen()))
    plain = replace(proofs.tiny(), blocks=(paragraph("Only words."),))
    assert not any(isinstance(each, node) for each in walk(plain))
    assert id_ not in asked(of(plain))
    shown = words(
        html.document_fromstring(write_conformance_report(of(plain), proofs.theme()).decode())
    )
    [check] = [each for each in HUMAN_CHECKS if each.id == id_]
    assert check.absent in shown


def test_questions_about_a_format_are_asked_only_where_it_was_made() -> None:
    every = asked(of(whole_specimen()))
    assert {"pronunciation", "keyboard", "e-book-metadata", "word-checker", "furniture"} <= every
    assert "pronunciation" not in asked(of(whole_specimen(), "pdf", "web"))
    assert "keyboard" not in asked(of(whole_specimen(), "audio"))
    assert "alternative-texts" in asked(of(whole_specimen(), "braille"))


def test_words_that_point_at_the_page_are_noticed() -> None:
    pointing = paragraph("Press the red button on the left, then see the drawing below.")
    harmless = paragraph("This is the right choice for your left lung, and red blood cells.")
    document = replace(proofs.tiny(), blocks=(pointing, harmless))
    [found] = [each for each in asked_checks(of(document))[0] if each.check.id == "pointing-words"]
    assert len(found.items) == 3
    assert all("choice" not in each.words for each in found.items)


def test_a_language_whose_pointing_words_are_unknown_is_asked_all_the_same() -> None:
    metadata = replace(proofs.tiny().metadata, language="cy")
    text = Paragraph((Text("On the left", span=HERE),), id="p", span=HERE)
    document = replace(proofs.tiny(), metadata=metadata, blocks=(text,))
    [found] = [each for each in asked_checks(of(document))[0] if each.check.id == "pointing-words"]
    assert found.items == ()
