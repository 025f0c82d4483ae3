"""The PDF as a file: what it says of itself, in which order it is read, its bytes."""

import os
import subprocess
import sys
from dataclasses import replace
from datetime import datetime, timedelta, timezone
from io import BytesIO
from itertools import pairwise
from pathlib import Path
from shutil import copytree
from typing import get_args

import pikepdf
import pypdfium2
import pytest

from publisher.backends.pdf import PdfBackend
from publisher.backends.pdf.options import PdfOptions
from publisher.backends.protocol import Artifact, Backend
from publisher.diagnostics import Problems, Severity
from publisher.document import Picture
from publisher.document.nodes import AnyNode, Figure
from publisher.verify.finished_file import FinishedFile
from publisher.verify.judges import page_validation
from tests.backends.pdf.claimed import claimed
from tests.backends.pdf.conftest import render
from tests.backends.pdf.tags import Tagged
from tests.judges.struct_text import read_words
from tests.specimen import HERE, context, paragraph, specimen, whole_specimen

IN_ORDER = (
    "Harbour Cancer Information",
    "What is a specimen leaflet?",
    "A leaflet with every construct.",
    "In this leaflet",
    "An opening paragraph before any heading.",
    "metastases (say: meh-TASS-tuh-seez)",
    "lymph system",
    "magnetic resonance imaging (MRI)",
    "strongly said",
    "gently stressed",
    "A new line",
    "I wrote my questions down before I went.",
    "— Mari, patient",
    "our cancer pages",
    "prostate cancer",
    "in women",
    "Words at level four.",
    "Words at level five.",
    "Take 500 mg at 5:30pm.",
    "I have a pacemaker",
    "How much to take",
    "Times a day",
    "1,000 mg",
    "Where the cancer starts",
    "Picture: Harbour Studio",
    "The drawing shows one lung.",
    "Video: How cancer spreads",
    "Running time: 2 minutes and 42 seconds.",
    "https://www.example.org/video",
    "A nurse explains how cells travel in the blood.",
    "Emergency: Go to A&E now if:",
    "you cannot feel your legs",
    "Urgent advice: Ring your team today if:",
    "Advice: Ask a pharmacist about:",
    "Good to know Aches are common.",
    "Gallwch gael y daflen hon yn Gymraeg.",
    "bore da",
    "Thin tubes that carry a clear fluid",
    "National Institute for Health and Care Excellence. 2019. Volume 10. Pages 1 to 7.",
    "0808 157 0999 (Monday to Friday, 9am to 5pm)",
    "1 Quay Street Harbourtown",
    "A recording to listen to (MP3)",
    "Next review due: 24 March 2029",
    "CC BY 4.0",
)


def test_it_is_a_backend_that_renders_every_node() -> None:
    assert isinstance(PdfBackend(), Backend)
    assert PdfBackend.renders == set(get_args(AnyNode))


def test_a_screen_reader_meets_every_construct_in_the_authors_order(file: Path) -> None:
    words = " ".join(read_words(file)).replace("\xa0", " ")
    at = -1
    for each in IN_ORDER:
        found = words.find(each, at + 1)
        assert found > at, each
        at = found


def test_the_words_of_the_tags_are_those_of_the_model(tagged: Tagged) -> None:
    assert tagged.root.one("H1", "What is a specimen").words == "What is a specimen leaflet?"
    headings = [each.role for each in tagged.root if each.role in {"H1", "H2", "H3", "H4", "H5"}]
    levels = [int(each[1]) for each in headings]
    assert levels[0] == 1
    assert all(after <= before + 1 for before, after in pairwise(levels))


def test_it_says_what_it_is(specimen: Artifact) -> None:
    with pypdfium2.PdfDocument(specimen.content) as document:
        data = document.get_metadata_dict()
    assert specimen.file_name == "specimen.pdf"
    assert specimen.media_type == "application/pdf"
    assert data["Title"] == "What is a specimen leaflet?"
    assert data["Author"] == "A Writer, B Nurse"
    assert data["Subject"] == "A leaflet with every construct."
    assert data["Keywords"] == "testing"
    assert data["Creator"] == "publisher 0.1.0"
    assert data["CreationDate"] == data["ModDate"] == "D:20260324000000Z"


