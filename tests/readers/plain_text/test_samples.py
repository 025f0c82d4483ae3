"""Pasted texts of many kinds, each beside the leaflet and the report that come of it.

After a wanted change write them anew:
REFRESH_GOLDEN=1 pytest tests/readers/plain_text/test_samples.py
"""

import os
from pathlib import Path

import pytest

from publisher.readers import read_leaflet
from publisher.readers.plain_text import read_plain_text, write_leaflet_folder
from publisher.rules import check_document
from tests.readers.plain_text.counting import document_words, quoted_words, words
from tests.readers.plain_text.seed import fill_gaps

SAMPLES = Path(__file__).parent / "samples"
NAMES = sorted(file.stem for file in SAMPLES.glob("*.txt"))


def pasted(name: str) -> str:
    return (SAMPLES / f"{name}.txt").read_bytes().decode("utf-8")


@pytest.mark.parametrize("name", NAMES)
@pytest.mark.parametrize("what", ["leaflet", "report"])
def test_a_sample_becomes_what_stands_beside_it(name: str, what: str) -> None:
    made = getattr(read_plain_text(pasted(name), f"{name}.txt"), what)
    expected = SAMPLES / f"{name}.{what}.md"
    if os.environ.get("REFRESH_GOLDEN"):
        expected.write_text(made, encoding="utf-8")
    assert made == expected.read_text(encoding="utf-8")


@pytest.mark.parametrize("name", NAMES)
def test_a_sample_with_its_gaps_filled_passes_every_rule_and_has_all_words(
    name: str, tmp_path: Path
) -> None:
    folder = tmp_path / name
    imported = read_plain_text(pasted(name), f"{name}.txt")
    write_leaflet_folder(imported, folder)
    fill_gaps(folder)
    document = read_leaflet(folder)
    assert "words that found no place" not in imported.report
    assert [str(each) for each in check_document(document) if each.is_error] == []
    assert words(pasted(name)) - document_words(document) - quoted_words(folder) == {}


@pytest.mark.parametrize("end", ["\r\n", "\r", "\n"])
def test_line_ends_and_a_byte_order_mark_make_no_difference(end: str) -> None:
    text = pasted("kidney-stones")
    other = "\ufeff" + text.replace("\n", end)
    assert read_plain_text(other, "a.txt") == read_plain_text(text, "a.txt")
