"""`publisher import`."""

import argparse
from pathlib import Path

from publisher.build.project import find_project
from publisher.cli.new_leaflet_id import new_leaflet_id
from publisher.cli.print_diagnostics import print_diagnostics


def add_flags(parser: argparse.ArgumentParser) -> None:
    """The flags of the command."""
    parser.add_argument("file", metavar="FILE", type=Path, help="a text file")
    parser.add_argument("--id", metavar="ID", default="", help="the new leaflet's folder")


def run(given: argparse.Namespace) -> int:
    """Write a leaflet from plain text, with a report of what was found, guessed and missing."""
    from publisher.readers.plain_text import (
        read_pasted_file,
        read_plain_text,
        write_leaflet_folder,
    )

    project = find_project(given.project)
    file: Path = given.file
    imported = read_plain_text(read_pasted_file(file), str(file))
    folder = project.source / new_leaflet_id(given.id or imported.id, project.source)
    files = write_leaflet_folder(imported, folder)
    print_diagnostics(imported.diagnostics(str(folder / "leaflet.md")))
    for each in files:
        print(each)
    print(f"Read {folder / 'import-report.md'}: it lists what to fill in ({imported.gaps}).")
    return 0
