"""veraPDF's verdict on PDF/UA-1."""

from pathlib import Path

import pytest

from publisher.backends.protocol import Artifact
from tests.judges import verapdf


@pytest.mark.slow
def test_the_specimen_is_pdf_ua_1(file: Path) -> None:
    assert verapdf.judge(file) == []


@pytest.mark.slow
def test_a_long_leaflet_is_pdf_ua_1(long: Artifact, tmp_path: Path) -> None:
    path = tmp_path / "long.pdf"
    path.write_bytes(long.content)
    assert verapdf.judge(path) == []
