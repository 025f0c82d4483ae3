"""The claim to conform to EPUB Accessibility, in the package document (EPUB Accessibility 1.1, 4).

The package document is changed as text and all other entries are copied, so that a file whose
claim was put in and taken out again is the same file, byte by byte.
"""

import re
from collections.abc import Callable
from io import BytesIO
from xml.sax.saxutils import escape, quoteattr
from zipfile import ZipFile

from lxml import etree

from publisher.document import Document

_CONTAINER = "META-INF/container.xml"
_SAFE = etree.XMLParser(resolve_entities=False, no_network=True, load_dtd=False)
_CLAIM = re.compile(
    r"""\s*<(meta|link)\s[^>]*"""
    r"""(?:property|rel)=["'](?:dcterms:conformsTo|a11y:certifi\w+)["'][^>]*(?:/>|>[^<]*</\1>)"""
)
_REPORT = "conformance.html"
_NAME = "conformance"


def claims_of(content: bytes) -> tuple[str, ...]:
    """The standards that the package names, each as its text."""
    with ZipFile(BytesIO(content)) as container:
        package = etree.fromstring(container.read(_package(container)), _SAFE)
    metas = package.iterfind("{*}metadata/{*}meta[@property='dcterms:conformsTo']")
    return tuple((each.text or "").strip() for each in metas if not each.get("refines"))


def with_claim(content: bytes, standard: str, document: Document) -> bytes:
    """The file with this claim and no other: the standard, who says so, and where the proof is.

    The proof is linked where the leaflet says under which address its files are published.
    """
    data = document.metadata
    by = f'property="a11y:certifiedBy" id="{_NAME}-by" refines="#{_NAME}"'
    lines = [
        f'<meta property="dcterms:conformsTo" id="{_NAME}">{escape(standard)}</meta>',
        f"<meta {by}>{escape(data.publisher)}</meta>",
    ]
    if address := data.address_of(_REPORT):
        lines.append(
            f'<link rel="a11y:certifierReport" refines="#{_NAME}-by" href={quoteattr(address)} '
            'media-type="text/html"/>'
        )
    claim = "".join(f"\n    {each}" for each in lines)

    def put_in(package: str) -> str:
        before, end, after = _CLAIM.sub("", package).rpartition("</metadata>")
        body = before.rstrip()
        return body + claim + before[len(body) :] + end + after

    return _rewritten(content, put_in)


def without_claim(content: bytes) -> bytes:
    """The file without its claim; one that claims nothing stays as it is."""
    return _rewritten(content, lambda package: _CLAIM.sub("", package))


def _package(container: ZipFile) -> str:
    """The path of the package document (EPUB 3.3, 4.2.6.3.1)."""
    root = etree.fromstring(container.read(_CONTAINER), _SAFE)
    return next(str(each.get("full-path")) for each in root.iterfind(".//{*}rootfile"))


def _rewritten(content: bytes, change: Callable[[str], str]) -> bytes:
    """The same container, entry by entry, with another package document."""
    with ZipFile(BytesIO(content)) as container:
        name = _package(container)
        old = container.read(name)
        new = change(old.decode()).encode()
        if new == old:
            return content
        with BytesIO() as buffer:
            with ZipFile(buffer, "w") as made:
                for entry in container.infolist():
                    data = new if entry.filename == name else container.read(entry)
                    made.writestr(entry, data)
            return buffer.getvalue()
