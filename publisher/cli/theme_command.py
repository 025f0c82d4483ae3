"""`publisher theme`."""

import argparse
from pathlib import Path

from publisher.build.outputs import write_outputs
from publisher.build.project import find_project
from publisher.build.project_theme import project_theme
from publisher.cli.print_diagnostics import print_diagnostics
from publisher.cli.shared_flags import format_names
from publisher.diagnostics import Problems, error

USUAL_FORMATS = ("pdf", "word", "epub", "web")
"""What shows a theme and is made quickly: no voice has to speak."""


def add_flags(parser: argparse.ArgumentParser) -> None:
    """The flags of the command."""
    parser.add_argument(
        "name",
        nargs="?",
        default="",
        metavar="NAME",
        help="a folder of styles/themes/ (default: the one in source/organisation.yaml, or house)",
    )
    parser.add_argument(
        "--to",
        metavar="FORMATS",
        type=format_names,
        default=(),
        help="the specimen leaflet in these formats, with commas between (default: "
        f"{','.join(USUAL_FORMATS)}; those with sound take longer)",
    )
    parser.add_argument(
        "--out", metavar="DIR", type=Path, help="put the files there (default: outputs/theme-NAME)"
    )


def run(given: argparse.Namespace) -> int:
    """Draw a theme: a specimen leaflet in some formats, and a sheet of all its colours.

    1 where a judge found a fault in a file, 0 otherwise.
    """
    from publisher.build.specimen import draw_theme

    project = find_project(given.project)
    chosen = project_theme(project, given.name)
    folder: Path = given.out or project.outputs / f"theme-{chosen.name}"
    if folder.parent == project.outputs and folder.name in project.leaflets():
        raise Problems(
            [
                error(
                    "THEME-001",
                    f"'{folder}' holds the files of the leaflet '{folder.name}'",
                    "choose another folder with --out",
                )
            ]
        )
    drawn = draw_theme(chosen, given.to or USUAL_FORMATS, project.cache)
    print_diagnostics(drawn.diagnostics)
    write_outputs(folder, drawn.files)
    for name in drawn.files:
        print(folder / name)
    return 1 if any(each.is_error for each in drawn.diagnostics) else 0
