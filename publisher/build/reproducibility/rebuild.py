"""The second build: a process of its own that reads a plan and tells of each finished leaflet."""

import json
import os
import pickle
import sys
from collections.abc import Sequence

from publisher.build.plan import BuildPlan
from publisher.build.press import press_leaflets

UMASK = 0o077


def rebuild(plans: Sequence[BuildPlan]) -> None:
    """Build by these plans, and write a line of JSON for each leaflet: its name and its errors."""
    for plan in plans:
        for result in press_leaflets(plan, _silent):
            errors = [each.message for each in result.diagnostics if each.is_error]
            told = json.dumps({"leaflet": result.leaflet, "errors": errors})
            sys.stdout.write(f"{told}\n")
            sys.stdout.flush()


def _silent(_leaflet: str, _format: str) -> None:
    """The first build has shown what is made."""


if __name__ == "__main__":
    os.umask(UMASK)
    # The plans come from `check_reproducible`, this program's own.
    rebuild(pickle.loads(sys.stdin.buffer.read()))  # noqa: S301