def test_its_xmp_says_the_same_and_more(tagged: Tagged) -> None:
    xmp = tagged.pdf.Root.Metadata.read_bytes().decode()
    for each in (
        "What is a specimen leaflet?",
        "A Writer",
        "Harbour Cancer Information",
        "en-GB",
        "CC BY 4.0",
        "2026-03-24T00:00:00Z",
    ):
        assert each in xmp
    assert tagged.pdf.Root.Lang == "en-GB"
    assert bool(tagged.pdf.Root.ViewerPreferences.DisplayDocTitle)


def test_its_dates_are_those_it_was_given_in_whatever_zone() -> None:
    noon = datetime(2027, 5, 6, 12, tzinfo=timezone(timedelta(hours=2)))
    made = PdfBackend().render(whole_specimen(), PdfOptions(), replace(context(), created=noon))
    with pypdfium2.PdfDocument(made.content) as document:
        assert document.get_metadata_dict()["CreationDate"] == "D:20270506100000Z"


def test_its_bookmarks_are_its_headings(specimen: Artifact) -> None:
    with pypdfium2.PdfDocument(specimen.content) as document:
        marks = [(each.level, each.get_title()) for each in document.get_toc()]
    assert marks[:2] == [(0, "What is a specimen leaflet?"), (1, "In this leaflet")]
    assert (2, "Which cancers spread?") in marks
    assert (4, "The deepest level") in marks
    assert (2, "Emergency: Go to A&E now if:") in marks


@pytest.mark.slow
def test_the_same_leaflet_gives_the_same_bytes_after_others_and_elsewhere(
    specimen: Artifact, tmp_path: Path
) -> None:
    other = replace(whole_specimen(), blocks=(paragraph("ŵ Something else"),))
    render(other)
    assert render(whole_specimen()).content == specimen.content
    program = (
        "import sys; from tests.backends.pdf.conftest import render, whole_specimen; "
        "sys.stdout.buffer.write(render(whole_specimen()).content)"
    )
    environment = {**os.environ, "PYTHONHASHSEED": "7", "TZ": "America/Lima", "HOME": str(tmp_path)}
    elsewhere = subprocess.run(
        [sys.executable, "-c", program], capture_output=True, check=True, env=environment
    )
    assert elsewhere.stdout == specimen.content


def test_a_colour_of_the_house_style_reaches_the_page(specimen: Artifact) -> None:
    house = context()
    tokens = house.theme.tokens
    red = tokens.model_copy(
        update={"colours": tokens.colours.model_copy(update={"brand": "#7f0000"})}
    )
    made = PdfBackend().render(
        whole_specimen(), PdfOptions(), replace(house, theme=replace(house.theme, tokens=red))
    )
    assert b"0.498039 0 0 rg" in _first_page(made)
    assert b"0.498039 0 0 rg" not in _first_page(specimen)
    assert b"0.043137 0.309804 0.360784 rg" in _first_page(specimen)


def test_it_passes_the_quick_validator(specimen: Artifact) -> None:
    content = claimed(specimen.content)
    file = FinishedFile("pdf", "a.pdf", "application/pdf", content, whole_specimen())
    (verdict,) = page_validation.judge([file])
    assert verdict.checks > 0
    assert verdict.findings == ()


def test_a_good_leaflet_gives_no_findings(
    specimen: Artifact, long: Artifact, capfd: pytest.CaptureFixture[str]
) -> None:
    assert specimen.diagnostics == long.diagnostics == ()
    assert list(PdfBackend().check(whole_specimen(), PdfOptions(), context())) == []
    render(whole_specimen())
    assert capfd.readouterr() == ("", "")


def test_what_weasyprint_complains_of_is_a_warning_and_is_not_printed(
    capfd: pytest.CaptureFixture[str],
) -> None:
    broken = Picture("scan.png", "image/png", 10, 10, b"no picture at all")
    figure = Figure(broken, "A scan", id="broken", span=HERE)
    made = render(replace(specimen(), blocks=(figure,)))
    found = [each for each in made.diagnostics if each.code == "PDF-003"]
    assert [each.severity for each in found] == [Severity.WARNING]
    assert "Failed to load image" in found[0].message
    assert len(found[0].message) < 400
    assert capfd.readouterr() == ("", "")


