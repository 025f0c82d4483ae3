"""Leaflets and what is read from them, side by side in golden/.

After a wanted change write the outlines anew: REFRESH_GOLDEN=1 pytest tests/readers/test_golden.py
"""

import os
from pathlib import Path

import pytest

from publisher.readers import read_leaflet
from publisher.rules import check_document
from tests.readers.leaflets import png, write
from tests.readers.outline import outline

GOLDEN = Path(__file__).parent / "golden"


@pytest.mark.parametrize("name", sorted(file.stem for file in GOLDEN.glob("*.md")))
def test_a_leaflet_is_read_as_its_outline_says(tmp_path: Path, name: str) -> None:
    source = (GOLDEN / f"{name}.md").read_text(encoding="utf-8")
    document = read_leaflet(write(tmp_path, source, photo_png=png()))
    shown = outline(document)
    expected = GOLDEN / f"{name}.txt"
    if os.environ.get("REFRESH_GOLDEN"):
        expected.write_text(shown, encoding="utf-8")
    assert shown == expected.read_text(encoding="utf-8")


@pytest.mark.parametrize("name", sorted(file.stem for file in GOLDEN.glob("*.md")))
def test_a_leaflet_in_golden_breaks_no_rule(tmp_path: Path, name: str) -> None:
    source = (GOLDEN / f"{name}.md").read_text(encoding="utf-8")
    document = read_leaflet(write(tmp_path, source, photo_png=png()))
    assert [str(each) for each in check_document(document)] == []
