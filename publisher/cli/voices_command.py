"""`publisher voices` and `publisher voices install`."""

import argparse
import json
from dataclasses import asdict
from pathlib import Path

from publisher.cli.print_table import print_table
from publisher.cli.shared_flags import add_json, add_project
from publisher.diagnostics import Problems, error

_MANY = 8


def add_flags(parser: argparse.ArgumentParser) -> None:
    """The flags of the command, and the command `install`."""
    add_json(parser)
    more = parser.add_subparsers(title="commands", metavar="COMMAND")
    help_ = "bring a voice that the program lacks"
    install: argparse.ArgumentParser = more.add_parser(
        "install", help=help_, description=f"{help_.capitalize()}."
    )
    install.set_defaults(run=_install)
    add_project(install)
    install.add_argument("name", metavar="NAME", help="the voice, as in emma")
    install.add_argument(
        "--model", metavar="FILE", type=Path, help="its model, where you have it (model.onnx)"
    )
    install.add_argument(
        "--voice-file", metavar="FILE", type=Path, help="its style, where you have it (.bin)"
    )


def run(given: argparse.Namespace) -> int:
    """List the voices: accent, languages, licence, and whether the text leaves this machine."""
    from publisher.speech import find_voices

    found = find_voices()
    if given.json:
        print(json.dumps([asdict(each) for each in found], indent=2))
        return 0
    rows = [
        (
            each.name,
            each.accent,
            _some(each.languages),
            each.licence,
            "yes: the text is sent away" if each.online else "no",
            "yes" if each.installed else f"no: {each.how_to_install}",
            each.description,
        )
        for each in found
    ]
    print_table(("Name", "Accent", "Languages", "Licence", "Online", "Installed", "About"), rows)
    return 0


def _install(given: argparse.Namespace) -> int:
    """Bring a voice that does not come with the program."""
    from publisher.speech.engines import known_engine
    from publisher.speech.engines.studio import EMMA, GEORGE, InstallPlan, install_voice

    engine = known_engine(given.name)
    if engine.name not in {EMMA.name, GEORGE.name}:
        if engine.installed:
            print(f"The voice '{engine.name}' is installed already.")
            return 0
        message = f"the voice '{engine.name}' is part of a Python package"
        remedy = f"install it with `{engine.how_to_install}`"
        raise Problems([error("VOICE-005", message, remedy)])
    new = install_voice(engine.name, InstallPlan(given.model, given.voice_file))
    for each in new:
        print(each)
    if not new:
        print(f"The voice '{engine.name}' is installed already.")
    return 0


def _some(languages: tuple[str, ...]) -> str:
    """The languages, or the first of very many."""
    more = len(languages) - _MANY
    shown = ", ".join(languages[:_MANY])
    return f"{shown} and {more} more (--json)" if more > 0 else shown
