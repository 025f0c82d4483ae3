"""Real leaflets, an imported one, the documented examples and random documents, in every format.

Each written file says what its document says, and nothing else.
"""

from dataclasses import replace
from pathlib import Path
from typing import Any

import pytest
from hypothesis import given, settings

from publisher.backends import find_backends
from publisher.cli import main
from publisher.document import Document, PlannedFormat, with_end_matter
from publisher.document.nodes import Section, Table
from publisher.readers import read_leaflet
from publisher.verify.finished_file import FinishedFile
from publisher.verify.parity import Parity, read_back
from tests.documents import documents
from tests.projects import make_project
from tests.readers.documented_examples import leaflets as examples
from tests.readers.documented_examples import write_example
from tests.readers.plain_text.seed import fill_gaps, seed_text
from tests.specimen import context, specimen

CONTEXT = context()
SOURCE = Path(__file__).parents[3] / "source"
LEAFLETS = sorted(each.parent.name for each in SOURCE.glob("*/leaflet.md"))
FORMATS: list[tuple[str, dict[str, Any]]] = [
    ("web", {}),
    ("epub", {}),
    *(("word", {"size": size}) for size in (18, 24, 36)),
]
FORMAT_IDS = ["web", "epub", "word-18", "word-24", "word-36"]


def whole(document: Document) -> Document:
    formats = [
        PlannedFormat(name, each.label, each.file_name.format(id=document.metadata.id))
        for name, each in find_backends().items()
    ]
    return with_end_matter(document, formats, CONTEXT.wording)


def compared(document: Document, name: str, **options: Any) -> Parity:
    backend = find_backends()[name]
    given_options = backend.options(**options)
    made = backend.render(document, given_options, CONTEXT)
    file = FinishedFile(
        name, made.file_name, made.media_type, made.content, document, given_options
    )
    parity = read_back(file, CONTEXT.wording, CONTEXT.theme)
    assert parity is not None
    return parity


@pytest.mark.slow
@pytest.mark.parametrize(("name", "options"), FORMATS, ids=FORMAT_IDS)
@pytest.mark.parametrize("leaflet", LEAFLETS)
def test_a_leaflet_reads_as_its_document(leaflet: str, name: str, options: dict[str, Any]) -> None:
    assert compared(whole(read_leaflet(SOURCE / leaflet)), name, **options).differences == ()


@pytest.fixture(scope="module")
def imported(tmp_path_factory: pytest.TempPathFactory) -> Document:
    project = make_project(tmp_path_factory.mktemp("imported"))
    (project / "pasted.txt").write_text(seed_text(), encoding="utf-8")
    with pytest.MonkeyPatch.context() as patch:
        patch.chdir(project)
        main(["import", "pasted.txt", "--id", "pasted"])
    fill_gaps(project / "source/pasted")
    return whole(read_leaflet(project / "source/pasted"))


@pytest.mark.slow
@pytest.mark.parametrize(("name", "options"), FORMATS, ids=FORMAT_IDS)
def test_an_imported_leaflet_reads_as_its_document(
    imported: Document, name: str, options: dict[str, Any]
) -> None:
    assert compared(imported, name, **options).differences == ()


@pytest.mark.slow
@pytest.mark.parametrize(("name", "options"), FORMATS, ids=FORMAT_IDS)
def test_each_documented_example_reads_as_its_document(
    tmp_path: Path, name: str, options: dict[str, Any]
) -> None:
    for number, text in enumerate(examples()):
        document = whole(read_leaflet(write_example(tmp_path / str(number), text)))
        assert compared(document, name, **options).differences == ()


@settings(max_examples=20)
@given(documents())
def test_any_web_page_reads_as_its_document(document: Document) -> None:
    assert compared(whole(document), "web").differences == ()


@pytest.mark.slow
@settings(max_examples=20)
@given(documents())
def test_any_book_reads_as_its_document(document: Document) -> None:
    assert compared(whole(document), "epub").differences == ()


@pytest.mark.slow
@settings(max_examples=20)
@given(documents())
def test_any_word_file_reads_as_its_document(document: Document) -> None:
    assert compared(whole(document), "word").differences == ()
    assert compared(whole(document), "word", size=36).differences == ()


@pytest.mark.parametrize("name", ["web", "word"])
def test_a_table_without_a_caption_reads_as_its_document(name: str) -> None:
    def bare(section: Any) -> Any:
        if not isinstance(section, Section):
            return section
        children = [replace(e, caption=()) if isinstance(e, Table) else e for e in section.children]
        return replace(section, children=tuple(children))

    document = specimen()
    document = replace(document, blocks=tuple(map(bare, document.blocks)))
    assert compared(whole(document), name).differences == ()


@pytest.mark.parametrize("name", ["web", "word"])
def test_a_leaflet_from_right_to_left_reads_as_its_document(name: str) -> None:
    document = specimen()
    document = replace(document, metadata=replace(document.metadata, language="ar"))
    assert compared(whole(document), name).differences == ()
