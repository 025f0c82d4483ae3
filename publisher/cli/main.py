"""`publisher COMMAND …`: finds the command and turns problems into messages and exit codes."""

import sys
from collections.abc import Sequence

from publisher.build.project import UnknownLeaflet
from publisher.cli.arguments import make_parser
from publisher.cli.console import print_diagnostics
from publisher.diagnostics import Problems

DONE, PROBLEMS, WRONG_USE = 0, 1, 2
"""Exit codes: done; problems in the sources or outputs; the program was used wrongly."""


def main(arguments: Sequence[str] | None = None) -> int:
    """Run one command and return its exit code: 0 done, 1 problems, 2 wrong use."""
    try:
        parser = make_parser()
        given = parser.parse_args(arguments)
        return int(given.run(given))
    except Problems as problem:
        print_diagnostics(problem.diagnostics)
        return PROBLEMS
    except UnknownLeaflet as problem:
        print(f"publisher: {problem}", file=sys.stderr)
        return WRONG_USE
    except BrokenPipeError:
        # Whoever read our output has seen enough; Python would complain again at exit.
        sys.stderr.close()
        return DONE
    except KeyboardInterrupt:
        print("stopped; earlier outputs are as they were", file=sys.stderr)
        return PROBLEMS
