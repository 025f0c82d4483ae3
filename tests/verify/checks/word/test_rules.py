"""Each rule on the specimen's own Word file: a fault it finds, and a neighbour it lets stand."""

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from publisher.verify.checks.word import RULES, judge
from publisher.verify.checks.word.opened.word_package import open_word_file
from tests.verify.checks.word.planting import (
    BODY,
    NAMES,
    Change,
    Root,
    W,
    add_after,
    all_of,
    both,
    give_paragraph,
    give_run,
    of_first,
    one,
    paragraph,
    planted,
    remove,
    rules,
    run,
    say,
    set_style,
    specimen,
    take_property,
    with_parts,
    xml,
)

STYLES, SETTINGS, CORE = "word/styles.xml", "word/settings.xml", "docProps/core.xml"
FOOTER, NUMBERING = "word/footer1.xml", "word/numbering.xml"
PLAIN = "An opening paragraph before any heading."


def describe(words: str, number: int = 0) -> Change:
    """Give a picture other words."""
    return lambda root: all_of(root, "//wp:docPr")[number].set("descr", words)


def float_picture(root: Root) -> None:
    inline = one(root, "//wp:inline")
    inline.tag = f"{{{NAMES['wp']}}}anchor"


def without_words(start: str) -> Change:
    """Take all words out of a paragraph, and leave it."""

    def change(root: Root) -> None:
        found = paragraph(root, start)
        found[:] = found[:1]

    return change


def put_into_text_box(root: Root) -> None:
    box = (
        '<w:pict><v:shape xmlns:v="urn:schemas-microsoft-com:vml" alt="A box"><v:textbox>'
        "<w:txbxContent><w:p><w:r><w:t>Boxed words.</w:t></w:r></w:p></w:txbxContent>"
        "</v:textbox></v:shape></w:pict>"
    )
    holder = xml("<w:r/>")
    holder.append(xml(box))
    paragraph(root, PLAIN).append(holder)


def drawing_at_the_foot(root: Root) -> None:
    mark = '<w:pict><v:shape xmlns:v="urn:schemas-microsoft-com:vml" alt="Draft"/></w:pict>'
    holder = xml("<w:r/>")
    holder.append(xml(mark))
    one(root, "//w:p").append(holder)


def empty_cell(root: Root) -> None:
    run(root, "500 mg").getparent().remove(run(root, "500 mg"))


def nest_table(root: Root) -> None:
    cell = run(root, "500 mg").getparent().getparent()
    cell.insert(1, xml("<w:tbl><w:tr><w:tc><w:p/></w:tc></w:tr></w:tbl>"))


def span_cells(root: Root) -> None:
    one(root, "//w:tc/w:tcPr").append(xml('<w:gridSpan w:val="2"/>'))


def drop_cell(root: Root) -> None:
    row = all_of(root, "//w:tr")[1]
    row.remove(row.findall(W + "tc")[-1])


def repeat_every_row(root: Root) -> None:
    for each in all_of(root, "//w:trPr[not(w:tblHeader)]"):
        each.append(xml("<w:tblHeader/>"))


def link_target(words: str, target: str) -> Change:
    """Let a link lead to another relationship."""

    def change(root: Root) -> None:
        link = run(root, words).getparent()
        link.set(f"{{{NAMES['r']}}}id", target)

    return change


def set_heading_level(start: str, level: int) -> Change:
    return set_style(start, f"Heading{level}")


def retitle(words: str) -> Change:
    def change(root: Root) -> None:
        one(root, "//dc:title").text = words

    return change


