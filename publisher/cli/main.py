"""`publisher COMMAND …`, from what was typed to the exit code."""

import sys
from collections.abc import Sequence

from publisher.freshness.nothing_to_do import nothing_to_do


def main(arguments: Sequence[str] | None = None) -> int:
    """Run one command and return its exit code: 0 done, 1 problems, 2 wrong use."""
    typed = tuple(sys.argv[1:] if arguments is None else arguments)
    # What can be answered without a library is answered before one is imported.
    told = nothing_to_do(typed)
    if told is not None:
        findings, closing = told
        for each in findings:
            print(each, file=sys.stderr)
        print(closing)
        return 0
    from publisher.cli.run_command import run_command

    return run_command(typed)
