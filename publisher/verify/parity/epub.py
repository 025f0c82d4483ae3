"""The e-book read back: its content documents in the order of the spine, then its contents."""

import posixpath
from collections.abc import Iterator
from io import BytesIO
from urllib.parse import unquote, urldefrag
from zipfile import ZipFile

from lxml import etree

from publisher.verify.parity.drafts import Drafts
from publisher.verify.parity.read_unit import ReadUnit
from publisher.verify.parity.xhtml import XhtmlReader

_CONTAINER = "META-INF/container.xml"


def read_epub(content: bytes) -> tuple[ReadUnit, ...]:
    """The units of a book in the order of its spine (EPUB 3.3, 5.7), whatever its files are called.

    The navigation document stands at the end, unless the spine names it. Raises `BadZipFile`,
    `KeyError` or `XMLSyntaxError` for a file that is no book.
    """
    drafts = Drafts()
    with ZipFile(BytesIO(content)) as container:
        paths = list(_in_spine_order(container))
        for path in paths:
            reader = XhtmlReader(drafts, _Places(path, frozenset(paths)), f"{path}#")
            drafts.name(f"{path}#")
            reader.read(_parsed(container, path))
    return drafts.finished()


class _Places:
    """Makes of a link in one document the name of a place in the book."""

    def __init__(self, path: str, known: frozenset[str]) -> None:
        self._path = path
        self._known = known

    def __call__(self, href: str) -> str:
        file, fragment = urldefrag(href)
        path = _resolved(self._path, file) if file else self._path
        return f"#{path}#{fragment}" if path in self._known else href


def _in_spine_order(container: ZipFile) -> Iterator[str]:
    package_path = str(next(_parsed(container, _CONTAINER).iter("{*}rootfile")).attrib["full-path"])
    package = _parsed(container, package_path)
    items = {each.attrib["id"]: each for each in package.iter("{*}item")}
    spine = [items[each.attrib["idref"]] for each in package.iter("{*}itemref")]
    contents = [each for each in items.values() if "nav" in each.get("properties", "").split()]
    for each in dict.fromkeys([*spine, *contents]):
        yield _resolved(package_path, str(each.attrib["href"]))


def _resolved(path: str, href: str) -> str:
    return posixpath.normpath(posixpath.join(posixpath.dirname(path), unquote(href)))


def _parsed(container: ZipFile, path: str) -> etree._Element:
    parser = etree.XMLParser(resolve_entities=False, no_network=True, load_dtd=False)
    return etree.fromstring(container.read(path), parser)
