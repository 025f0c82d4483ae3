"""manifest.json: what stands in a leaflet's output folder and what it was made from."""

import json
from collections.abc import Iterable
from dataclasses import asdict, dataclass
from hashlib import sha256
from pathlib import Path

from publisher.backends import Artifact
from publisher.document import Document

MANIFEST = "manifest.json"


@dataclass(frozen=True, slots=True)
class ManifestEntry:
    """One output. `source_hash` is the SHA-256 of all that the leaflet was read from."""

    format: str
    path: str
    bytes: int
    sha256: str
    source_hash: str
    edition: str
    program_version: str
    pages: int = 0
    seconds: float = 0.0


def make_entry(name: str, artifact: Artifact, document: Document, version: str) -> ManifestEntry:
    """The entry of an artifact in the format called `name`."""
    return ManifestEntry(
        format=name,
        path=artifact.file_name,
        bytes=len(artifact.content),
        sha256=sha256(artifact.content).hexdigest(),
        source_hash=document.source_hash,
        edition=document.metadata.edition,
        program_version=version,
        pages=artifact.pages,
        seconds=round(artifact.seconds, 3),
    )


def read_manifest(folder: Path) -> dict[str, ManifestEntry]:
    """The entries by format of the files that are still there; empty where nothing was built."""
    try:
        data = json.loads((folder / MANIFEST).read_text(encoding="utf-8"))
        entries = [ManifestEntry(**each) for each in data["files"]]
    except (OSError, ValueError, TypeError, KeyError):
        # A manifest is only a record: without a readable one, everything counts as not built.
        return {}
    return {each.format: each for each in entries if (folder / each.path).is_file()}


def write_manifest(leaflet: str, entries: Iterable[ManifestEntry]) -> bytes:
    """The bytes of a manifest."""
    data = {"leaflet": leaflet, "files": [asdict(each) for each in entries]}
    return (json.dumps(data, indent=2, ensure_ascii=False) + "\n").encode()
