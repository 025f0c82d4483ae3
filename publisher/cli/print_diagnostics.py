"""Findings, told on the terminal."""

import sys
from collections.abc import Iterable

from publisher.diagnostics import Diagnostic


def print_diagnostics(diagnostics: Iterable[Diagnostic]) -> None:
    """Every finding on standard error, one a line."""
    for each in diagnostics:
        print(each, file=sys.stderr)
