"""The leaflets that this project publishes, on paper."""

from pathlib import Path

import pytest

from publisher.verify.judges.verapdf import reports
from publisher.verify.judges.verapdf_engine import Profile
from tests.backends.pdf.claimed import claimed
from tests.backends.pdf.tags import Tagged
from tests.backends.pdf.test_on_paper import letters_outside, small_letters, stray_labels
from tests.verify.leaflets import LEAFLETS, artifact_of


def test_there_are_leaflets() -> None:
    assert len(LEAFLETS) >= 3


@pytest.mark.slow
@pytest.mark.parametrize("name", LEAFLETS)
def test_a_leaflet_is_good_on_paper_and_on_screen(name: str, tmp_path: Path) -> None:
    made = artifact_of(name, "pdf")
    assert made.diagnostics == ()
    assert small_letters(made) == set()
    assert letters_outside(made) == []
    assert stray_labels(Tagged(made.content)) == []
    path = tmp_path / made.file_name
    path.write_bytes(claimed(made.content))
    (report,) = reports([path], Profile.UA_1)
    assert report.failures == ()
