"""The e-book as a reading system finds its way in it: zipfile and lxml, nothing of the writer."""

from functools import cache
from io import BytesIO
from posixpath import dirname, join, normpath
from zipfile import ZipFile

from lxml import etree

from tests.backends.epub.samples import render
from tests.specimen import whole_specimen

NAMES = {
    "c": "urn:oasis:names:tc:opendocument:xmlns:container",
    "opf": "http://www.idpf.org/2007/opf",
    "dc": "http://purl.org/dc/elements/1.1/",
    "h": "http://www.w3.org/1999/xhtml",
    "epub": "http://www.idpf.org/2007/ops",
    "ncx": "http://www.daisy.org/z3986/2005/ncx/",
    "ssml": "http://www.w3.org/2001/10/synthesis",
    "xml": "http://www.w3.org/XML/1998/namespace",
}


class Book:
    """An EPUB: container, package, spine."""

    def __init__(self, content: bytes) -> None:
        self.zip = ZipFile(BytesIO(content))
        container = etree.fromstring(self.zip.read("META-INF/container.xml"))
        (self.package_path,) = container.xpath("//c:rootfile/@full-path", namespaces=NAMES)
        self.package = etree.fromstring(self.zip.read(self.package_path))

    def query(self, path: str) -> list:
        return self.package.xpath(path, namespaces=NAMES)

    def path(self, address: str) -> str:
        return normpath(join(dirname(self.package_path), address))

    def documents(self, which: str) -> list[etree._Element]:
        return [etree.fromstring(self.zip.read(self.path(each))) for each in self.query(which)]

    @property
    def spine(self) -> list[etree._Element]:
        order = self.query("//opf:spine/opf:itemref/@idref")
        return [self.documents(f"//opf:item[@id='{each}']/@href")[0] for each in order]

    @property
    def leaflet(self) -> etree._Element:
        return self.spine[-1]

    @property
    def navigation(self) -> etree._Element:
        (found,) = self.documents("//opf:item[@properties='nav']/@href")
        return found

    def metadata(self, name: str) -> list[str]:
        return self.query(f"//opf:meta[@property='{name}']/text()")


@cache
def book() -> Book:
    return Book(render(whole_specimen()))


def words(element: etree._Element) -> str:
    return " ".join("".join(element.itertext()).split())


def find(path: str) -> list:
    return book().leaflet.xpath(path, namespaces=NAMES)


def one(path: str) -> etree._Element:
    found = find(path)
    assert len(found) == 1, (path, len(found))
    return found[0]
