"""Whether a file says of itself which edition it is."""

import json
from collections.abc import Callable
from io import BytesIO
from zipfile import BadZipFile, ZipFile

from publisher import __version__
from publisher.verify.finding import Finding
from publisher.verify.finished_file import FinishedFile
from publisher.verify.verdict import Level, Verdict


def check_edition(file: FinishedFile) -> Verdict | None:
    """Whether the edition code in a file's description of itself is that of its document.

    By it a library or a shared drive finds all formats of one edition. That readers are told the
    same code is part of the comparison with the document (`parity`). None for what has no such
    place: a recording says its code aloud, and not all recordings of an edition need be made anew.
    """
    read = _READERS.get(file.media_type)
    if read is None:
        return None
    told, code = _tried(read, file.content), file.document.edition_code
    findings = []
    if told != code:
        said = f"edition {told}" if told else "no edition"
        message = (
            f"the file's description of itself names {said}, and the leaflet is edition {code}"
        )
        findings.append(Finding("other-edition", message, file.file_name))
    return Verdict(
        judge="Publisher's comparison of editions",
        version=__version__,
        standard="one edition in all formats",
        format=file.format,
        level=Level.QUICK,
        checks=1,
        findings=tuple(findings),
    )


def _tried(read: Callable[[bytes], str], content: bytes) -> str:
    """What was read; nothing where the file is so broken that other checks say so."""
    from lxml.etree import LxmlError
    from pikepdf import PdfError

    try:
        return read(content).strip()
    except (LxmlError, PdfError, BadZipFile, KeyError, ValueError):
        return ""


def _of_pdf(content: bytes) -> str:
    """The version of XMP media management (ISO 16684-1)."""
    from pikepdf import Pdf

    with Pdf.open(BytesIO(content)) as pdf, pdf.open_metadata() as metadata:
        return str(metadata.get("xmpMM:VersionID", ""))


def _of_word(content: bytes) -> str:
    """The identifier among the core properties (ECMA-376, part 2, 8.3)."""
    return _first_text(content, "docProps/core.xml", "//*[local-name()='identifier']")


def _of_epub(content: bytes) -> str:
    """The version that schema.org has for the work (EPUB 3.3, 5.5.4)."""
    package = _first_text(content, "META-INF/container.xml", "//*/@full-path")
    return _first_text(content, package, "//*[@property='schema:version']")


def _of_web(content: bytes) -> str:
    """The identifier of the page's JSON-LD (schema.org)."""
    from lxml import html

    for each in html.document_fromstring(content.decode()).iter("script"):
        if each.get("type") == "application/ld+json":
            return str(json.loads(each.text or "{}").get("identifier", ""))
    return ""


def _first_text(package: bytes, name: str, path: str) -> str:
    from lxml import etree

    with ZipFile(BytesIO(package)) as opened:
        root = etree.fromstring(opened.read(name), etree.XMLParser(resolve_entities=False))
    return str(root.xpath(f"string({path})"))


_READERS: dict[str, Callable[[bytes], str]] = {
    "application/pdf": _of_pdf,
    "application/vnd.openxmlformats-officedocument.wordprocessingml.document": _of_word,
    "application/epub+zip": _of_epub,
    "text/html": _of_web,
}