FAULTS: dict[str, list[tuple[Change, str]]] = {
    "missing-alternative-text": [(describe(""), BODY)],
    "file-name-as-alternative-text": [
        (describe("lung.svg"), BODY),
        (describe("IMG_1234"), BODY),
        (describe("Scan from lung-2.JPEG"), BODY),
    ],
    "empty-phrase-as-alternative-text": [
        (describe("Picture 1"), BODY),
        (describe("an image"), BODY),
        (describe("Description automatically generated with low confidence"), BODY),
    ],
    "decoration-with-words": [(describe("A wave", 1), BODY)],
    "floating-object": [
        (float_picture, BODY),
        (lambda root: one(root, "//w:tblPr").insert(1, xml("<w:tblpPr/>")), BODY),
        (give_paragraph(PLAIN, '<w:framePr w:wrap="around"/>'), BODY),
    ],
    "text-box": [(put_into_text_box, BODY)],
    "picture-outside-the-text": [(drawing_at_the_foot, FOOTER)],
    "table-without-header": [
        (of_first("//w:tblLook", firstRow="0"), BODY),
        (remove("//w:tblLook"), BODY),
    ],
    "header-row-not-repeated": [(remove("//w:tblHeader"), BODY), (repeat_every_row, BODY)],
    "merged-cells": [(span_cells, BODY), (drop_cell, BODY)],
    "nested-table": [(nest_table, BODY)],
    "blank-cell": [(empty_cell, BODY)],
    "vague-link": [
        (say("our cancer pages", "Click here"), BODY),
        (say("our cancer pages", "More…"), BODY),
        (say("our cancer pages", " "), BODY),
    ],
    "address-as-link-words": [
        (say("our cancer pages", "https://www.example.org/cancer"), BODY),
    ],
    "same-words-lead-elsewhere": [(say("the tests", "our cancer pages"), BODY)],
    "link-to-nowhere": [
        (of_first("//w:hyperlink[@w:anchor]", anchor="gone"), BODY),
        (link_target("our cancer pages", "rId999"), BODY),
        (remove("//w:bookmarkStart[@w:name='tests']"), BODY),
    ],
    "hard-to-read-contrast": [
        (give_run(PLAIN, '<w:color w:val="777777"/>'), BODY),
        (give_run(PLAIN, '<w:highlight w:val="darkBlue"/>'), BODY),
        (give_paragraph(PLAIN, '<w:shd w:val="clear" w:fill="0B4F5C"/>'), BODY),
        (of_first("//w:tcPr/w:shd", fill="FFFFFF"), BODY),
        (of_first("//w:style[@w:styleId='Footer']/w:rPr/w:color", val="999999"), STYLES),
        (of_first("//w:lvl/w:rPr/w:color", val="AAAAAA"), NUMBERING),
    ],
    "empty-paragraph": [
        (add_after(PLAIN, "<w:p/>", "<w:p/>"), BODY),
        (without_words("prostate cancer"), BODY),
    ],
    "repeated-blanks": [
        (say(PLAIN, "An opening  paragraph before any heading."), BODY),
        (say(PLAIN, "\N{NO-BREAK SPACE}\N{NO-BREAK SPACE}An opening paragraph"), BODY),
        (lambda root: run(root, PLAIN).append(xml("<w:tab/>")), BODY),
        (lambda root: run(root, PLAIN).extend([xml("<w:br/>"), xml("<w:br/>")]), BODY),
    ],
    "missing-language": [
        (remove("//w:docDefaults//w:lang"), STYLES),
        (of_first("//w:themeFontLang", val="en-US"), SETTINGS),
        (remove("//dc:language"), CORE),
    ],
    "wrong-language-of-parts": [
        (lambda root: run(root, "bore da")[0].remove(one(run(root, "bore da"), ".//w:lang")), BODY),
        (remove("//w:r[w:t[contains(., 'Gallwch')]]/w:rPr/w:lang"), BODY),
        (give_run(PLAIN, '<w:lang w:val="fr"/>'), BODY),
        (give_run(PLAIN, '<w:lang w:val="cy"/>'), BODY),
    ],
    "fake-list": [
        (say(PLAIN, "• An opening paragraph"), BODY),
        (say(PLAIN, "- An opening paragraph"), BODY),
        (say(PLAIN, "1. An opening paragraph"), BODY),
        (take_property("prostate cancer", "numPr"), BODY),
        (
            add_after(
                PLAIN,
                "<w:p><w:r><w:t>4. Breathe in.</w:t></w:r></w:p>",
                "<w:p><w:r><w:t>5. Breathe out.</w:t></w:r></w:p>",
            ),
            BODY,
        ),
        (
            lambda root: paragraph(root, PLAIN).append(
                xml("<w:r><w:br/><w:t>- a line of its own</w:t></w:r>")
            ),
            BODY,
        ),
    ],
    "fake-heading": [
        (both(set_style("Tests", "Normal"), give_run("Tests", "<w:b/>")), BODY),
        (give_run(PLAIN, "<w:b/>", '<w:sz w:val="48"/>'), BODY),
        (both(say(PLAIN, "Side effects"), give_run("Side effects", "<w:b/>")), BODY),
    ],
    "skipped-heading-level": [
        (set_heading_level("Which cancers spread?", 4), BODY),
        (set_heading_level("What is a specimen leaflet?", 2), BODY),
    ],
    "no-headings": [(remove("//w:style//w:outlineLvl"), STYLES)],
    "title-is-no-heading": [
        (set_heading_level("What is a specimen leaflet?", 2), BODY),
        (say("What is a specimen leaflet?", "Another leaflet"), BODY),
        (set_heading_level("Tests", 1), BODY),
    ],
    "heading-without-words": [
        (add_after(PLAIN, '<w:p><w:pPr><w:pStyle w:val="Heading2"/></w:pPr></w:p>'), BODY)
    ],
    "missing-title": [(retitle(""), CORE), (retitle("Document1"), CORE)],
    "text-under-16-points": [
        (give_run(PLAIN, '<w:sz w:val="22"/>'), BODY),
        (give_run("[1]", '<w:vertAlign w:val="superscript"/>'), BODY),
        (of_first("//w:style[@w:styleId='Footer']/w:rPr/w:sz", val="18"), STYLES),
        (of_first("//w:style[@w:styleId='Caption']/w:rPr/w:sz", val="18"), STYLES),
        (lambda root: one(root, "//w:lvl/w:rPr").append(xml('<w:sz w:val="20"/>')), NUMBERING),
    ],
    "text-smaller-than-asked": [(give_run(PLAIN, '<w:sz w:val="34"/>'), BODY)],
    "italics": [(give_run(PLAIN, "<w:i/>"), BODY)],
    "bold-undone": [(give_run("Tests", '<w:rStyle w:val="Strong"/>'), BODY)],
    "underlining": [(give_run(PLAIN, '<w:u w:val="single"/>'), BODY)],
    "capitals": [
        (give_run(PLAIN, "<w:caps/>"), BODY),
        (give_run(PLAIN, "<w:smallCaps/>"), BODY),
        (say(PLAIN, "DO NOT TAKE MORE THAN EIGHT TABLETS"), BODY),
    ],
    "text-not-left-aligned": [
        (give_paragraph(PLAIN, '<w:jc w:val="both"/>'), BODY),
        (of_first("//w:style[@w:styleId='Caption']/w:pPr/w:jc", val="center"), STYLES),
    ],
    "hyphenation": [
        (of_first("//w:autoHyphenation", val="1"), SETTINGS),
        (lambda root: run(root, PLAIN).append(xml("<w:softHyphen/>")), BODY),
    ],
    "heading-apart": [(remove("//w:style[@w:styleId='Heading2']/w:pPr/w:keepNext"), STYLES)],
    "row-across-pages": [(remove("(//w:cantSplit)[last()]"), BODY)],
    "single-line": [(give_paragraph(PLAIN, '<w:widowControl w:val="0"/>'), BODY)],
    "lines-too-close": [
        (give_paragraph(PLAIN, '<w:spacing w:line="240" w:lineRule="auto"/>'), BODY),
        (give_paragraph(PLAIN, '<w:spacing w:line="400" w:lineRule="exact"/>'), BODY),
    ],
    "more-than-one-column": [(of_first("//w:cols", num="2"), BODY)],
    "restricted-access": [
        (
            lambda root: root.insert(
                1, xml('<w:documentProtection w:edit="readOnly" w:enforcement="1"/>')
            ),
            SETTINGS,
        ),
        (lambda root: root.insert(0, xml('<w:writeProtection w:recommended="1"/>')), SETTINGS),
    ],
    "moving-text": [(give_run(PLAIN, '<w:effect w:val="shimmer"/>'), BODY)],
    "control-without-title": [(remove("(//w:sdtPr/w:alias)[1]"), BODY)],
    "hidden-text": [(give_run(PLAIN, "<w:vanish/>"), BODY)],
    "unfinished-change": [
        (
            lambda root: paragraph(root, PLAIN).append(
                xml('<w:ins w:id="1" w:author="A"><w:r><w:t> New.</w:t></w:r></w:ins>')
            ),
            BODY,
        )
    ],
}


