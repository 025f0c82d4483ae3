"""The printed edition whose page numbers all formats tell of."""

from hashlib import sha256
from pathlib import Path

from publisher.build.manifest import Manifest, listed_formats
from publisher.document import Document

PRINT_EDITION = "pdf"
"""The format that is printed on A4."""


def standing_print_pages(
    folder: Path, manifest: Manifest, document: Document, version: str
) -> tuple[str, ...] | None:
    """The pages of the printed edition that stands in a folder (see `backends.Context`).

    None where there is none, or where it was not made from today's text, as `read_standing` says.
    """
    entry = manifest.entries.get(PRINT_EDITION)
    today = (document.source_hash, listed_formats(document), version)
    if entry is None or (entry.source_hash, entry.names, entry.program_version) != today:
        return None
    if sha256((folder / entry.path).read_bytes()).hexdigest() != entry.sha256:
        return None
    return tuple(entry.print_pages or ())
