"""manifest.json: what stands in a leaflet's output folder and what it was made from."""

import json
from collections.abc import Iterable, Mapping
from dataclasses import asdict, dataclass, field, replace
from hashlib import sha256
from pathlib import Path
from typing import Any

from publisher.backends import Artifact
from publisher.document import Document, Metadata, walk
from publisher.document.nodes import FormatEntry
from publisher.theme import HOUSE_THEME

MANIFEST = "manifest.json"


@dataclass(frozen=True, slots=True)
class ManifestEntry:
    """One output.

    `source_hash` is the SHA-256 of all that the leaflet was read from. `options` are those of the
    format, `names` the formats that the leaflet names as its own, and `claims` the standards that
    the file claims, each of which its judge has passed. `print_pages` are the pages of the printed
    edition that the file has or tells of, None where it tells of none (see `backends.Artifact`).
    `theme` is the name of the one that the
    file was made in. `made_from` has a digest of each part that it was made from (see `made_from`),
    and `findings` what was found while it was made (see `findings`).
    """

    format: str
    path: str
    bytes: int
    sha256: str
    source_hash: str
    edition: str
    program_version: str
    pages: int = 0
    seconds: float = 0.0
    options: dict[str, Any] = field(default_factory=dict)
    names: list[str] = field(default_factory=list)
    claims: list[str] = field(default_factory=list)
    theme: str = HOUSE_THEME
    print_pages: list[str] | None = None
    made_from: dict[str, str] = field(default_factory=dict)
    findings: list[dict[str, Any]] = field(default_factory=list)


def make_entry(
    name: str,
    artifact: Artifact,
    document: Document,
    version: str,
    options: Any,
    theme: str,
    made_from: Mapping[str, str],
    findings: Iterable[dict[str, Any]],
) -> ManifestEntry:
    """The entry of an artifact in the format called `name`, made with `options` in a theme."""
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
        options=asdict(options),
        names=listed_formats(document),
        theme=theme,
        print_pages=None if artifact.print_pages is None else list(artifact.print_pages),
        made_from=dict(made_from),
        findings=list(findings),
    )


def about(data: Metadata) -> dict[str, str]:
    """What is recorded of a leaflet, so that a table of all leaflets need not read the sources."""
    return {
        "title": data.title,
        "edition": data.edition,
        "last_reviewed": data.last_reviewed.isoformat(),
        "next_review_due": data.next_review_due.isoformat(),
    }


def with_content(entry: ManifestEntry, content: bytes, claims: Iterable[str]) -> ManifestEntry:
    """The entry of a file whose bytes have changed because of what it may claim."""
    digest = sha256(content).hexdigest()
    return replace(entry, bytes=len(content), sha256=digest, claims=list(claims))


def listed_formats(document: Document) -> list[str]:
    """The formats that a leaflet names as its own, in its order."""
    # They stand among the last sections, which are the program's own.
    return [each.format for each in walk(document.blocks) if isinstance(each, FormatEntry)]


@dataclass(frozen=True, slots=True)
class Manifest:
    """What stands in a leaflet's output folder.

    `entries` has the files that are still there by format, and `verification` what was proven of
    them, as plain data. `about` has the leaflet's title, edition and dates of review (ISO 8601).
    `programs` tell the names and versions behind the digest of each program that made a file, and
    `findings` what was found when all files together were judged. `report` is the SHA-256 of the
    report on that, empty where there is none in the folder. `gone` are formats whose files were
    recorded and are not there any more.
    """

    entries: Mapping[str, ManifestEntry] = field(default_factory=dict)
    verification: Mapping[str, Any] = field(default_factory=dict)
    about: Mapping[str, str] = field(default_factory=dict)
    programs: Mapping[str, Mapping[str, str]] = field(default_factory=dict)
    findings: tuple[Mapping[str, Any], ...] = ()
    report: str = ""
    gone: tuple[str, ...] = ()


def read_manifest(folder: Path) -> Manifest:
    """What is recorded of a folder; nothing where nothing was built."""
    try:
        data = json.loads((folder / MANIFEST).read_text(encoding="utf-8"))
        entries = [ManifestEntry(**each) for each in data["files"]]
        manifest = Manifest(
            {each.format: each for each in entries if (folder / each.path).is_file()},
            dict(data.get("verification") or {}),
            dict(data.get("about") or {}),
            {name: dict(each) for name, each in (data.get("programs") or {}).items()},
            tuple(map(dict, data.get("findings") or ())),
            str(data.get("report") or ""),
            tuple(each.format for each in entries if not (folder / each.path).is_file()),
        )
    except (OSError, ValueError, TypeError, KeyError, AttributeError):
        # A manifest is only a record: without a readable one, everything counts as not built.
        return Manifest()
    return manifest


def write_manifest(leaflet: str, manifest: Manifest) -> bytes:
    """The bytes of a manifest, its files in the order of its entries."""
    programs = {each.made_from.get("program") for each in manifest.entries.values()}
    data = {
        "leaflet": leaflet,
        "about": manifest.about,
        "files": [asdict(each) for each in manifest.entries.values()],
        "verification": manifest.verification,
        "findings": manifest.findings,
        "report": manifest.report,
        "programs": {
            digest: each for digest, each in manifest.programs.items() if digest in programs
        },
    }
    return (json.dumps(data, indent=2, ensure_ascii=False) + "\n").encode()
