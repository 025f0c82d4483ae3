"""The page numbers of the printed edition from run to run, and one code in all files."""

import json
import re
from io import BytesIO
from pathlib import Path
from zipfile import ZipFile

import pikepdf
import pypdfium2
import pytest

from publisher.cli import main
from tests.projects import LEAFLET, make_project

LONG = LEAFLET + "\n".join(
    f"\n## Part {number}\n\n" + "Keep the bottle in the fridge and out of the light. " * 30
    for number in range(1, 6)
)
FOLDER = Path("outputs/eye-drops")
BOOK = FOLDER / "eye-drops.epub"


@pytest.fixture(autouse=True)
def project(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    make_project(tmp_path, {"eye-drops": LONG})
    monkeypatch.chdir(tmp_path)


def entry(name: str) -> dict[str, object]:
    files = json.loads((FOLDER / "manifest.json").read_text(encoding="utf-8"))["files"]
    return next(dict(each) for each in files if each["format"] == name)


def marks() -> list[str]:
    with ZipFile(BOOK) as book:
        page = book.read("EPUB/leaflet.xhtml").decode()
    return re.findall(r'role="doc-pagebreak" aria-label="(\d+)"', page)


def test_an_e_book_that_is_made_later_has_the_pages_of_the_pdf_that_is_there() -> None:
    assert main(["build", "--to", "pdf,epub"]) == 0
    pages = entry("pdf")["pages"]
    assert isinstance(pages, int)
    assert pages > 2
    assert marks() == [str(each) for each in range(1, pages + 1)]
    assert entry("epub")["print_pages"] == entry("pdf")["print_pages"]
    together = BOOK.read_bytes()
    BOOK.unlink()
    # The PDF of the first run stays, and with the e-book gone it is made of today's text.
    assert main(["build", "--to", "pdf"]) == 0
    assert main(["build", "--to", "epub"]) == 0
    assert marks() == []
    assert main(["build", "--to", "pdf,epub"]) == 0
    assert main(["build", "--to", "epub"]) == 0
    assert BOOK.read_bytes() == together


def test_without_a_pdf_there_are_no_pages_to_tell_of() -> None:
    assert main(["build", "--to", "epub"]) == 0
    assert marks() == []
    assert entry("epub")["print_pages"] == []


def test_a_pdf_of_an_earlier_text_gives_no_pages() -> None:
    assert main(["build", "--to", "pdf,epub"]) == 0
    source = Path("source/eye-drops/leaflet.md")
    source.write_text(source.read_text() + "\nOne more sentence.\n")
    assert main(["build", "--to", "epub"]) == 0
    assert marks() == []


def test_an_e_book_that_was_there_before_the_pages_is_told_to_be_outdated(
    capsys: pytest.CaptureFixture[str],
) -> None:
    assert main(["build", "--to", "pdf,epub"]) == 0
    manifest = FOLDER / "manifest.json"
    data = json.loads(manifest.read_text(encoding="utf-8"))
    for each in data["files"]:
        if each["format"] == "epub":
            each["print_pages"] = []
    manifest.write_text(json.dumps(data), encoding="utf-8")
    assert main(["verify", "--level", "quick"]) == 1
    message = capsys.readouterr().err
    assert "VERIFY-003" in message
    assert "eye-drops.epub" in message
    assert "eye-drops.pdf" not in message


def test_all_files_of_one_text_have_one_edition_code() -> None:
    assert main(["build", "--to", "pdf,word,epub,web"]) == 0
    with pypdfium2.PdfDocument(FOLDER / "eye-drops.pdf") as document:
        printed = " ".join(page.get_textpage().get_text_range() for page in document)
    (code,) = re.findall(r"Edition code:\s([0-9]{4}\s[0-9]{4})", printed)
    code = " ".join(code.split())
    assert code[0] != "0"
    assert f"Edition code:</strong> {code}" in (FOLDER / "eye-drops.html").read_text()
    with ZipFile(BOOK) as book:
        assert f"Edition code:</strong> {code}" in book.read("EPUB/leaflet.xhtml").decode()
    with ZipFile(FOLDER / "eye-drops-large-print.docx") as file:
        words = "".join(re.findall("<w:t[^>]*>([^<]*)", file.read("word/document.xml").decode()))
        assert f"Edition code: {code}" in " ".join(words.split())
        assert f"<dc:identifier>{code}<" in file.read("docProps/core.xml").decode()
    with pikepdf.open(BytesIO((FOLDER / "eye-drops.pdf").read_bytes())) as pdf:
        assert pdf.open_metadata()["xmpMM:VersionID"] == code
    source = Path("source/eye-drops/leaflet.md")
    source.write_text(source.read_text() + "\nOne more sentence.\n")
    assert main(["build", "--to", "web"]) == 0
    assert code not in (FOLDER / "eye-drops.html").read_text()
