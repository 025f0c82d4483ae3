"""`publisher build`."""

import argparse
from pathlib import Path

from publisher.backends import find_backends
from publisher.build.workers.default_jobs import WORKER_NEEDS
from publisher.cli.chosen_press import add_cluster_flags, chosen_press
from publisher.cli.format_flags import format_flags
from publisher.cli.make_plan import make_plan
from publisher.cli.progress import Progress
from publisher.cli.shared_flags import (
    add_json,
    add_leaflets,
    add_theme,
    form_names,
    format_names,
)
from publisher.document import PrintForm
from publisher.freshness.nothing_to_do import BY_CONTENT, command_key


def add_flags(parser: argparse.ArgumentParser) -> None:
    """The flags of the command and of all formats.

    Raises `Problems` where an installed format is broken.
    """
    backends = find_backends()
    add_leaflets(parser)
    parser.add_argument(
        "--to",
        metavar="FORMATS",
        type=format_names,
        default=(),
        help=f"only these formats, with commas between: {','.join(backends)}",
    )
    parser.add_argument(
        "--form",
        dest="forms",
        metavar="FORMS",
        type=form_names,
        default=(),
        help=f"the PDF only, in these forms, with commas between: {','.join(PrintForm)} (default: "
        "those that the leaflet names under forms:, or a4)",
    )
    parser.add_argument(
        "--out", metavar="DIR", type=Path, help="put the files there (default: outputs/)"
    )
    parser.add_argument(
        "--jobs",
        metavar="N",
        type=_positive,
        default=0,
        help="leaflets to make at the same time (default: one a processor, as far as memory goes: "
        f"{WORKER_NEEDS // 10**6} MB for each)",
    )
    parser.add_argument(
        "--no-verify",
        dest="verify",
        action="store_false",
        help="do not judge the files; then none of them claims to conform to a standard",
    )
    parser.add_argument(
        "--check-reproducible",
        action="store_true",
        help="then build all of it a second time, from scratch and under other circumstances, and "
        "compare every file",
    )
    parser.add_argument(
        "--explain", action="store_true", help="say of each file why it was made, or was not"
    )
    parser.add_argument(
        BY_CONTENT,
        action="store_true",
        help="read every source instead of trusting dates and sizes of files that have not changed",
    )
    add_cluster_flags(parser)
    for name, flag in format_flags(backends).items():
        parser.add_argument(f"--{name.replace('_', '-')}", **flag)
    add_theme(parser)
    add_json(parser)


def run(given: argparse.Namespace) -> int:
    """Build what the user named; 1 where a leaflet failed, 0 otherwise."""
    # --help waits for the flags of all formats, and should wait for nothing else.
    from publisher.build.library import find_library
    from publisher.cli.print_results import print_results

    plan = make_plan(given)
    library = find_library(plan, by_content=given.by_content)
    results = list(library.kept(with_files=given.json or given.explain))
    with Progress(library.left) as progress:
        for result in chosen_press(given)(library.left, progress.show):
            results.append(result)
            library.note(result)
            progress.done(result)
    results.sort(key=lambda each: each.leaflet)
    asks_more = given.json or given.explain or given.check_reproducible
    library.save("" if asks_more else command_key(given.typed), given.leaflets and plan.leaflets)
    if not given.check_reproducible or any(each.failed for each in results):
        return print_results(results, as_json=given.json, built=True, explain=given.explain)
    from publisher.cli.report_reproducible import report_reproducible

    if not given.json:
        print_results(results, as_json=False, built=True, explain=given.explain)
    return report_reproducible(plan, as_json=given.json)


def _positive(text: str) -> int:
    number = int(text) if text.isdecimal() else 0
    if number < 1:
        raise argparse.ArgumentTypeError(f"'{text}' is not a number from 1 up")
    return number
