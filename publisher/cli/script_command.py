"""`publisher script`."""

import argparse
from pathlib import Path

from publisher.build import find_project, plan_build, spoken_difference, spoken_script
from publisher.diagnostics import Problems, error


def script(given: argparse.Namespace) -> int:
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
