"""`publisher theme`."""

import argparse
from pathlib import Path

from publisher.build import find_project
from publisher.build.outputs import write_outputs
from publisher.build.project_theme import project_theme
from publisher.cli.console import print_diagnostics
from publisher.diagnostics import Problems, error

USUAL_FORMATS = ("pdf", "word", "epub", "web")
"""What shows a theme and is made quickly: no voice has to speak."""


def theme(given: argparse.Namespace) -> int:
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
