"""The leaflets of this project, and one that nobody here wrote, in every size of large print."""

from collections.abc import Iterator
from pathlib import Path

import pytest

from publisher.backends.pdf import GiantPrintBackend, LargePrintBackend
from publisher.backends.word import WordBackend, WordOptions
from publisher.document import Document, with_end_matter
from publisher.readers import read_leaflet
from publisher.readers.plain_text import read_plain_text, write_leaflet_folder
from publisher.verify.checks.large_print import RULES, judge
from publisher.verify.checks.large_print.measured import measure_pdf
from publisher.verify.finished_file import FinishedFile
from publisher.verify.judges.libreoffice import convert
from publisher.verify.judges.parts import LIBREOFFICE
from tests.judges.require import require_parts
from tests.readers.plain_text.seed import fill_gaps, seed_text
from tests.specimen import FORMATS, context
from tests.verify.leaflets import LEAFLETS, SOURCE

SIZES = (16, 18, 20, 24, 28, 36)
GIANT = 24
IMPORTED = "imported"


@pytest.fixture(scope="module")
def documents(tmp_path_factory: pytest.TempPathFactory) -> dict[str, Document]:
    folder = tmp_path_factory.mktemp("source") / IMPORTED
    write_leaflet_folder(read_plain_text(seed_text(), "seed.txt"), folder)
    fill_gaps(folder)
    folders = {name: SOURCE / name for name in LEAFLETS} | {IMPORTED: folder}
    return {
        name: with_end_matter(read_leaflet(each), FORMATS, context().wording)
        for name, each in folders.items()
    }


def told(pdf: bytes, document: Document, size: int) -> Iterator[str]:
    leaflet = measure_pdf(pdf, document, size)
    yield from (f"{found} | {found.words}" for rule in RULES for found in rule(leaflet))


@pytest.mark.slow
@pytest.mark.parametrize("size", SIZES)
@pytest.mark.parametrize("name", [*LEAFLETS, IMPORTED])
def test_the_pdf_keeps_every_rule(documents: dict[str, Document], name: str, size: int) -> None:
    backend = LargePrintBackend() if size < GIANT else GiantPrintBackend()
    options = backend.options(size)
    made = backend.render(documents[name], options, context())
    file = FinishedFile(
        backend.name, made.file_name, made.media_type, made.content, documents[name], options
    )
    assert [f"{each} | {each.words}" for each in judge(file).findings] == []


@pytest.fixture(scope="module")
def printed(documents: dict[str, Document], tmp_path_factory: pytest.TempPathFactory) -> Path:
    """The Word files of all leaflets in all sizes, as LibreOffice prints them."""
    require_parts(LIBREOFFICE)
    folder = tmp_path_factory.mktemp("word")
    files = []
    for name, document in documents.items():
        for size in SIZES:
            files.append(folder / f"{name}-{size}.docx")
            made = WordBackend().render(document, WordOptions(size), context())
            files[-1].write_bytes(made.content)
    for file, pdf in zip(files, convert(files, tmp_path_factory.mktemp("pdf")), strict=True):
        pdf.rename(file.with_suffix(".pdf"))
    return folder


@pytest.mark.judges
@pytest.mark.parametrize("size", SIZES)
@pytest.mark.parametrize("name", [*LEAFLETS, IMPORTED])
def test_the_pages_of_the_word_file_keep_every_rule(
    printed: Path, documents: dict[str, Document], name: str, size: int
) -> None:
    pdf = (printed / f"{name}-{size}.pdf").read_bytes()
    # LibreOffice writes no bookmarks unless it is asked to; Word makes its own from the headings.
    found = [each for each in told(pdf, documents[name], size) if "missing-bookmarks" not in each]
    assert found == []
