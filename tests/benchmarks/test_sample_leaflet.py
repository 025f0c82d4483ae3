"""The leaflets that are measured are leaflets: valid, speakable, and not alike."""

import pytest

from benchmarks.sample_library import write_library
from publisher.build.plan import plan_build
from publisher.build.prepare import check_formats, prepare
from publisher.build.project import find_project
from publisher.document import canonical_reading
from publisher.theme import load_theme

pytestmark = pytest.mark.slow


@pytest.fixture(scope="module")
def library(tmp_path_factory):
    folder = tmp_path_factory.mktemp("library")
    write_library(folder, 3)
    write_library(folder, 1, first=50, words=300, shared=True)
    write_library(folder, 1, first=60, words=470, times=2, pictures="svg")
    plan = plan_build(find_project(folder))
    theme = load_theme(plan.project.styles)
    return plan, {each: prepare(plan, each, theme, ()) for each in plan.leaflets}


def _units(prepared):
    return [each.text for each in canonical_reading(prepared.document, prepared.context.wording)]


def test_every_format_can_be_made_of_them_narration_included(library):
    plan, leaflets = library
    found = [each for prepared in leaflets.values() for each in check_formats(plan, prepared)]
    assert [str(each) for each in found if each.is_error] == []


def test_they_are_as_long_as_they_say_and_have_two_figures(library):
    _, leaflets = library
    for name, wanted in (("leaflet-0000", 870), ("leaflet-0050", 300)):
        words = sum(len(each.split()) for each in _units(leaflets[name]))
        assert words == pytest.approx(wanted, rel=0.15)
    source = library[0].project.source / "leaflet-0000"
    assert (source / "leaflet.md").read_text().count(":::{figure}") == 2
    assert {each.name for each in source.glob("*.png")} == {"first.png", "second.png"}


def test_no_two_say_the_same(library):
    """What they share is what the program and the organisation add to every leaflet."""
    source = library[0].project.source
    first, second = (
        {
            each
            for each in (source / name / "leaflet.md").read_text().splitlines()
            if each[-1:] == "."
        }
        for name in ("leaflet-0000", "leaflet-0001")
    )
    assert len(first) > 20
    assert len(first & second) <= 2


def test_the_same_number_gives_the_same_bytes(library, tmp_path):
    plan, _ = library
    write_library(tmp_path, 1)
    for each in (tmp_path / "source" / "leaflet-0000").iterdir():
        assert each.read_bytes() == (plan.project.source / "leaflet-0000" / each.name).read_bytes()
