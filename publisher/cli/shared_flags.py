"""Flags that several commands have, and what may be typed for them."""

import argparse
from pathlib import Path


def add_project(parser: argparse.ArgumentParser) -> None:
    """`--project FOLDER`, which every command has."""
    parser.add_argument(
        "--project",
        metavar="FOLDER",
        type=Path,
        default=Path(),
        help="the folder with source/ and styles/ (default: this one)",
    )


def add_leaflets(parser: argparse.ArgumentParser) -> None:
    """`LEAFLET …`."""
    parser.add_argument(
        "leaflets", nargs="*", metavar="LEAFLET", help="names of folders in source/ (default: all)"
    )


def add_theme(parser: argparse.ArgumentParser) -> None:
    """`--theme NAME`."""
    parser.add_argument(
        "--theme",
        metavar="NAME",
        default="",
        help="a folder of styles/themes/ (default: the one in source/organisation.yaml, or house)",
    )


def add_json(parser: argparse.ArgumentParser) -> None:
    """`--json`."""
    parser.add_argument("--json", action="store_true", help="print JSON for other programs")


def format_names(text: str) -> tuple[str, ...]:
    """The formats in a list with commas. Raises `ArgumentTypeError` where one is not there."""
    from publisher.backends import find_backends

    return _names("format", text, tuple(find_backends()))


def form_names(text: str) -> tuple[str, ...]:
    """The printed forms in a list with commas. Raises `ArgumentTypeError` as above."""
    from publisher.document import PrintForm

    return _names("form", text, tuple(PrintForm))


def _names(kind: str, text: str, known: tuple[str, ...]) -> tuple[str, ...]:
    names = tuple(each.strip() for each in text.split(",") if each.strip())
    unknown = [name for name in names if name not in known]
    if unknown or not names:
        raise argparse.ArgumentTypeError(
            f"there is no {kind} '{', '.join(unknown)}' (there are: {', '.join(known)})"
        )
    return names
