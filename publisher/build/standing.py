"""What stands in a leaflet's output folder, as far as it can be judged today."""

from collections.abc import Mapping
from dataclasses import dataclass, field
from hashlib import sha256
from pathlib import Path

from publisher.backends import find_backends
from publisher.build.manifest import Manifest, ManifestEntry, listed_formats
from publisher.diagnostics import Diagnostic, Problems, error
from publisher.document import Document
from publisher.theme import Theme, load_theme
from publisher.verify import FinishedFile, Recorded
from publisher.verify.report import read_parities, read_verdicts


@dataclass(frozen=True, slots=True)
class Standing:
    """The files that were made from today's text, by format, with what is recorded of each.

    `diagnostics` say of every other file why it cannot be judged.
    """

    files: Mapping[str, FinishedFile] = field(default_factory=dict)
    recorded: Mapping[str, Recorded] = field(default_factory=dict)
    diagnostics: tuple[Diagnostic, ...] = ()


def read_standing(
    folder: Path,
    manifest: Manifest,
    document: Document,
    version: str,
    theme: Theme,
    print_pages: tuple[str, ...] | None,
) -> Standing:
    """The files of `folder` beside a document that has its end matter.

    Each is judged by the theme that it was made in, even where `theme` is another one. Those that
    tell of other pages than `print_pages` are outdated, unless no printed edition is there (None).
    """
    files: dict[str, FinishedFile] = {}
    recorded: dict[str, Recorded] = {}
    found: list[Diagnostic] = []
    for name, entry in manifest.entries.items():
        backend = find_backends().get(name)
        if backend is None:
            continue
        content = (folder / entry.path).read_bytes()
        today = (document.source_hash, listed_formats(document), version)
        made_today = (entry.source_hash, entry.names, entry.program_version) == today
        if sha256(content).hexdigest() != entry.sha256:
            found.append(_altered(folder, entry, document))
        elif not made_today or _tells_of_other_pages(entry, print_pages):
            found.append(_outdated(folder, entry, document))
        else:
            try:
                made_in = (
                    None if entry.theme == theme.name else load_theme(theme.folder, entry.theme)
                )
            except Problems as problem:
                found.append(_other_theme(folder, entry, document, problem))
                continue
            options = backend.options(**entry.options)
            pages = None if entry.print_pages is None else tuple(entry.print_pages)
            files[name] = FinishedFile(
                name, entry.path, backend.media_type, content, document, options, made_in, pages
            )
            if earlier := _recorded(entry, manifest):
                recorded[name] = earlier
    return Standing(files, recorded, tuple(found))


def _recorded(entry: ManifestEntry, manifest: Manifest) -> Recorded | None:
    try:
        data = manifest.verification["formats"][entry.format]
        return Recorded(
            entry.sha256, read_verdicts(entry.format, data), read_parities(entry.format, data)
        )
    except (KeyError, TypeError, ValueError):
        # Nobody verified it, or somebody changed the record: then it counts as not verified.
        return None


def _tells_of_other_pages(entry: ManifestEntry, print_pages: tuple[str, ...] | None) -> bool:
    if entry.print_pages is None or print_pages is None:
        return False  # it tells of none, or none are there
    return tuple(entry.print_pages) != print_pages


def _altered(folder: Path, entry: ManifestEntry, document: Document) -> Diagnostic:
    return error(
        "VERIFY-002",
        f"'{folder / entry.path}' is not the file that was built: it was changed afterwards",
        f"build it again: publisher build {document.metadata.id}",
        document.span,
    )


def _other_theme(
    folder: Path, entry: ManifestEntry, document: Document, problem: Problems
) -> Diagnostic:
    return error(
        "VERIFY-004",
        f"'{folder / entry.path}' was made in the theme '{entry.theme}', which cannot be used any "
        f"more: {problem.diagnostics[0].message}",
        f"build it again: publisher build {document.metadata.id}",
        document.span,
    )


def _outdated(folder: Path, entry: ManifestEntry, document: Document) -> Diagnostic:
    return error(
        "VERIFY-003",
        f"'{folder / entry.path}' was not judged: it was made from an earlier text, by an earlier "
        "version of the program, or before other formats or pages that the leaflet now names",
        f"build all formats together: publisher build {document.metadata.id}",
        document.span,
    )
