"""Tables: header rows, header columns, and lists in place of a table that is too wide."""

from publisher.document.nodes import Cell, Table
from tests.backends.word.word_file import W, WordFile, file_with, query, specimen_file, words
from tests.specimen import HERE, cell, paragraph, text

TABLE = ".//w:tbl"


def wide(*, header_column: bool = True) -> Table:
    return Table(
        (text("Doses by weight"),),
        tuple(cell(each) for each in ("Weight of patient", "Paracetamol", "Ibuprofen", "Remarks")),
        (
            (cell("Under 50 kg"), cell("500 mg"), cell("200 mg"), cell("Ask a pharmacist first")),
            (cell("50 kg and over"), cell("1,000 mg"), cell("400 mg"), cell("Not with warfarin")),
        ),
        header_column,
        id="doses",
        span=HERE,
    )


def rows(word: WordFile) -> list[list[str]]:
    (table,) = word.query(TABLE)
    return [[words(each) for each in query(row, "w:tc")] for row in query(table, "w:tr")]


def test_cells_stand_where_the_author_put_them() -> None:
    assert rows(specimen_file()) == [
        ["Age", "Dose", "Times a day"],
        ["Under 50 kg", "500 mg", "3"],
        ["50 kg and over", "1,000 mg", "4"],
    ]


def test_the_header_row_repeats_and_no_row_breaks() -> None:
    (table,) = specimen_file().query(TABLE)
    header, *others = query(table, "w:tr")
    assert query(header, "w:trPr/w:tblHeader")
    assert not any(query(each, "w:trPr/w:tblHeader") for each in others)
    assert all(query(each, "w:trPr/w:cantSplit") for each in (header, *others))


def test_header_cells_are_told_apart_and_bold() -> None:
    word = specimen_file()
    (table,) = word.query(TABLE)
    assert query(table, "w:tblPr/w:tblLook/@w:firstRow") == ["1"]
    assert query(table, "w:tblPr/w:tblLook/@w:firstColumn") == ["1"]
    headers = [*query(table, "w:tr[1]/w:tc/w:p"), *query(table, "w:tr[position()>1]/w:tc[1]/w:p")]
    others = query(table, "w:tr[position()>1]/w:tc[position()>1]/w:p")
    assert {word.style_value(word.style(each), "w:rPr/w:b") for each in headers} == {"1"}
    assert {word.style_value(word.style(each), "w:rPr/w:b") for each in others} == {"0"}


def test_without_a_header_column_the_first_column_is_like_the_others() -> None:
    table = Table(
        (), (cell("Day"), cell("Hour")), ((cell("Monday"), cell("9am")),), False, id="t", span=HERE
    )
    word = file_with(table)
    (found,) = word.query(TABLE)
    assert query(found, "w:tblPr/w:tblLook/@w:firstColumn") == ["0"]
    (first,) = query(found, "w:tr[2]/w:tc[1]/w:p")
    assert word.style_value(word.style(first), "w:rPr/w:b") == "0"


def test_no_cell_is_merged_or_empty() -> None:
    blank = Cell((), span=HERE)
    table = Table(
        (), (cell("Day"), cell("Hour")), ((cell("Monday"), blank),), False, id="t", span=HERE
    )
    for word in (specimen_file(), file_with(table)):
        assert not word.query(".//w:gridSpan | .//w:vMerge | .//w:hMerge")
        assert all(each for row in rows(word) for each in row)
        (found,) = word.query(TABLE)
        columns = len(query(found, "w:tblGrid/w:gridCol"))
        assert {len(query(row, "w:tc")) for row in query(found, "w:tr")} == {columns}


def test_the_caption_stands_above_and_is_known_to_screen_readers() -> None:
    word = specimen_file()
    (table,) = word.query(TABLE)
    caption = table.getprevious()
    assert word.style(caption) == "Caption"
    assert words(caption) == "How much to take"
    assert query(caption, "w:pPr/w:keepNext")
    assert query(table, "w:tblPr/w:tblCaption/@w:val") == ["How much to take"]


def test_the_table_is_as_wide_as_the_text_and_no_word_is_broken() -> None:
    (table,) = specimen_file().query(TABLE)
    widths = [int(each) for each in query(table, "w:tblGrid/w:gridCol/@w:w")]
    assert sum(widths) <= 160.1 * 1440 / 25.4
    assert query(table, "w:tblPr/w:tblLayout/@w:type") == ["fixed"]
    # "Under" in bold at 18 points needs about 50 points, its cell 15 more.
    assert min(widths) >= 65 * 20


def test_text_behind_a_table_keeps_its_distance() -> None:
    table = Table((), (cell("Day"),), ((cell("Monday"),),), False, id="t", span=HERE)
    word = file_with(table, paragraph("Afterwards."))
    assert int(query(word.paragraph("Afterwards"), "w:pPr/w:spacing/@w:before")[0]) >= 18 * 20


def test_a_table_too_wide_for_the_size_becomes_one_list_a_row_with_headings_repeated() -> None:
    assert file_with(wide(), size=16).query(TABLE)
    word = file_with(wide(), size=28)
    assert not word.query(TABLE)
    start = word.paragraph("Doses by weight")
    assert word.style(start) == "Caption"
    assert [words(each) for each in start.itersiblings(f"{W}p")] == [
        "Weight of patient: Under 50 kg",
        "Paracetamol: 500 mg",
        "Ibuprofen: 200 mg",
        "Remarks: Ask a pharmacist first",
        "Weight of patient: 50 kg and over",
        "Paracetamol: 1,000 mg",
        "Ibuprofen: 400 mg",
        "Remarks: Not with warfarin",
    ]
    assert not word.list_number(word.paragraph("Weight of patient: Under"))
    assert word.list_number(word.paragraph("Paracetamol: 500 mg"))


def test_without_a_header_column_all_cells_of_a_row_are_items() -> None:
    word = file_with(wide(header_column=False), size=28)
    for start in ("Weight of patient: Under", "Paracetamol: 500", "Remarks: Ask"):
        assert word.list_number(word.paragraph(start))
