"""The leaflets that this project publishes: each format of each, judged by its own validators."""

from collections import Counter
from functools import cache
from pathlib import Path
from tempfile import mkdtemp

import pypdfium2
import pytest

from publisher.backends import Artifact, find_backends
from publisher.document import Document, PlannedFormat, walk, with_end_matter
from publisher.document.nodes import Figure
from publisher.readers import read_leaflet
from publisher.rules import check_document
from tests.judges import ace, axe, epubcheck, libreoffice, nu, verapdf
from tests.specimen import context

SOURCE = Path(__file__).parents[2] / "source"
LEAFLETS = sorted(each.parent.name for each in SOURCE.glob("*/leaflet.md"))


@cache
def document(leaflet: str) -> Document:
    backends = find_backends().items()
    formats = [
        PlannedFormat(name, each.label, each.file_name.format(id=leaflet))
        for name, each in backends
    ]
    return with_end_matter(read_leaflet(SOURCE / leaflet), formats, context().wording)


@cache
def artifact_of(leaflet: str, name: str) -> Artifact:
    backend = find_backends()[name]
    artifact = backend.render(document(leaflet), backend.options(), context())
    assert [str(each) for each in artifact.diagnostics if each.is_error] == []
    return artifact


@cache
def file_of(leaflet: str, name: str) -> Path:
    artifact = artifact_of(leaflet, name)
    file = Path(mkdtemp(prefix="leaflet-")) / artifact.file_name
    file.write_bytes(artifact.content)
    return file


def test_there_are_three_leaflets() -> None:
    assert len(LEAFLETS) == 3


@pytest.mark.parametrize("leaflet", LEAFLETS)
def test_the_rules_find_nothing(leaflet: str) -> None:
    found = check_document(read_leaflet(SOURCE / leaflet), context().theme)
    assert [str(each) for each in found] == []


@pytest.mark.parametrize("leaflet", LEAFLETS)
def test_every_word_can_be_spoken(leaflet: str) -> None:
    backend = find_backends()["audio"]
    found = list(backend.check(document(leaflet), backend.options(), context()))
    assert [str(each) for each in found if each.is_error] == []
    # Only Welsh, which the default voice cannot speak, is announced instead.
    assert all("Welsh" in each.message for each in found)


@pytest.mark.slow
@pytest.mark.parametrize("leaflet", LEAFLETS)
def test_verapdf_finds_nothing(leaflet: str) -> None:
    assert verapdf.judge(file_of(leaflet, "pdf")) == []


@pytest.mark.slow
@pytest.mark.parametrize("leaflet", LEAFLETS)
def test_epubcheck_finds_nothing(leaflet: str) -> None:
    assert epubcheck.judge(file_of(leaflet, "epub")) == []


@pytest.mark.judges
@pytest.mark.parametrize("leaflet", LEAFLETS)
def test_ace_finds_nothing(leaflet: str) -> None:
    assert ace.judge(file_of(leaflet, "epub")) == []


@pytest.mark.judges
@pytest.mark.parametrize("leaflet", LEAFLETS)
def test_axe_and_the_nu_checker_find_nothing(leaflet: str) -> None:
    assert axe.judge(file_of(leaflet, "web")) == []
    assert nu.judge(file_of(leaflet, "web")) == []


@pytest.mark.judges
@pytest.mark.parametrize("leaflet", LEAFLETS)
def test_the_word_file_converts_to_accessible_pdf(leaflet: str, tmp_path: Path) -> None:
    pdf = libreoffice.convert(file_of(leaflet, "word"), tmp_path)
    assert len(pypdfium2.PdfDocument(pdf)) == artifact_of(leaflet, "word").pages
    found = verapdf.judge(pdf)
    by_rule = Counter(each.rule for each in found)
    # LibreOffice's own: the lines around paragraphs are left untagged (7.1-3), pages with links
    # have no tab order (7.18.3-1), and release 7.4 does not know Word's mark of decoration (7.3-1).
    del by_rule["7.1-3"], by_rule["7.18.3-1"]
    decorative = [
        each for each in walk(document(leaflet)) if isinstance(each, Figure) and each.decorative
    ]
    assert by_rule.pop("7.3-1", 0) <= len(decorative)
    assert by_rule == {}
