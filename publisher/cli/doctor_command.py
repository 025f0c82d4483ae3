"""`publisher doctor`."""

import argparse
import json
from dataclasses import asdict

from publisher.cli.print_table import print_table
from publisher.cli.shared_flags import add_json

add_flags = add_json


def run(given: argparse.Namespace) -> int:
    """Say which judges are installed and how to get the others; 1 where one is missing."""
    from publisher.verify.doctor import diagnose

    found = diagnose()
    missing = [each for each in found if not each.installed]
    if given.json:
        print(json.dumps([asdict(each) for each in found], indent=2))
        return 1 if missing else 0
    print_table(
        ("Judge", "By what standard", "Level", "Installed", "Version"),
        [
            (
                each.judge,
                ", ".join(each.judges),
                each.level,
                "yes" if each.installed else "no",
                each.version,
            )
            for each in found
        ],
    )
    for each in missing:
        print(f"{each.judge} lacks {' and '.join(each.missing)}. {each.remedy}")
    print(f"{len(found) - len(missing)} of {len(found)} judges are installed.")
    return 1 if missing else 0