def _cases(faults: dict[str, list[tuple[Change, str]]]) -> list:
    return [
        pytest.param(rule, *plant, id=f"{rule}-{number}")
        for rule, plants in faults.items()
        for number, plant in enumerate(plants, 1)
    ]


@pytest.mark.parametrize("size", [0, 16, 18, 24, 28, 36])
def test_the_specimen_has_no_findings(size: int) -> None:
    verdict = judge(specimen(size))
    assert [str(each) for each in verdict.findings] == []
    assert verdict.passed
    assert verdict.checks == len(RULES)


@pytest.mark.parametrize(("rule", "change", "part"), _cases(FAULTS))
def test_a_planted_fault_is_found(rule: str, change: Change, part: str) -> None:
    assert rule in rules(planted(change, part))


def test_every_rule_has_a_fault() -> None:
    names = {each.__name__.removeprefix("check_").replace("_", "-") for each in RULES}
    assert names == set(FAULTS)


NEIGHBOURS: dict[str, list[tuple[Change, str]]] = {
    "file-name-as-alternative-text": [(describe("The letters jpg on a card"), BODY)],
    "empty-phrase-as-alternative-text": [(describe("A picture of one lung"), BODY)],
    "missing-alternative-text": [(describe("", 1), BODY)],
    "table-without-header": [
        # Older programs write the look as a number only.
        (
            lambda root: [
                one(root, "//w:tblLook").attrib.pop(W + name)
                for name in ("firstRow", "firstColumn", "lastRow", "lastColumn")
            ],
            BODY,
        )
    ],
    "vague-link": [(say("our cancer pages", "More about cancer"), BODY)],
    "address-as-link-words": [(say("nurses@example.org", "https://www.example.org/nurses"), BODY)],
    "hard-to-read-contrast": [
        (give_run(PLAIN, '<w:color w:val="auto"/>'), BODY),
        (give_run(PLAIN, '<w:color w:val="555555"/>'), BODY),
        (give_run(PLAIN, '<w:color w:val="FFFFFF"/>', '<w:highlight w:val="black"/>'), BODY),
    ],
    "empty-paragraph": [
        (add_after(PLAIN, '<w:p><w:r><w:br w:type="page"/></w:r></w:p>'), BODY),
        # The number of a step that begins with a list.
        (without_words("Drink 1.5"), BODY),
    ],
    "repeated-blanks": [(lambda root: run(root, PLAIN).append(xml("<w:br/>")), BODY)],
    "fake-list": [
        (say(PLAIN, "5. May is a holiday."), BODY),
        (say(PLAIN, "-5 degrees or less."), BODY),
    ],
    "fake-heading": [
        (both(say(PLAIN, "Ring 999 now."), give_run("Ring 999 now.", "<w:b/>")), BODY)
    ],
    "capitals": [(say(PLAIN, "NHS MRI"), BODY)],
    "underlining": [(give_run("our cancer pages", '<w:u w:val="single"/>'), BODY)],
    "text-smaller-than-asked": [(give_run(PLAIN, '<w:sz w:val="38"/>'), BODY)],
    "lines-too-close": [
        (give_paragraph(PLAIN, '<w:spacing w:after="40"/>'), BODY),
        (give_paragraph(PLAIN, '<w:spacing w:line="300" w:lineRule="auto"/>'), BODY),
    ],
    "italics": [(give_run(PLAIN, '<w:i w:val="0"/>'), BODY)],
    "restricted-access": [
        (
            lambda root: root.insert(
                1, xml('<w:documentProtection w:edit="readOnly" w:enforcement="0"/>')
            ),
            SETTINGS,
        )
    ],
    "wrong-language-of-parts": [(give_run(PLAIN, '<w:lang w:val="en-GB"/>'), BODY)],
    "single-line": [(give_paragraph(PLAIN, "<w:widowControl/>"), BODY)],
}


