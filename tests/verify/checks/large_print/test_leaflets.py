"""The leaflets of this project, and one that nobody here wrote, in every size of large print."""

from collections.abc import Iterator
from pathlib import Path

import pytest

from publisher.backends.word import WordBackend, WordOptions
from publisher.document import Document, PrintForm
from publisher.verify.checks.large_print import RULES, judge
from publisher.verify.checks.large_print.measured import measure_pdf
from publisher.verify.judges.libreoffice import convert
from publisher.verify.judges.parts import LIBREOFFICE
from tests.formats.print_forms import IMPORTED, document_of, file_of
from tests.judges.require import require_parts
from tests.specimen import context
from tests.verify.leaflets import LEAFLETS

SIZES = (16, 18, 20, 24, 28, 36)
GIANT = 24


def told(pdf: bytes, document: Document, size: int) -> Iterator[str]:
    leaflet = measure_pdf(pdf, document, size)
    yield from (f"{found} | {found.words}" for rule in RULES for found in rule(leaflet))


@pytest.mark.slow
@pytest.mark.parametrize("size", SIZES)
@pytest.mark.parametrize("name", [*LEAFLETS, IMPORTED])
def test_the_pdf_keeps_every_rule(name: str, size: int) -> None:
    form = PrintForm.LARGE_PRINT if size < GIANT else PrintForm.GIANT_PRINT
    file = file_of(name, form, size)
    assert [f"{each} | {each.words}" for each in judge(file).findings] == []


@pytest.fixture(scope="module")
def printed(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """The Word files of all leaflets in all sizes, as LibreOffice prints them."""
    require_parts(LIBREOFFICE)
    folder = tmp_path_factory.mktemp("word")
    files = []
    for name in [*LEAFLETS, IMPORTED]:
        for size in SIZES:
            files.append(folder / f"{name}-{size}.docx")
            made = WordBackend().render(document_of(name), WordOptions(size), context())
            files[-1].write_bytes(made.content)
    for file, pdf in zip(files, convert(files, tmp_path_factory.mktemp("pdf")), strict=True):
        pdf.rename(file.with_suffix(".pdf"))
    return folder


@pytest.mark.judges
@pytest.mark.parametrize("size", SIZES)
@pytest.mark.parametrize("name", [*LEAFLETS, IMPORTED])
def test_the_pages_of_the_word_file_keep_every_rule(printed: Path, name: str, size: int) -> None:
    pdf = (printed / f"{name}-{size}.pdf").read_bytes()
    # LibreOffice writes no bookmarks unless it is asked to; Word makes its own from the headings.
    found = [each for each in told(pdf, document_of(name), size) if "missing-bookmarks" not in each]
    assert found == []
