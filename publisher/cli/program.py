"""The program as a process of its own."""

import gc
import sys

from publisher.cli.main import main

_MANY = 500_000


def program() -> None:
    """Run the command that was typed and end the process with its exit code."""
    # Imports make hundreds of thousands of objects that all stay: looking through them for what
    # nobody needs, again and again while they grow and once more at the end, is a fifth of the
    # time of one leaflet.
    gc.set_threshold(_MANY, 10, 10)
    code = main()
    gc.freeze()
    sys.exit(code)
