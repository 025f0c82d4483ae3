"""`publisher COMMAND …`, from what was typed to the exit code."""

import os
import sys
from collections.abc import Sequence

from publisher.cli.exit_code import DONE, PROBLEMS
from publisher.freshness.nothing_to_do import nothing_to_do


def main(arguments: Sequence[str] | None = None) -> int:
    """Run one command and return its exit code: 0 done, 1 problems, 2 wrong use."""
    typed = tuple(sys.argv[1:] if arguments is None else arguments)
    try:
        try:
            return _run(typed)
        finally:
            # What still waits to be written may find out only now that nobody reads it.
            sys.stdout.flush()
    except BrokenPipeError:
        _write_nowhere()
        return DONE
    except KeyboardInterrupt:
        print("stopped; earlier outputs are as they were", file=sys.stderr)
        return PROBLEMS


def _run(typed: Sequence[str]) -> int:
    # What can be answered without a library is answered before one is imported.
    told = nothing_to_do(typed)
    if told is not None:
        findings, closing = told
        for each in findings:
            print(each, file=sys.stderr)
        print(closing)
        return DONE
    from publisher.cli.run_command import run_command

    return run_command(typed)


def _write_nowhere() -> None:
    """Whoever read our output has seen enough; Python would try again, and complain, at its end."""
    nowhere = os.open(os.devnull, os.O_WRONLY)
    for each in (sys.stdout, sys.stderr):
        os.dup2(nowhere, each.fileno())
