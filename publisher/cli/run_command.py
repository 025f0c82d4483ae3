"""Finds the command, runs it, and turns problems into messages and exit codes."""

import sys
from collections.abc import Sequence

from publisher.cli.arguments import make_parser
from publisher.cli.exit_code import PROBLEMS, WRONG_USE
from publisher.cli.print_diagnostics import print_diagnostics
from publisher.diagnostics import Problems, WrongUse


def run_command(typed: Sequence[str]) -> int:
    """Run the command that was typed and return its exit code."""
    try:
        given = make_parser(typed).parse_args(typed)
        given.typed = tuple(typed)
        return int(given.run(given))
    except Problems as problem:
        print_diagnostics(problem.diagnostics)
        return PROBLEMS
    except WrongUse as problem:
        print(f"publisher: {problem}", file=sys.stderr)
        return WRONG_USE
