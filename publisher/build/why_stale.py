"""Why a file has to be made anew, in the words of those who make leaflets."""

from collections.abc import Iterator, Mapping
from dataclasses import asdict
from hashlib import sha256
from pathlib import Path
from typing import Any

from publisher.build.made_from import Part
from publisher.build.manifest import Manifest, ManifestEntry
from publisher.build.program import Program

NOT_THERE = "it was not there"

_CHANGED = {
    Part.TEXT: "the text or a picture changed",
    Part.FORMATS: "the leaflet names other formats than before",
    Part.WORDING: "a phrase of the program changed",
    Part.THEME: "another theme was chosen",
    Part.LOOK: "a colour, font or style sheet changed",
    Part.VOICE: "the voice, its pace, its pauses or its phrases changed",
    Part.DATE: "the date from outside (SOURCE_DATE_EPOCH) changed",
    Part.PROOF: "--no-verify was given now and not before, or the other way round",
}


def why_stale(
    name: str,
    folder: Path,
    before: Manifest,
    today: Mapping[str, str],
    pages: tuple[str, ...],
    options: Any,
    program: Program,
) -> tuple[str, ...]:
    """What the file of the format called `name` was not made from, of all that it would be now.

    `today` are the parts (see `made_from`), `pages` those of the printed edition, `options` the
    choices that it is to have and `program` what would make it. Empty where the file in `folder`
    is as it would be made again.
    """
    entry = before.entries.get(name)
    if entry is None:
        return (NOT_THERE,)
    found = tuple(_why(entry, folder, before, today, options, program))
    if not found and entry.print_pages is not None and tuple(entry.print_pages) != pages:
        # Beside another change they are only not known yet.
        return ("the pages of the printed edition changed",)
    return found


def _why(
    entry: ManifestEntry,
    folder: Path,
    before: Manifest,
    today: Mapping[str, str],
    options: Any,
    program: Program,
) -> Iterator[str]:
    if sha256((folder / entry.path).read_bytes()).hexdigest() != entry.sha256:
        yield "the file was changed after it was built"
    if not entry.made_from:
        yield "nobody noted what it was made from"
        return
    for part in Part:
        if entry.made_from.get(part) == today.get(part):
            continue
        if part is Part.OPTIONS:
            yield f"other options were asked for: {_other_options(entry, options)}"
        elif part is Part.PROGRAM:
            earlier = before.programs.get(entry.made_from.get(part, ""), {})
            yield f"other version of the program or its libraries ({_versions(earlier, program)})"
        else:
            yield _CHANGED[part]


def _other_options(entry: ManifestEntry, options: Any) -> str:
    now = asdict(options)
    names = [name for name in now | entry.options if now.get(name) != entry.options.get(name)]
    return ", ".join(f"--{name.replace('_', '-')}" for name in names)


def _versions(earlier: Mapping[str, str], program: Program) -> str:
    now = dict(program.versions)
    other = [
        f"{name} {earlier.get(name, '—')} -> {now.get(name, '—')}"
        for name in sorted(now | dict(earlier))
        if earlier.get(name) != now.get(name)
    ]
    return ", ".join(other if earlier else ()) or "its own code changed"
