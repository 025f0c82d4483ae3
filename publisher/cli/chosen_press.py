"""Where leaflets are made: on this machine, or on those that the user names."""

import argparse
from collections.abc import Callable, Iterator
from typing import TYPE_CHECKING

from publisher.diagnostics import WrongUse

if TYPE_CHECKING:
    from publisher.build.leaflet_build import Progress
    from publisher.build.leaflet_result import LeafletResult
    from publisher.build.plan import BuildPlan

Press = Callable[["BuildPlan", "Progress"], Iterator["LeafletResult"]]


def add_cluster_flags(parser: argparse.ArgumentParser) -> None:
    """`--scheduler ADDRESS` and `--store URL`."""
    parser.add_argument(
        "--scheduler",
        metavar="ADDRESS",
        default="",
        help="make the files on the workers of this Dask scheduler, as in tcp://host:8786",
    )
    parser.add_argument(
        "--store",
        metavar="URL",
        default="",
        help="where the workers get sources and leave files: s3://bucket/folder, or file:///folder "
        "on a disk that they share",
    )


def chosen_press(given: argparse.Namespace) -> Press:
    """What builds the plan. Raises `WrongUse` where one of the two flags is missing."""
    if bool(given.scheduler) != bool(given.store):
        raise WrongUse("--scheduler and --store go together: workers need both to make a leaflet")
    if not given.scheduler:
        from publisher.build.press import press_leaflets

        return press_leaflets
    from publisher.build.cluster.press_on_cluster import press_on_cluster

    def press(plan: "BuildPlan", progress: "Progress") -> Iterator["LeafletResult"]:
        return press_on_cluster(plan, given.scheduler, given.store, progress)

    return press
