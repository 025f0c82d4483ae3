"""A finished file as the judges get it."""

from collections.abc import Iterator, Sequence
from contextlib import contextmanager
from dataclasses import dataclass, field
from pathlib import Path
from tempfile import TemporaryDirectory
from typing import Any

from publisher.document import Document


@dataclass(frozen=True, slots=True)
class FinishedFile:
    """The file of one format of one leaflet, and the document that it was made from.

    `format` is the backend's name, and `options` are its options as they were given. `document`
    has its end matter.
    """

    format: str
    file_name: str
    media_type: str
    content: bytes = field(repr=False)
    document: Document = field(repr=False)
    options: Any = None

    @property
    def leaflet(self) -> str:
        """The leaflet's id."""
        return self.document.metadata.id


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
