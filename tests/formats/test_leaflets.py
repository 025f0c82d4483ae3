"""The leaflets that this project publishes: each format of each, judged by its own validators."""

from pathlib import Path

import pypdfium2
import pytest

from publisher.backends import find_backends
from publisher.document import PrintForm
from publisher.readers import read_leaflet
from publisher.rules import check_document
from publisher.verify.judges import JUDGES, Judge
from publisher.verify.verdict import Level
from tests.judges.files import claiming
from tests.judges.judged import converted, verdicts
from tests.specimen import context
from tests.verify.leaflets import LEAFLETS, SOURCE, artifact_of, document_of, file_of

OF_MAKE_JUDGES = {"Ace", "LibreOffice", "Nu", "axe", "openxml-audit"}


def test_there_are_three_leaflets() -> None:
    assert len(LEAFLETS) == 3


@pytest.mark.parametrize("leaflet", LEAFLETS)
def test_the_rules_find_nothing(leaflet: str) -> None:
    found = check_document(read_leaflet(SOURCE / leaflet), context().theme)
    assert [str(each) for each in found] == []


@pytest.mark.parametrize("leaflet", LEAFLETS)
def test_every_word_can_be_spoken(leaflet: str) -> None:
    backend = find_backends()["audio"]
    found = list(backend.check(document_of(leaflet), backend.options(), context()))
    assert [str(each) for each in found if each.is_error] == []
    # Only Welsh, which the default voice cannot speak, is announced instead.
    assert all("Welsh" in each.message for each in found)


OUTSIDE = [
    pytest.param(
        each,
        id=f"{each.name}-{each.standard}",
        marks=pytest.mark.judges if each.name in OF_MAKE_JUDGES else pytest.mark.slow,
    )
    for each in JUDGES
    # Our PDFs claim PDF/UA-1 unless a user asks for part 2.
    if not each.informative and (each.name, each.standard) != ("veraPDF", "PDF/UA-2")
]


@pytest.mark.parametrize("judge", OUTSIDE)
def test_each_judge_passes_every_leaflet(judge: Judge) -> None:
    formats = [
        name
        for name, each in find_backends().items()
        # Of other forms than A4, test_print_forms asks.
        if each.media_type in judge.media_types and each.form in ("", PrintForm.A4)
    ]
    assert formats
    # As it is published: with the claim that its judges have to uphold.
    files = [claiming(file_of(leaflet, name)) for leaflet in LEAFLETS for name in formats]
    assert all(judge.is_for(each) for each in files)
    said = verdicts(judge, files)
    faults = [f"{file.leaflet}: {each}" for file, it in zip(files, said) for each in it.faults]
    assert faults == []
    assert all(each.passed and each.version for each in said)
    # What may stay is LibreOffice's own, and explained.
    if judge.name != "LibreOffice":
        assert [each for it in said for each in it.findings] == []


def test_nothing_but_the_quick_judges_is_asked_at_level_quick() -> None:
    assert [each.name for each in JUDGES if each.level is Level.QUICK] == ["page-validation"]


@pytest.mark.judges
def test_libreoffice_makes_as_many_pages_as_word_is_told(tmp_path: Path) -> None:
    paths = [tmp_path / f"{leaflet}.docx" for leaflet in LEAFLETS]
    for path in paths:
        path.write_bytes(artifact_of(path.stem, "word").content)
    made = [len(pypdfium2.PdfDocument(each)) for each in converted(paths, tmp_path)]
    assert made == [artifact_of(leaflet, "word").pages for leaflet in LEAFLETS]
