"""The rules of large print, line by line (UKAAF G003, ACB; house standards parts 1 and 4)."""

from dataclasses import replace

import pytest

from publisher.backends.word import WordBackend, WordOptions
from publisher.theme.contrast import contrast_ratio
from tests.backends.word.word_file import NAMES, W, WordFile, query, specimen_file, words
from tests.specimen import context, specimen, whole_specimen

MM = 1440 / 25.4
SIZES = (16, 18, 20, 24, 28, 36)
XML_PARTS = ("word/document.xml", "word/styles.xml", "word/numbering.xml")


@pytest.fixture(scope="module", params=SIZES)
def word(request: pytest.FixtureRequest) -> WordFile:
    return specimen_file(request.param)


@pytest.fixture(scope="module")
def size(word: WordFile) -> float:
    """The size of the body in points, as the file says itself."""
    return int(word.style_value("Normal", "w:rPr/w:sz")) / 2


def all_parts(word: WordFile) -> list:
    footers = [each for each in word.zip.namelist() if each.startswith("word/footer")]
    return [word.part(each) for each in (*XML_PARTS, *footers)]


def test_the_default_is_18_points() -> None:
    assert specimen_file().style_value("Normal", "w:rPr/w:sz") == "36"


def test_the_size_is_the_one_asked_for() -> None:
    for asked in SIZES:
        assert specimen_file(asked).style_value("Normal", "w:rPr/w:sz") == str(2 * asked)


def test_no_letter_is_smaller_than_the_body(word: WordFile, size: float) -> None:
    for part in all_parts(word):
        for kind in ("sz", "szCs"):
            for each in part.iter(f"{W}{kind}"):
                # In a border `sz` is the width of a line.
                if each.getparent().tag == f"{W}rPr":
                    assert int(each.get(f"{W}val")) >= 2 * size


def test_every_style_says_its_size(word: WordFile, size: float) -> None:
    for style in query(word.styles, "w:style[@w:type='paragraph']"):
        assert query(style, "w:rPr/w:sz"), style.get(f"{W}styleId")
    defaults = query(word.styles, "w:docDefaults/w:rPrDefault/w:rPr/w:sz/@w:val")
    assert defaults == [str(round(2 * size))]


def test_headings_are_larger_and_the_title_by_4_points_at_least(
    word: WordFile, size: float
) -> None:
    sizes = [int(word.style_value(f"Heading{n}", "w:rPr/w:sz")) / 2 for n in range(1, 6)]
    assert sizes == sorted(sizes, reverse=True)
    assert sizes[0] >= size + 4
    assert len(set(sizes[:3])) == 3
    assert sizes[-1] >= size
    assert all(word.style_value(f"Heading{n}", "w:rPr/w:b") == "1" for n in range(1, 6))


def test_a_long_word_fits_into_a_heading_of_giant_print() -> None:
    sizes = [int(specimen_file(36).style_value(f"Heading{n}", "w:rPr/w:sz")) / 2 for n in (1, 2)]
    assert sizes[0] <= 48
    assert sizes[1] <= 42


def test_nothing_is_italic_underlined_or_in_capitals(word: WordFile) -> None:
    for part in all_parts(word):
        for name in ("i", "iCs", "u", "caps", "smallCaps", "vertAlign"):
            assert not list(part.iter(f"{W}{name}")), name


def test_everything_is_aligned_left_and_nothing_hyphenated(word: WordFile) -> None:
    for part in all_parts(word):
        for each in part.iter(f"{W}jc"):
            assert each.get(f"{W}val") == "left"
    assert query(word.styles, "w:docDefaults/w:pPrDefault/w:pPr/w:suppressAutoHyphens")
    settings = word.part("word/settings.xml")
    assert query(settings, "w:autoHyphenation/@w:val") == ["0"]


def test_lines_are_1_25_to_1_5_times_as_high_as_the_letters(word: WordFile) -> None:
    for style in query(word.styles, "w:style[@w:type='paragraph']"):
        (line,) = query(style, "w:pPr/w:spacing/@w:line")
        (letters,) = query(style, "w:rPr/w:sz/@w:val")
        assert query(style, "w:pPr/w:spacing/@w:lineRule") == ["atLeast"]
        assert 1.24 <= int(line) / 20 / (int(letters) / 2) <= 1.5


def test_paragraphs_are_apart_by_spacing_and_none_is_empty(word: WordFile, size: float) -> None:
    assert int(word.style_value("Normal", "w:pPr/w:spacing", "after")) / 20 >= 0.7 * size
    for part in all_parts(word):
        for each in part.iter(f"{W}p"):
            drawn = query(each, ".//w:drawing")
            assert drawn or words(each).strip(), "an empty paragraph"


