"""What can be typed: the commands, and the flags of the one that is."""

import argparse
from collections.abc import Sequence
from importlib import import_module

from publisher import __version__
from publisher.cli.commands import COMMANDS
from publisher.cli.shared_flags import add_project


def make_parser(typed: Sequence[str]) -> argparse.ArgumentParser:
    """The parser of all commands, with the flags of the command that is among `typed`.

    Raises `Problems` where that command needs the formats and one that is installed is broken.
    """
    parser = argparse.ArgumentParser(
        prog="publisher",
        description="Write a patient leaflet once; print it, read it large, hear it, share it.",
        epilog="Exit code: 0 done, 1 problems in the leaflets or files, 2 wrong use.",
    )
    parser.add_argument("--version", action="version", version=f"publisher {__version__}")
    commands = parser.add_subparsers(title="commands", metavar="COMMAND", required=True)
    # No flag before the command takes a value, so the first word is the command.
    chosen = next((each for each in typed if not each.startswith("-")), "")
    for name, help_ in COMMANDS.items():
        command: argparse.ArgumentParser = commands.add_parser(
            name, help=help_, description=f"{help_[0].upper()}{help_[1:]}."
        )
        if name == chosen:
            module = import_module(f"publisher.cli.{name}_command")
            command.set_defaults(run=module.run)
            add_project(command)
            module.add_flags(command)
    return parser
