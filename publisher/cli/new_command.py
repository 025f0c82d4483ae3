"""`publisher new` and `publisher import`."""

import argparse
import re
from pathlib import Path

from publisher.build import find_project
from publisher.build.outputs import write_outputs
from publisher.cli.console import print_diagnostics
from publisher.diagnostics import Problems, error

_ID = re.compile(r"[a-z0-9]+(-[a-z0-9]+)*")

EXAMPLE = """\
---
title: {title}
language: en-GB
summary: Say in one or two short sentences what this leaflet is about and who it is for.
{publisher}edition: "1"
last-reviewed: 2026-01-31
next-review-due: 2029-01-31
audience: People who have been offered this treatment, and their families
---

## What is it?

Write here in short sentences. Put **important words** in bold.

## What will happen?

1. First, write down what happens first.
2. Then write down what happens next.

## When should I get help?

:::{{urgent}} Phone your care team today if:
- something is worse than you were told to expect
- you are worried and do not know what to do
:::

## What can I do myself?

- Write down your questions.
- Bring somebody with you.
"""


def new(given: argparse.Namespace) -> int:
    """Write a leaflet that already builds, for the author to change."""
    project = find_project(given.project)
    folder = project.source / _checked_id(given.id, project.source)
    title = given.id.replace("-", " ").capitalize()
    shared = (project.source / "organisation.yaml").is_file()
    publisher = "" if shared else "publisher: The name of your organisation\n"
    text = EXAMPLE.format(title=title, publisher=publisher)
    write_outputs(folder, {"leaflet.md": text.encode()})
    print(f"{folder / 'leaflet.md'} is there. Change it, then: publisher build {given.id}")
    return 0


def import_text(given: argparse.Namespace) -> int:
    """Write a leaflet from plain text, with a report of what was found, guessed and missing."""
    from publisher.readers.plain_text import (
        read_pasted_file,
        read_plain_text,
        write_leaflet_folder,
    )

    project = find_project(given.project)
    file: Path = given.file
    imported = read_plain_text(read_pasted_file(file), str(file))
    folder = project.source / _checked_id(given.id or imported.id, project.source)
    files = write_leaflet_folder(imported, folder)
    print_diagnostics(imported.diagnostics(str(folder / "leaflet.md")))
    for each in files:
        print(each)
    print(f"Read {folder / 'import-report.md'}: it lists what to fill in ({imported.gaps}).")
    return 0


def _checked_id(name: str, source: Path) -> str:
    if not _ID.fullmatch(name):
        raise Problems(
            [
                error(
                    "NEW-001",
                    f"'{name}' cannot be the name of a leaflet's folder",
                    "use small letters, digits and single dashes, as in back-pain",
                )
            ]
        )
    if (source / name).exists():
        raise Problems(
            [
                error(
                    "NEW-002",
                    f"'{source / name}' is already there, and nothing was changed",
                    "choose another name, or remove that folder first",
                )
            ]
        )
    return name
