"""`publisher watch`."""

import argparse
import signal
from collections.abc import Iterable
from dataclasses import replace
from threading import Lock

from publisher.backends import find_backends
from publisher.build.leaflet_result import LeafletResult
from publisher.build.watch.watched_project import WatchedProject
from publisher.cli.make_plan import make_plan
from publisher.cli.print_diagnostics import print_diagnostics
from publisher.cli.shared_flags import add_leaflets, add_theme, format_names
from publisher.diagnostics import Diagnostic


def add_flags(parser: argparse.ArgumentParser) -> None:
    """The flags of the command. Raises `Problems` where an installed format is broken."""
    add_leaflets(parser)
    parser.add_argument(
        "--to",
        metavar="FORMATS",
        type=format_names,
        default=("web",),
        help="make these formats at each change, with commas between (default: web): "
        f"{','.join(find_backends())}",
    )
    parser.add_argument(
        "--port",
        metavar="N",
        type=_port,
        help="the preview's port on this computer, 0 for any (default: 8321 or the next free one)",
    )
    parser.add_argument("--open", action="store_true", help="show the preview in the browser")
    add_theme(parser)


def run(given: argparse.Namespace) -> int:
    """Show and build what is written, until the user has enough; then 0."""
    plan = make_plan(given)
    named = plan.leaflets if given.leaflets else ()
    # Whoever ends the program in another way than by Ctrl-C gets the same tidy end.
    signal.signal(signal.SIGTERM, signal.default_int_handler)
    try:
        with WatchedProject(replace(plan, jobs=1), named, given.port, _Terminal().tell) as watched:
            place = f"{watched.address}{named[0]}/" if len(named) == 1 else watched.address
            print(f"Preview: {place}", flush=True)
            print("Save a leaflet, and the page follows. To stop, press Ctrl-C.", flush=True)
            if given.open:
                import webbrowser

                webbrowser.open(place)
            watched.follow()
    except KeyboardInterrupt:
        print("\nThe preview has ended. The files in the outputs are whole.")
    return 0


class _Terminal:
    """Tells what is new of each leaflet, and nothing twice."""

    def __init__(self) -> None:
        self._lock = Lock()
        self._told: dict[str, tuple[Diagnostic, ...]] = {}

    def tell(self, result: LeafletResult) -> None:
        """Print the findings that were not there before, and the files that were made."""
        with self._lock:
            before = self._told.get(result.leaflet, ())
            # A mistake in what all leaflets share is one mistake.
            told = {each for found in self._told.values() for each in found}
            # A draft is read before its files are judged, so it says nothing of their warnings.
            kept = () if result.entries else (each for each in before if not each.is_error)
            self._told[result.leaflet] = tuple(dict.fromkeys((*result.diagnostics, *kept)))
            print_diagnostics(each for each in result.diagnostics if each not in told)
            if _has_error(before) and not _has_error(result.diagnostics):
                print(f"Mended: {result.leaflet}", flush=True)
            for entry in result.made:
                print(f"Built and judged: {result.folder / entry.path}", flush=True)


def _has_error(diagnostics: Iterable[Diagnostic]) -> bool:
    return any(each.is_error for each in diagnostics)


def _port(text: str) -> int:
    number = int(text) if text.isdecimal() else -1
    if not 0 <= number <= 65535:
        raise argparse.ArgumentTypeError(f"'{text}' is not a number from 0 to 65535")
    return number
