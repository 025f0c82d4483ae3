"""Where the letters of a drawing stand: on one page for all, as each by itself would stand."""

from importlib import import_module
from pathlib import Path

import pytest

from publisher.document import Picture
from publisher.pictures.drawing_text import DrawingText
from publisher.pictures.labels import Label, find_labels
from publisher.readers.drawing import check_drawing
from tests.pictures.drawn import THEME, drawing

SOURCE = Path(__file__).parents[2] / "source"
DOUBLED = (
    '<text x="20" y="40" font-size="20">Lung</text><text x="20.2" y="40" font-size="20">Lung</text>'
)
HYPHEN = (
    '<text x="20" y="40" font-size="20">Blood-</text><text x="20" y="70" font-size="20">test</text>'
)
PLAIN = (
    '<g transform="translate(10 10) scale(2)"><text x="5" y="12" font-size="9">One <tspan x="5" '
    'y="24">two</tspan></text></g><text x="300" y="200" text-anchor="end">Three</text>'
)


def shipped(name: str) -> Picture:
    [file] = SOURCE.glob(f"*/{name}.svg")
    data = file.read_bytes()
    return Picture(file.name, "image/svg+xml", *check_drawing(data, str(file)), data)


def measured(picture: Picture) -> tuple[float, tuple[Label, ...]]:
    return find_labels(picture, DrawingText(picture), THEME)


@pytest.mark.parametrize(
    "picture",
    [shipped("bones"), shipped("doses-in-a-day"), *map(drawing, (DOUBLED, HYPHEN, PLAIN))],
    ids=["bones", "doses", "doubled", "hyphen", "plain"],
)
def test_labels_stand_where_each_would_stand_by_itself(
    picture: Picture, monkeypatch: pytest.MonkeyPatch
) -> None:
    smallest, labels = measured(picture)
    assert labels
    assert smallest == pytest.approx(min(each.size for each in labels))

    def not_told(*_parts: object) -> list[object]:
        return []

    monkeypatch.setattr(import_module("publisher.pictures.labels"), "_by_text", not_told)
    assert measured(picture) == (smallest, labels)
