"""The leaflets that this project publishes, on paper."""

from pathlib import Path

import pytest

from publisher.document import with_end_matter
from publisher.readers import read_leaflet
from publisher.verify.judges.verapdf import reports
from publisher.verify.judges.verapdf_engine import Profile
from tests.backends.pdf.claimed import claimed
from tests.backends.pdf.conftest import render
from tests.backends.pdf.tags import Tagged
from tests.backends.pdf.test_on_paper import letters_outside, small_letters, stray_labels
from tests.specimen import FORMATS, context

SOURCE = Path(__file__).parents[3] / "source"
LEAFLETS = sorted(each.parent for each in SOURCE.glob("*/leaflet.md"))


def test_there_are_leaflets() -> None:
    assert len(LEAFLETS) >= 3


@pytest.mark.slow
@pytest.mark.parametrize("folder", LEAFLETS, ids=lambda each: each.name)
def test_a_leaflet_is_good_on_paper_and_on_screen(folder: Path, tmp_path: Path) -> None:
    made = render(with_end_matter(read_leaflet(folder), FORMATS, context().wording))
    assert made.diagnostics == ()
    assert small_letters(made) == set()
    assert letters_outside(made) == []
    assert stray_labels(Tagged(made.content)) == []
    path = tmp_path / made.file_name
    path.write_bytes(claimed(made.content))
    (report,) = reports([path], Profile.UA_1)
    assert report.failures == ()