@pytest.mark.parametrize(("rule", "change", "part"), _cases(NEIGHBOURS))
def test_what_only_resembles_a_fault_may_stand(rule: str, change: Change, part: str) -> None:
    assert rule not in rules(planted(change, part))


def test_a_picture_that_may_move_is_found() -> None:
    assert rules(with_parts({"word/media/dance.gif": b"GIF89a"})) == {"moving-text"}


def test_a_finding_says_where_and_in_which_words() -> None:
    (found,) = judge(planted(give_run(PLAIN, "<w:i/>"))).findings
    assert (found.rule, found.words) == ("italics", PLAIN)
    assert found.where == "word/document.xml, paragraph 16"
    assert found.is_error


def test_a_finding_of_a_picture_or_table_names_its_block() -> None:
    (found,) = judge(planted(describe("", 0))).findings
    assert found.node == "figure-35"
    (found,) = judge(planted(remove("//w:tblHeader"))).findings
    assert found.node == "table-33"
    assert "Dose" in found.words


@pytest.mark.parametrize(
    ("properties", "bold"), [((), True), (('<w:rStyle w:val="Strong"/>',), False)]
)
def test_two_styles_that_are_both_bold_are_plain(properties: tuple[str, ...], bold: bool) -> None:
    """ECMA-376 part 1, 17.7.3."""
    package = open_word_file(planted(give_run("Tests", *properties)))
    (heading,) = (each for each in package.headings if each.text == "Tests")
    assert [each.look.bold for each in heading.runs] == [bold]


