"""`publisher formats`."""

import argparse
import json

from publisher.backends import find_backends
from publisher.cli.print_table import print_table
from publisher.cli.shared_flags import add_json

add_flags = add_json


def run(given: argparse.Namespace) -> int:
    """List the formats that are installed."""
    rows = [
        (name, each.label, each.file_name.format(id="<id>"), each.media_type)
        for name, each in find_backends().items()
    ]
    if given.json:
        keys = ("name", "label", "file_name", "media_type")
        print(json.dumps([dict(zip(keys, row, strict=True)) for row in rows], indent=2))
    else:
        print_table(("Name", "What it is", "File", "Type"), rows)
    return 0
