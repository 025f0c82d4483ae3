"""`publisher status`."""

import argparse
import json
from collections import Counter
from collections.abc import Sequence
from datetime import date
from pathlib import Path

from publisher.build.leaflet_status import LeafletStatus, State, leaflet_statuses
from publisher.build.without_source import without_source
from publisher.cli.make_plan import make_plan
from publisher.cli.print_table import print_table
from publisher.cli.shared_flags import add_json, add_leaflets, add_theme


def add_flags(parser: argparse.ArgumentParser) -> None:
    """The flags of the command."""
    add_leaflets(parser)
    parser.add_argument(
        "--out", metavar="DIR", type=Path, help="where the files are (default: outputs/)"
    )
    parser.add_argument(
        "--on",
        metavar="DATE",
        type=_day,
        help="the day for which reviews are told to be overdue, as in 2027-03-31 (default: today)",
    )
    parser.add_argument(
        "--explain", action="store_true", help="say of each stale file what it was not made from"
    )
    add_theme(parser)
    add_json(parser)


def run(given: argparse.Namespace) -> int:
    """Show how the leaflets stand; always 0, because to look is no failure."""
    # The only clock that is read: reviews are due on days of the reader's calendar.
    day = given.on or date.today()  # noqa: DTZ011, TID251
    plan = make_plan(given)
    statuses = list(leaflet_statuses(plan))
    if not given.leaflets:
        statuses += without_source(plan)
    if given.json:
        print(json.dumps(_data(statuses, day), indent=2, ensure_ascii=False))
        return 0
    print_table(
        ("Leaflet", "State", "Edition", "Last reviewed", "Next review", "Formats"),
        [_row(each, day) for each in statuses],
    )
    if given.explain:
        for each in statuses:
            for name, reasons in each.reasons.items():
                if reasons:
                    print(f"{each.leaflet}, {name}: {'; '.join(reasons)}")
    for each in statuses:
        if each.state is State.NO_SOURCE:
            folder = plan.outputs / each.leaflet
            print(f"{folder} has no source any more; delete the folder if nobody needs it.")
    print(_closing(statuses, day))
    return 0


def _row(status: LeafletStatus, day: date) -> tuple[str, ...]:
    about = status.about
    due = about.get("next_review_due", "")
    return (
        status.leaflet,
        str(status.state),
        about.get("edition", ""),
        about.get("last_reviewed", ""),
        f"{due} (overdue)" if _is_overdue(status, day) else due,
        ", ".join(_formats(status)),
    )


def _formats(status: LeafletStatus) -> list[str]:
    """The formats that were built; those that are stale are named so where others are not."""
    if all(status.reasons.values()):
        return list(status.reasons)
    return [f"{name} (stale)" if why else name for name, why in status.reasons.items()]


def _is_overdue(status: LeafletStatus, day: date) -> bool:
    """Whether the next review was due before a day."""
    due = status.about.get("next_review_due")
    return bool(due) and date.fromisoformat(str(due)) < day


def _closing(statuses: Sequence[LeafletStatus], day: date) -> str:
    counts = Counter(each.state for each in statuses)
    states = ", ".join(f"{counts[state]:,} {state}" for state in State if counts[state])
    overdue = sum(_is_overdue(each, day) for each in statuses)
    leaflets = "1 leaflet" if len(statuses) == 1 else f"{len(statuses):,} leaflets"
    reviews = "1 review" if overdue == 1 else f"{overdue:,} reviews"
    return f"{leaflets}: {states}; {reviews} overdue on {day.isoformat()}."


def _data(statuses: Sequence[LeafletStatus], day: date) -> dict[str, object]:
    return {
        "day": day.isoformat(),
        "leaflets": [
            {
                "leaflet": each.leaflet,
                "state": str(each.state),
                **each.about,
                "overdue": _is_overdue(each, day),
                "formats": {name: list(reasons) for name, reasons in each.reasons.items()},
            }
            for each in statuses
        ],
    }


def _day(text: str) -> date:
    try:
        return date.fromisoformat(text)
    except ValueError as problem:
        raise argparse.ArgumentTypeError(
            f"'{text}' is no date; write it as in 2027-03-31"
        ) from problem
