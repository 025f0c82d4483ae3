"""Putting the files of a leaflet in place together with the proof that goes with them."""

from collections.abc import Container, Mapping
from dataclasses import replace
from hashlib import sha256
from pathlib import Path

from publisher.build.manifest import (
    MANIFEST,
    Manifest,
    with_content,
    write_manifest,
)
from publisher.build.outputs import write_outputs
from publisher.theme import Theme
from publisher.verify import Proven
from publisher.verify.report import (
    CONFORMANCE_REPORT,
    manifest_verdicts,
    write_conformance_report,
)


def publish_proven(
    folder: Path,
    manifest: Manifest,
    proven: Proven,
    theme: Theme,
    report_folder: Path | None = None,
) -> Manifest:
    """Write all files of a proof, the manifest and the report; returns the new manifest.

    `manifest` has an entry for each file, as it was before the judges saw it. The report goes to
    `report_folder` where one is given. Raises `Problems` where a folder cannot be written.
    """
    files = {each.file_name: each.content for each in proven.files}
    entries = dict(manifest.entries)
    for each in proven.files:
        claims = proven.proof.claims.get(each.format, ())
        entries[each.format] = with_content(entries[each.format], each.content, claims)
    data = manifest_verdicts(proven.proof)
    earlier = manifest.verification.get("formats") or {}
    # What is known of a file that was not judged this time still holds for that file.
    data["formats"] = {
        name: data["formats"].get(name) or earlier[name]
        for name in entries
        if name in data["formats"] or name in earlier
    }
    report = {CONFORMANCE_REPORT: write_conformance_report(proven.proof, theme)}
    made = replace(manifest, entries=entries, verification=data)
    if report_folder is not None:
        write_outputs(report_folder, report)
        report = {}
    else:
        made = replace(made, report=sha256(report[CONFORMANCE_REPORT]).hexdigest())
    record = {MANIFEST: write_manifest(proven.proof.document.metadata.id, made)}
    write_outputs(folder, files | report | record)
    return made


def publish_unproven(
    folder: Path,
    leaflet: str,
    manifest: Manifest,
    files: Mapping[str, bytes],
    formats: Container[str],
) -> Manifest:
    """Write files of these formats that nobody judged; returns the new manifest.

    A report on the files that they replace must not stand beside them.
    """
    kept = {
        name: each
        for name, each in (manifest.verification.get("formats") or {}).items()
        if name not in formats
    }
    verdicts = {"level": "none", "passed": False, "formats": kept}
    unproven = replace(manifest, verification=verdicts, findings=(), report="")
    record = {MANIFEST: write_manifest(leaflet, unproven)}
    write_outputs(folder, {**files, **record}, remove=(CONFORMANCE_REPORT,))
    return unproven
