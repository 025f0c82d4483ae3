"""Every written format says what its document says, and nothing else."""

import pytest

from publisher.verify.finished_file import FinishedFile
from publisher.verify.parity import read_back
from tests.specimen import context, whole_specimen
from tests.verify.parity.planting import compared, content_of


@pytest.mark.parametrize("name", ["epub", "pdf", "web", "word"])
def test_the_specimen_reads_as_its_document(name: str) -> None:
    parity = compared(name, content_of(name))
    assert parity.differences == ()
    assert parity.units > 90


@pytest.mark.parametrize("name", ["epub", "pdf", "web", "word"])
def test_a_file_that_cannot_be_opened_has_lost_everything(name: str) -> None:
    parity = compared(name, b"no such file")
    assert {each.kind.value for each in parity.differences} >= {"lost"}
    assert len(parity.differences) > 80


def test_a_format_that_nothing_here_can_read_is_not_compared() -> None:
    file = FinishedFile("text", "a.txt", "text/plain", b"Words.", whole_specimen())
    assert read_back(file, context().wording, context().theme) is None
