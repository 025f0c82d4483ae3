"""The command line: arguments, progress, messages and exit codes."""

from publisher.cli.main import main

__all__ = ["main"]
