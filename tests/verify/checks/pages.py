"""Planting faults in the specimen's own e-book and web page, and what the rules say."""

from collections.abc import Mapping
from functools import cache
from io import BytesIO
from zipfile import ZIP_DEFLATED, ZIP_STORED, ZipFile

from publisher.verify.checks import epub, web
from publisher.verify.finding import Finding
from tests.verify.leaflets import SPECIMEN, artifact_of, file_of

LEAFLET, NAVIGATION = "EPUB/leaflet.xhtml", "EPUB/nav.xhtml"
PACKAGE, STYLE, NCX = "EPUB/content.opf", "EPUB/style.css", "EPUB/toc.ncx"

Swap = tuple[str, str]
"""Text of a file, and what takes its place."""


def swapped(text: bytes, *swaps: Swap) -> bytes:
    """Text with each first place swapped; fails where there is none."""
    for old, new in swaps:
        assert old.encode() in text, old
        text = text.replace(old.encode(), new.encode(), 1)
    return text


@cache
def book_files() -> Mapping[str, bytes]:
    """The files of the specimen's e-book in their order."""
    with ZipFile(BytesIO(artifact_of(SPECIMEN, "epub").content)) as container:
        return {each.filename: container.read(each) for each in container.infolist()}


def zipped(files: Mapping[str, bytes]) -> bytes:
    """A container; the file `mimetype` is stored and all others compressed."""
    with BytesIO() as buffer:
        with ZipFile(buffer, "w") as container:
            for name, content in files.items():
                kind = ZIP_STORED if name == "mimetype" else ZIP_DEFLATED
                container.writestr(name, content, kind)
        return buffer.getvalue()


def judged_book(content: bytes) -> tuple[Finding, ...]:
    """What the rules say of an e-book made from the specimen."""
    return epub.judge(file_of(SPECIMEN, "epub", content)).findings


def faulty_book(name: str, *swaps: Swap) -> tuple[Finding, ...]:
    """What they say where one of its files is another."""
    files = book_files()
    return judged_book(zipped({**files, name: swapped(files[name], *swaps)}))


def judged_page(content: bytes) -> tuple[Finding, ...]:
    """What the rules say of a web page made from the specimen."""
    return web.judge(file_of(SPECIMEN, "web", content)).findings


def faulty_page(*swaps: Swap) -> tuple[Finding, ...]:
    """What they say where the page is another."""
    return judged_page(swapped(artifact_of(SPECIMEN, "web").content, *swaps))


def rules(findings: tuple[Finding, ...]) -> set[str]:
    """The rules that speak."""
    return {each.rule for each in findings}


def told(findings: tuple[Finding, ...], rule: str) -> Finding:
    """The first finding of a rule."""
    return next(each for each in findings if each.rule == rule)
