"""The benchmark's table: targets met and missed, and the page that they are written into."""

import json

import pytest

from benchmarks import start
from benchmarks.__main__ import main
from benchmarks.results_page import write_results
from benchmarks.row import Row

PAGE = """# Title

<!-- results: by the bench -->
old
<!-- end of results -->

By hand.

<!-- misses: by the bench -->
<!-- end of misses -->
"""


@pytest.mark.parametrize(
    ("value", "verdict"), [(1.05, "met"), (1.054, "met"), (1.06, "MISSED by 0.01")]
)
def test_a_miss_is_printed_as_a_miss(value, verdict):
    assert Row("growth", "size", value, 1.05).verdict == verdict


def test_the_page_holds_the_rows_and_names_the_misses(tmp_path):
    page = tmp_path / "performance.md"
    page.write_text(PAGE)
    rows = [Row("the PDF", "raw", 0.7, 0.8), Row("the Word file", "script", 0.9, 0.8)]
    write_results("a machine", rows, {"memory": "no room"}, page)
    once = page.read_text()
    write_results("a machine", rows, {"memory": "no room"}, page)
    assert page.read_text() == once
    results, misses = once.split("By hand.")
    assert "old" not in results
    assert "| the PDF | raw | 0.70 |" in results
    assert "the Word file, against script: 0.90, MISSED by 0.10" in misses
    assert "`memory` could not be measured: no room" in misses
    assert "the PDF" not in misses


def test_an_error_stops_no_other_row_and_is_told_at_the_end(monkeypatch, capsys, tmp_path):
    from benchmarks import memory

    def broken(_place):
        raise RuntimeError("no such program")
        yield

    monkeypatch.setattr(start, "measure", broken)
    monkeypatch.setattr(memory, "measure", lambda _place: iter([Row("held", "before", 1.0, 1.05)]))
    found = tmp_path / "figures.json"
    assert main(["--quick", "--only", "start", "memory", "--json", str(found)]) == 1
    data = json.loads(found.read_text())
    assert [each["verdict"] for each in data["rows"]] == ["met"]
    assert data["errors"] == {"start": "RuntimeError: no such program"}
    assert "NOT MEASURED" in capsys.readouterr().err


@pytest.mark.slow
def test_the_start_is_measured_beside_that_of_python(tmp_path):
    found = tmp_path / "figures.json"
    assert main(["--quick", "--only", "start", "--json", str(found)]) == 0
    data = json.loads(found.read_text())
    assert {each["against"] for each in data["rows"]} == {"Python's own start"}
    assert all(each["value"] > 0 and each["least"] <= each["most"] for each in data["rows"])
