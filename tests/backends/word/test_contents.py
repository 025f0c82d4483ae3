"""The contents: a table that Word knows, with the numbers of the pages already in it."""

from itertools import product
from pathlib import Path

import pytest

from publisher.document import Document
from publisher.document.nodes import NumberedList
from tests.backends.word.word_file import (
    WordFile,
    file_with,
    query,
    render,
    specimen_file,
    words,
)
from tests.judges.judged import converted
from tests.specimen import HERE, item, paragraph, section, whole_specimen

SIZES = (16, 18, 20, 24, 28, 36)


def entries(word: WordFile) -> dict[str, int]:
    lines = [each for each in word.paragraphs if word.style(each).startswith("TOC2")]
    pairs = (words(each).split("\t") for each in lines)
    return {heading.strip(): int(page) for heading, page in pairs}


def test_every_main_heading_is_listed_in_order() -> None:
    word = specimen_file()
    headings = [words(each) for each in word.paragraphs if word.style(each) == "Heading2"]
    assert list(entries(word)) == headings


def test_entries_lead_to_their_headings() -> None:
    word = specimen_file()
    for each in word.paragraphs:
        if word.style(each) == "TOC2":
            (target,) = word.links(each).values()
            heading = word.bookmarked(target.removeprefix("#"))
            assert words(each).startswith(words(heading))


def test_leader_dots_lead_to_the_number_at_the_end_of_the_line() -> None:
    word = specimen_file()
    assert word.style_value("TOC2", "w:pPr/w:tabs/w:tab", "leader") == "dot"
    assert word.style_value("TOC2", "w:pPr/w:tabs/w:tab", "val") == "right"
    assert int(word.style_value("TOC2", "w:pPr/w:tabs/w:tab", "pos")) == pytest.approx(9071, abs=2)


def test_word_knows_the_table_and_asks_nothing_when_the_file_is_opened() -> None:
    word = specimen_file()
    assert word.query(".//w:sdt/w:sdtPr/w:docPartObj/w:docPartGallery/@w:val") == [
        "Table of Contents"
    ]
    code, *numbers = word.query(".//w:sdtContent//w:instrText/text()")
    assert code.split()[0] == "TOC"
    assert {each.split()[0] for each in numbers} == {"PAGEREF"}
    assert not word.query(".//w:fldChar[@w:dirty]")
    assert not query(word.part("word/settings.xml"), "w:updateFields")


def test_fields_are_closed() -> None:
    for size in (18, 36):
        marks = specimen_file(size).query(".//w:fldChar/@w:fldCharType")
        depth = 0
        for each in marks:
            depth += {"begin": 1, "end": -1}.get(each, 0)
            assert depth >= 0
        assert depth == 0
        assert marks.count("begin") == marks.count("separate") == marks.count("end")


def test_pages_rise_and_the_text_begins_behind_the_contents() -> None:
    for size in SIZES:
        pages = list(entries(specimen_file(size)).values())
        assert pages == sorted(pages)
        assert pages[0] > 1


def test_larger_letters_make_more_pages() -> None:
    last = [list(entries(specimen_file(size)).values())[-1] for size in SIZES]
    assert last == sorted(last)
    assert last[-1] > 2 * last[0]


def test_a_leaflet_without_sections_has_no_contents() -> None:
    word = file_with(paragraph("Only this."))
    assert not word.query(".//w:sdt")


def long_leaflet() -> Document:
    """Headings, long paragraphs and lists that break across pages wherever they can."""
    sentence = "The nurse will tell you what happens next and when you can go home. "
    blocks = tuple(
        section(
            f"What happens in week {number}?",
            2,
            *(paragraph(sentence * (1 + (number * each) % 7)) for each in range(1, 4)),
            NumberedList(
                tuple(item(sentence * (1 + each % 3)) for each in range(number)),
                id=f"steps-{number}",
                span=HERE,
            ),
        )
        for number in range(1, 9)
    )
    document = whole_specimen()
    return type(document)(
        document.metadata,
        document.summary,
        blocks,
        None,
        None,
        document.span,
        document.source_hash,
    )


@pytest.mark.judges
def test_the_numbers_are_those_of_the_printed_pages(tmp_path: Path) -> None:
    files = []
    for document, size in product((whole_specimen(), long_leaflet()), SIZES):
        files.append(tmp_path / f"{len(files)}.docx")
        files[-1].write_bytes(render(document, size))
    for file, pdf in zip(files, converted(files, tmp_path), strict=True):
        listed = entries(WordFile(file.read_bytes()))
        pages = pages_of(pdf)
        headings = {
            heading: [number for number, text in pages.items() if heading in text]
            for heading in listed
        }
        # The first pages that name a heading are those of the contents.
        assert listed == {heading: found[-1] for heading, found in headings.items()}, file.name


def pages_of(pdf: Path) -> dict[int, str]:
    """The words of each page above its foot."""
    import pypdfium2

    with pypdfium2.PdfDocument(pdf) as document:
        texts = [each.get_textpage().get_text_range() for each in document]
    return {number: " ".join(text.split()) for number, text in enumerate(texts, 1)}
