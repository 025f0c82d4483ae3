"""The leaflets of this project are read without a mistake."""

from pathlib import Path

import pytest

from publisher.readers import read_leaflet
from publisher.rules import check_document
from publisher.theme import load_theme

ROOT = Path(__file__).parents[2]
THEME = load_theme(ROOT / "styles")
LEAFLETS = sorted(file.parent for file in (ROOT / "source").glob("*/leaflet.md"))


@pytest.mark.parametrize("folder", LEAFLETS, ids=lambda folder: folder.name)
def test_a_leaflet_has_no_finding(folder: Path) -> None:
    assert [str(each) for each in check_document(read_leaflet(folder), THEME)] == []


def test_there_are_leaflets() -> None:
    assert len(LEAFLETS) >= 3
