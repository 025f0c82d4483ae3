"""Every written format says what its document says, and nothing else."""

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from publisher.verify.finished_file import FinishedFile
from publisher.verify.parity import read_back
from tests.specimen import context, whole_specimen
from tests.verify.parity.planting import Element, changed, compared, content_of, remove


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


@pytest.mark.slow
@pytest.mark.parametrize("name", ["epub", "web", "word"])
@given(place=st.floats(0, 1, exclude_max=True))
@settings(max_examples=15)
def test_whatever_element_is_lost_the_rest_is_read(name: str, place: float) -> None:
    def lose_one(root: Element) -> None:
        elements = [each for each in root.iter("*") if each.getparent() is not None]
        remove(elements[int(place * len(elements))])

    compared(name, changed(name, lose_one))


@pytest.mark.parametrize("name", ["epub", "pdf", "web", "word"])
@given(place=st.floats(0, 1, exclude_max=True))
@settings(max_examples=10)
def test_a_file_that_is_cut_off_is_told(name: str, place: float) -> None:
    content = content_of(name)
    # Behind the words of a page stands what its player needs, which has no words of the leaflet.
    end = content.find(b"page.timeline") if name == "web" else len(content)
    assert compared(name, content[: int(place * (end - 5_000))]).differences
