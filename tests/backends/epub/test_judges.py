"""The e-book before judges from outside: EPUBCheck and Ace."""

from collections.abc import Callable
from dataclasses import replace
from pathlib import Path

import pytest

from publisher.document import Document
from tests.backends.epub.samples import arabic, bare, render
from tests.judges import ace, epubcheck
from tests.specimen import whole_specimen


def awkward() -> Document:
    """Signs of mark-up wherever a reader's words go into metadata."""
    document = whole_specimen()
    signs = "Salt & <sugar>: \"how much\" is 'too much'?"
    data = replace(
        document.metadata,
        title=signs,
        summary=signs,
        publisher=signs,
        authors=(signs,),
        topics=(signs,),
        licence=signs,
        audience=signs,
    )
    return replace(document, metadata=data)


DOCUMENTS = [
    pytest.param(make, id=name)
    for name, make in (
        ("specimen", whole_specimen),
        ("bare", bare),
        ("arabic", arabic),
        ("awkward", awkward),
    )
]


def written(folder: Path, make: Callable[[], Document]) -> Path:
    file = folder / "leaflet.epub"
    file.write_bytes(render(make()))
    return file


@pytest.mark.slow
@pytest.mark.parametrize("make", DOCUMENTS)
def test_epubcheck_finds_nothing(make: Callable[[], Document], tmp_path: Path) -> None:
    assert epubcheck.judge(written(tmp_path, make)) == []


@pytest.mark.judges
@pytest.mark.parametrize("make", DOCUMENTS)
def test_ace_finds_nothing(make: Callable[[], Document], tmp_path: Path) -> None:
    assert ace.judge(written(tmp_path, make)) == []
