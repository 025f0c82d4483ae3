"""`publisher formats` and `publisher voices`."""

import argparse
import json
from dataclasses import asdict

from publisher.backends import find_backends
from publisher.cli.console import print_table


def formats(given: argparse.Namespace) -> int:
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


def voices(given: argparse.Namespace) -> int:
    """List the voices: language, licence, and whether the text leaves this machine."""
    from publisher.speech import find_voices

    found = find_voices()
    if given.json:
        print(json.dumps([asdict(each) for each in found], indent=2))
        return 0
    rows = [
        (
            each.name,
            ", ".join(each.languages),
            each.licence,
            "yes: the text is sent away" if each.online else "no",
            "yes" if each.installed else "no",
            each.description,
        )
        for each in found
    ]
    print_table(("Name", "Languages", "Licence", "Online", "Installed", "About"), rows)
    return 0