@pytest.mark.parametrize("content", [b"", b"no zip", b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1" * 9])
def test_a_file_that_word_cannot_open_is_a_finding(content: bytes) -> None:
    made = specimen()
    broken = type(made)(
        made.format, made.file_name, made.media_type, content, made.document, made.options
    )
    assert rules(broken) == {"unreadable-file"}


def test_entities_are_not_resolved() -> None:
    """A Word file from elsewhere must not read files of this machine."""
    bomb = (
        b'<!DOCTYPE w [<!ENTITY e SYSTEM "file:///etc/passwd">]>'
        b'<w:document xmlns:w="http://schemas.openxmlformats.org/wordprocessingml/2006/main">'
        b"<w:body><w:p><w:r><w:t>&e;</w:t></w:r></w:p></w:body></w:document>"
    )
    findings = judge(with_parts({BODY: bomb})).findings
    assert findings
    assert not any("root:" in each.words for each in findings)


@given(st.data())
@settings(max_examples=40)
def test_whatever_is_missing_the_rules_have_their_say(data: st.DataObject) -> None:
    part = data.draw(st.sampled_from([BODY, STYLES, SETTINGS, NUMBERING, CORE, FOOTER]))

    def change(root: Root) -> None:
        for _ in range(data.draw(st.integers(1, 5))):
            found = [each for each in root.iter("*") if each is not root]
            each = data.draw(st.sampled_from(found))
            if data.draw(st.booleans()):
                each.getparent().remove(each)
            else:
                each.attrib.clear()

    assert judge(planted(change, part)).checks == len(RULES)
