"""ebooklib's writer, with what it leaves undone: the one place that knows its faults.

ebooklib 0.20 stamps the files of the container with the present time, gives the package document
no language, declares a prefix that is reserved, and makes its own navigation document, whose
landmarks come from the guide of EPUB 2 and whose language and direction cannot be set. For media
overlays it writes an attribute `duration` that is not in EPUB 3, and no `media:duration`: no item
is given one here, and `publication.py` writes the metadata.
"""

from datetime import UTC, datetime
from io import BytesIO
from typing import Any
from zipfile import ZIP_DEFLATED, ZIP_STORED, ZipFile, ZipInfo

from ebooklib import epub

_XML_LANG = "{http://www.w3.org/XML/1998/namespace}lang"


def write_epub(book: epub.EpubBook, created: datetime) -> bytes:
    """The finished file; the same book and time give the same bytes.

    The content of the book's `EpubNav` is written as it is.
    """
    with BytesIO() as buffer:
        _MendedWriter(buffer, book, created).write()
        return buffer.getvalue()


class _MendedWriter(epub.EpubWriter):  # type: ignore[misc]  # ebooklib has no types
    def __init__(self, buffer: BytesIO, book: epub.EpubBook, created: datetime) -> None:
        created = created.astimezone(UTC)
        super().__init__(buffer, book, {"mtime": created, "package_direction": True})
        self._buffer, self._created = buffer, created

    def write(self) -> None:
        with _SteadyZip(self._buffer, self._created) as self.out:
            # First and stored, so that the type can be read at a fixed place (OCF 3.3, 4.3).
            self.out.writestr("mimetype", "application/epub+zip", ZIP_STORED)
            self._write_container()
            self._write_opf()
            self._write_items()

    def _write_opf_file(self, root: Any) -> None:
        root.set(_XML_LANG, self.book.language)
        del root.attrib["prefix"]
        super()._write_opf_file(root)

    def _get_nav(self, item: Any) -> bytes:
        return bytes(item.content)


class _SteadyZip(ZipFile):
    """An archive whose entries all carry one time and the same rights."""

    def __init__(self, buffer: BytesIO, created: datetime) -> None:
        super().__init__(buffer, "w")
        # The time of a ZIP begins in 1980.
        self._time = max(created.timetuple()[:6], (1980, 1, 1, 0, 0, 0))

    def writestr(  # type: ignore[override]  # fewer choices on purpose
        self, name: str, data: str | bytes, compress_type: int = ZIP_DEFLATED
    ) -> None:
        if name.endswith(".mp3"):
            # It would not get smaller, and so a reader can start in the middle of it.
            compress_type = ZIP_STORED
        entry = ZipInfo(name, self._time)
        entry.create_system = 3
        entry.external_attr = 0o100644 << 16
        super().writestr(entry, data, compress_type)
