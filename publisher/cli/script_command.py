"""`publisher script`."""

import argparse
from pathlib import Path

from publisher.backends import find_backends
from publisher.build.plan import plan_build
from publisher.build.project import find_project
from publisher.build.spoken import spoken_difference, spoken_script
from publisher.cli.format_flags import format_flags
from publisher.cli.shared_flags import add_theme
from publisher.diagnostics import Problems, error


def add_flags(parser: argparse.ArgumentParser) -> None:
    """The flags of the command, and those of the narration."""
    parser.add_argument("leaflet", metavar="LEAFLET", help="the name of a folder in source/")
    parser.add_argument(
        "--diff", metavar="REV", default="", help="what is said otherwise than at this Git revision"
    )
    parser.add_argument("--out", metavar="FILE", type=Path, help="write it there")
    add_theme(parser)
    flags = format_flags(find_backends())
    for name in ("voice", "announcements"):
        parser.add_argument(f"--{name}", **flags[name])


def run(given: argparse.Namespace) -> int:
    """Print what a leaflet says, or what it says otherwise than before; 0."""
    from publisher.speech.recording import NarrationOptions

    plan = plan_build(find_project(given.project), (given.leaflet,), theme=given.theme)
    options = NarrationOptions(given.voice or "", given.announcements or "full")
    (leaflet,) = plan.leaflets
    if given.diff:
        text = spoken_difference(plan, leaflet, options, given.diff)
        text = text or f"Nothing that is said has changed since '{given.diff}'.\n"
    else:
        text = spoken_script(plan, leaflet, options).for_reviewers
    if given.out is None:
        print(text, end="")
    else:
        _write(given.out, text)
    return 0


def _write(file: Path, text: str) -> None:
    aside = file.with_name(f"{file.name}.part")
    try:
        aside.write_text(text, encoding="utf-8")
        aside.replace(file)
    except OSError as problem:
        message = f"'{file}' cannot be written: {problem.strerror}"
        raise Problems([error("SCRIPT-004", message, "name another file with --out")]) from problem