def test_the_page_is_a4_with_margins_of_25_mm(word: WordFile) -> None:
    (section,) = word.query(".//w:sectPr")
    assert word.body[-1] is section
    (paper,) = query(section, "w:pgSz")
    assert (paper.get(f"{W}w"), paper.get(f"{W}h")) == ("11906", "16838")
    (margins,) = query(section, "w:pgMar")
    for side in ("left", "right", "top"):
        assert int(margins.get(f"{W}{side}")) == pytest.approx(25 * MM, abs=2)
    assert int(margins.get(f"{W}bottom")) >= 25 * MM - 2
    columns = query(section, "w:cols/@w:num")
    assert columns in ([], ["1"])


def test_fonts_have_no_serifs_and_are_those_of_the_house(word: WordFile) -> None:
    families = set(query(word.styles, "//w:rFonts/@w:ascii"))
    assert families == {"Atkinson Hyperlegible"}


def test_bullets_are_large_and_solid(word: WordFile, size: float) -> None:
    levels = query(word.part("word/numbering.xml"), "//w:lvl[w:numFmt/@w:val='bullet']")
    assert levels
    for each in levels:
        assert query(each, "w:lvlText/@w:val")[0].strip("\xa0") in ("●", "■")


def test_contrast_is_7_to_1(word: WordFile) -> None:
    for style in query(word.styles, "w:style[@w:type='paragraph']"):
        id_ = style.get(f"{W}styleId")
        colour = word.style_value(id_, "w:rPr/w:color")
        paper = word.style_value(id_, "w:pPr/w:shd", "fill") or "FFFFFF"
        if id_ == "TableHeading":
            (paper,) = set(word.query(".//w:tc/w:tcPr/w:shd/@w:fill"))
        assert contrast_ratio(f"#{colour.lower()}", f"#{paper.lower()}") >= 7, id_


def test_widows_are_controlled_and_headings_stay_with_their_text(word: WordFile) -> None:
    for style in query(word.styles, "w:style[@w:type='paragraph']"):
        assert query(style, "w:pPr/w:widowControl[not(@w:val='0')]")
        if query(style, "w:pPr/w:outlineLvl"):
            assert query(style, "w:pPr/w:keepNext[not(@w:val='0')]")


def test_no_list_item_breaks_across_pages(word: WordFile) -> None:
    for each in word.paragraphs:
        if word.list_number(each):
            style = word.style(each)
            assert query(word.styles, f"w:style[@w:styleId='{style}']/w:pPr/w:keepLines"), style


def test_there_are_no_text_boxes_and_no_floating_pictures(word: WordFile) -> None:
    for name in ("txbxContent", "pict", "object", "framePr"):
        assert not list(word.document.iter(f"{W}{name}")), name
    assert not list(word.document.iter(f"{{{NAMES['wp']}}}anchor"))


def test_the_foot_of_each_page_has_title_edition_review_date_and_page(word: WordFile) -> None:
    references = {
        query(each, "@w:type")[0]: word.target("word/document.xml", query(each, "@r:id")[0])
        for each in word.query(".//w:sectPr/w:footerReference")
    }
    first = word.part(references.get("first", references["default"]))
    assert words(first).startswith("What is a specimen leaflet?")
    assert "Edition 3. Last reviewed 24\xa0March\xa02026." in words(first)
    assert ("first" in references) == bool(word.query(".//w:sectPr/w:titlePg"))
    for name in references.values():
        codes = [each.strip() for each in query(word.part(name), "//w:instrText/text()")]
        assert codes == ["PAGE", "NUMPAGES"]
    if "first" in references:
        # Giant print is short of lines.
        assert words(word.part(references["default"])).startswith("Page ")


def test_language_of_the_document(word: WordFile) -> None:
    assert query(word.styles, "w:docDefaults//w:lang/@w:val") == ["en-GB"]
    assert not query(word.document, "//w:lang[@w:val='en-US']")


def test_no_word_is_lost_at_any_size(word: WordFile) -> None:
    def vocabulary(file: WordFile) -> set[str]:
        # The edition stands at the foot of the page in giant print.
        found = " ".join(words(each) for each in file.paragraphs if "Edition 3." not in words(each))
        return {each.strip("().") for each in found.split()} - set(map(str, range(100)))

    assert vocabulary(word) == vocabulary(specimen_file())
    assert len(vocabulary(word)) > 200


def test_a_size_that_is_not_offered_can_still_be_a_house_size() -> None:
    style = context()
    sizes = style.theme.tokens.sizes.model_copy(update={"large_print_body": 17.5})
    tokens = style.theme.tokens.model_copy(update={"sizes": sizes})
    style = replace(style, theme=replace(style.theme, tokens=tokens))
    empty = replace(specimen(), blocks=())
    word = WordFile(WordBackend().render(empty, WordOptions(), style).content)
    assert word.style_value("Normal", "w:rPr/w:sz") == "35"


def test_a_size_whose_contents_would_be_wrong_is_refused() -> None:
    backend = WordBackend()
    found = [
        [each.code for each in backend.check(whole_specimen(), WordOptions(asked), context())]
        for asked in (16, 27, 28, 31, 36)
    ]
    assert ["WORD-002" in each for each in found] == [False, False, False, True, False]