def test_a_drawing_reads_no_file_and_no_address(tmp_path: Path) -> None:
    secret = tmp_path / "secret.svg"
    secret.write_text('<svg xmlns="http://www.w3.org/2000/svg" width="9" height="9"/>')
    data = (
        '<svg xmlns="http://www.w3.org/2000/svg" width="40" height="40">'
        f'<image href="{secret.as_uri()}" width="9" height="9"/>'
        '<image href="https://www.example.org/x.png" width="9" height="9"/></svg>'
    )
    drawing = Picture("spy.svg", "image/svg+xml", 40, 40, data.encode())
    made = render(replace(specimen(), blocks=(Figure(drawing, "A spy", id="spy", span=HERE),)))
    messages = [each.message for each in made.diagnostics if each.code == "PDF-003"]
    assert len(messages) == 2
    assert all("fetches nothing" in each for each in messages)


def test_letters_of_a_drawing_in_a_font_of_this_machine_are_reported() -> None:
    data = (
        b'<svg xmlns="http://www.w3.org/2000/svg" width="200" height="40">'
        b'<text y="30" font-family="DejaVu Sans" font-size="20">\xe2\x97\xa6</text></svg>'
    )
    drawing = Picture("odd.svg", "image/svg+xml", 200, 40, data)
    made = render(replace(specimen(), blocks=(Figure(drawing, "Odd", id="odd", span=HERE),)))
    found = [each for each in made.diagnostics if each.code == "PDF-005"]
    used = _font_names(made) - {"Atkinson-Hyperlegible", "Atkinson-Hyperlegible-Bold"}
    assert len(found) == len(used)


def test_small_letters_in_a_drawing_are_reported_with_the_size_they_need() -> None:
    data = (
        b'<svg xmlns="http://www.w3.org/2000/svg" width="900" height="300">'
        b'<text y="30" font-size="14">tiny</text></svg>'
    )
    drawing = Picture("tiny.svg", "image/svg+xml", 900, 300, data)
    document = replace(specimen(), blocks=(Figure(drawing, "Tiny", id="tiny", span=HERE),))
    (found,) = PdfBackend().check(document, PdfOptions(), context())
    assert (found.code, found.severity, found.span) == ("PDF-002", Severity.WARNING, HERE)
    assert "7.3 pt" in found.message
    assert "font-size 23" in found.remedy


@pytest.mark.slow
def test_a_missing_library_of_the_system_is_told_with_its_package() -> None:
    """Simulated where WeasyPrint loads its libraries, in a process of its own."""
    program = """
import cffi
load = cffi.FFI.dlopen
def without_pango(self, name, *flags):
    if "pango" in str(name):
        raise OSError(f"cannot load library '{name}'")
    return load(self, name, *flags)
cffi.FFI.dlopen = without_pango
from publisher.diagnostics import Problems
from tests.backends.pdf.conftest import render, whole_specimen
try:
    render(whole_specimen())
except Problems as problems:
    print(problems)
"""
    done = subprocess.run(
        [sys.executable, "-c", program], capture_output=True, text=True, check=False
    )
    assert done.stderr == ""
    (line,) = done.stdout.splitlines()
    assert line.startswith("error SYSTEM-001: ")
    assert "pango" in line
    assert "sudo apt install libpango-1.0-0 libpangoft2-1.0-0" in line


def test_a_style_sheet_with_a_mistake_is_a_warning_each_time(tmp_path: Path) -> None:
    house = context()
    styles = tmp_path / "styles"
    copytree(house.theme.folder, styles)
    with (styles / "pdf.css").open("a") as sheet:
        sheet.write("\np { colour: red }\n")
    odd = replace(house, theme=replace(house.theme, folder=styles))
    document = replace(specimen(), blocks=(paragraph("A word."),))
    for _ in range(2):
        made = PdfBackend().render(document, PdfOptions(), odd)
        assert [each.code for each in made.diagnostics] == ["PDF-003"]
        assert "colour" in made.diagnostics[0].message


def test_a_missing_style_sheet_is_a_problem(tmp_path: Path) -> None:
    house = context()
    bare = replace(house, theme=replace(house.theme, folder=tmp_path))
    with pytest.raises(Problems, match="STYLE-004"):
        PdfBackend().render(whole_specimen(), PdfOptions(), bare)


def _first_page(artifact: Artifact) -> bytes:
    with pikepdf.open(BytesIO(artifact.content)) as pdf:
        return bytes(pdf.pages[0].Contents.read_bytes())


def _font_names(artifact: Artifact) -> set[str]:
    with pikepdf.open(BytesIO(artifact.content)) as pdf:
        fonts = pdf.pages[0].Resources.Font
        return {str(fonts[each].BaseFont).partition("+")[2] for each in fonts}
