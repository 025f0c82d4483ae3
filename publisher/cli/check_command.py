"""`publisher check`."""

import argparse

from publisher.build.press import check_leaflets
from publisher.cli.make_plan import make_plan
from publisher.cli.print_results import print_results
from publisher.cli.shared_flags import add_json, add_leaflets, add_theme


def add_flags(parser: argparse.ArgumentParser) -> None:
    """The flags of the command."""
    add_leaflets(parser)
    add_theme(parser)
    add_json(parser)


def run(given: argparse.Namespace) -> int:
    """Check what the user named; 1 where a leaflet has errors, 0 otherwise."""
    results = list(check_leaflets(make_plan(given)))
    return print_results(results, as_json=given.json, built=False)
