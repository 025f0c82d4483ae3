"""A finished file as the judges get it."""

from collections.abc import Iterator, Sequence
from contextlib import contextmanager
from dataclasses import dataclass, field
from pathlib import Path
from tempfile import TemporaryDirectory
from typing import Any

from publisher.document import Document
from publisher.theme import Theme


@dataclass(frozen=True, slots=True)
class FinishedFile:
    """The file of one format of one leaflet, and the document that it was made from.

    `format` is the backend's name, and `options` are its options as they were given. `document`
    has its end matter. `theme` is the one that the file was made in, where it is another than that
    of the verification. `print_pages` are the pages of the printed edition that it has or tells of:
    for each page the id of the last block that has begun where the page begins; None for a file
    that tells of no pages.
    """

    format: str
    file_name: str
    media_type: str
    content: bytes = field(repr=False)
    document: Document = field(repr=False)
    options: Any = None
    theme: Theme | None = field(default=None, repr=False)
    print_pages: tuple[str, ...] | None = None

    @property
    def leaflet(self) -> str:
        """The leaflet's id."""
        return self.document.metadata.id

    @property
    def for_print_shop(self) -> bool:
        """Whether it is meant for a print shop, with crop marks, and not for a reader's screen."""
        return bool(getattr(self.options, "crop_marks", False))


@contextmanager
def on_disk(files: Sequence[FinishedFile]) -> Iterator[list[Path]]:
    """The files in a folder of their own while a judge from outside reads them, in order.

    Each stands in a folder of its own too, since leaflets may share a file name.
    """
    with TemporaryDirectory(prefix="publisher-") as scratch:
        paths = []
        for number, each in enumerate(files):
            folder = Path(scratch, str(number))
            folder.mkdir()
            path = folder / each.file_name
            path.write_bytes(each.content)
            paths.append(path)
        yield paths
