"""`publisher build --check-reproducible`."""

import json
from collections.abc import Sequence
from dataclasses import asdict

from publisher.build.plan import BuildPlan
from publisher.build.reproducibility.check_reproducible import check_reproducible
from publisher.build.reproducibility.comparison import Comparison
from publisher.cli.print_diagnostics import print_diagnostics
from publisher.cli.print_table import print_table
from publisher.diagnostics import error


def report_reproducible(plan: BuildPlan, *, as_json: bool) -> int:
    """Build a second time and tell of each format whether it is identical; 1 where one is not.

    Raises `Problems` where the second build breaks off.
    """
    compared = list(check_reproducible(plan))
    differ = [each for each in compared if each.difference]
    if as_json:
        print(json.dumps({"compared": [asdict(each) for each in compared]}, indent=2))
        return 1 if differ else 0
    print_diagnostics(
        error(
            "REPRO-001",
            f"'{plan.outputs / each.leaflet / each.path}' is another file when it is built again: "
            f"{each.difference}",
            "build without a voice that answers over the network; if that is not why, this is our "
            "mistake: please send us this message and the leaflet",
        )
        for each in differ
    )
    kinds = dict.fromkeys(_kind(each) for each in compared)
    print_table(
        ("Format", "Files", "Second build"),
        [_row(kind, [each for each in compared if _kind(each) == kind]) for kind in kinds],
    )
    same = len(compared) - len(differ)
    print(f"{same} of {len(compared)} files are identical when they are built again.")
    return 1 if differ else 0


def _kind(compared: Comparison) -> str:
    return compared.format or compared.path


def _row(kind: str, compared: Sequence[Comparison]) -> tuple[str, str, str]:
    differ = sum(bool(each.difference) for each in compared)
    return kind, str(len(compared)), f"{differ} differ" if differ else "identical"
