"""The specimen in all five formats, and what each finished file says, read by other tools."""

import re
import subprocess
import zipfile
from ctypes import create_string_buffer
from functools import cache
from itertools import chain
from pathlib import Path
from tempfile import mkdtemp
from typing import Any

import pypdfium2
import pypdfium2.raw as raw
from lxml import etree, html

from tests.judges.ffprobe import probe
from tests.judges.struct_text import read_structure
from tests.verify.leaflets import SPECIMEN, artifact_of

W = "{http://schemas.openxmlformats.org/wordprocessingml/2006/main}"
WP = "{http://schemas.openxmlformats.org/drawingml/2006/wordprocessingDrawing}"
FORMATS = ("pdf", "word", "epub", "audio", "web")


@cache
def finished(name: str) -> Path:
    """The file of one format."""
    artifact = artifact_of(SPECIMEN, name)
    file = Path(mkdtemp(prefix="finished-")) / artifact.file_name
    file.write_bytes(artifact.content)
    return file


@cache
def words(name: str) -> str:
    """All that a reader or listener of one format gets, in its order, with single spaces."""
    return folded(_READERS[name](finished(name)))


def folded(text: str) -> str:
    """Text with every run of white space as one space."""
    return " ".join(text.replace("\N{NO-BREAK SPACE}", " ").split())


def pdf_structure() -> str:
    """The PDF's tags as poppler prints them."""
    return read_structure(finished("pdf"))


@cache
def pdf_alternatives() -> tuple[str, ...]:
    """The alternative texts in the PDF's tags, as PDFium reads them, page by page."""
    found: list[str] = []
    with pypdfium2.PdfDocument(finished("pdf")) as document:
        for page in document:
            tree = raw.FPDF_StructTree_GetForPage(page)
            for number in range(raw.FPDF_StructTree_CountChildren(tree)):
                _collect(raw.FPDF_StructTree_GetChildAtIndex(tree, number), found)
            raw.FPDF_StructTree_Close(tree)
    return tuple(found)


def _collect(tag: Any, found: list[str]) -> None:
    length = raw.FPDF_StructElement_GetAltText(tag, None, 0)
    if length > 2:
        buffer = create_string_buffer(length)
        raw.FPDF_StructElement_GetAltText(tag, buffer, length)
        found.append(buffer.raw[: length - 2].decode("utf-16-le"))
    for number in range(raw.FPDF_StructElement_CountChildren(tag)):
        child = raw.FPDF_StructElement_GetChildAtIndex(tag, number)
        if child:
            _collect(child, found)


def word_xml() -> etree._Element:
    """The main part of the Word file."""
    with zipfile.ZipFile(finished("word")) as package:
        return etree.fromstring(package.read("word/document.xml"))


def epub_documents() -> list[etree._Element]:
    """The EPUB's content documents in the order of the spine."""
    with zipfile.ZipFile(finished("epub")) as container:
        package = etree.fromstring(container.read("EPUB/content.opf"))
        items = {each.get("id"): each.get("href") for each in package.iter("{*}item")}
        return [
            etree.fromstring(container.read(f"EPUB/{items[each.get('idref')]}"))
            for each in package.iter("{*}itemref")
        ]


def web_page() -> etree._Element:
    """The web page as a browser would parse it."""
    return html.document_fromstring(finished("web").read_text(encoding="utf-8"))


def _read_pdf(file: Path) -> str:
    done = subprocess.run(
        ["pdfinfo", "-struct-text", file], capture_output=True, text=True, check=True
    )
    quoted = re.findall(r'^\s*"(.*)"$', done.stdout, re.MULTILINE)
    return " | ".join([" ".join(quoted), *pdf_alternatives()])


def _read_word(_file: Path) -> str:
    text = [
        each.text or "" if each.tag == f"{W}t" else " "
        for each in word_xml().iter(f"{W}t", f"{W}p", f"{W}br", f"{W}tab")
    ]
    alternatives = [str(each.get("descr", "")) for each in word_xml().iter(f"{WP}docPr")]
    return "".join(text) + " | " + " | ".join(alternatives)


def _read_epub(_file: Path) -> str:
    return " ".join(chain.from_iterable(_read_xhtml(each) for each in epub_documents()))


def _read_web(_file: Path) -> str:
    return " ".join(_read_xhtml(web_page().find("body")))


_INLINE = {"a", "abbr", "b", "button", "dfn", "em", "span", "strong"}


def _read_xhtml(element: etree._Element) -> list[str]:
    """The text with the alternative texts of pictures in their places."""
    parts: list[str] = []
    for event, each in etree.iterwalk(element, events=("start", "end")):
        local = etree.QName(each).localname if isinstance(each.tag, str) else ""
        gap = "" if local in _INLINE else " "
        if event == "start":
            parts += [gap, each.get("alt") or "", each.text or ""]
        else:
            parts += [gap, each.tail or ""]
    return ["".join(parts)]


def _read_audio(file: Path) -> str:
    tags = probe(file)["format"]["tags"]
    return next(text for name, text in tags.items() if name.startswith("lyrics"))


_READERS = {
    "pdf": _read_pdf,
    "word": _read_word,
    "epub": _read_epub,
    "audio": _read_audio,
    "web": _read_web,
}
