"""Which leaflets have nothing left to be made."""

from __future__ import annotations

import os
from collections.abc import Iterable, Iterator

from publisher.freshness.content import content_of
from publisher.freshness.index import moment
from publisher.freshness.packages import packages
from publisher.freshness.scan import files, look, note, paths, scan, unchanged

TYPE_CHECKING = False
if TYPE_CHECKING:
    from typing import Any

    from publisher.freshness.index import Index

_OWN_CODE = os.path.dirname(os.path.dirname(__file__))  # noqa: PTH120

TOUCHED = "touched"
"""Stands in an index of which some dates were put right, so that it is worth writing."""


def same_shared(index: Index, outputs: str, *, by_content: bool) -> bool:
    """Whether what all leaflets depend on is as it was: styles, program, packages, organisation.

    Files whose dates are others are read; with `by_content` all are, but for the program's own.
    `outputs` is the folder of the index.
    """
    shared = index["shared"]
    source, noted = shared["top"]
    # A program that stands elsewhere may be another one, whatever became of that one.
    if _OWN_CODE not in shared["seen"] or shared["packages"] != packages():
        return False
    if not unchanged(source, noted):
        return False
    for folder, noted in shared["seen"].items():
        digest = shared["digests"][folder]
        if not unchanged(folder, noted):
            now, there = moment(outputs), paths(noted)
            # Of a folder that is not the program's or the project's, only some files count.
            seen = scan(folder) if "" in there else look(there, folder)
            if content_of(folder, seen) != digest:
                return False
            shared["seen"][folder] = note(seen, now)
            index[TOUCHED] = True
        elif by_content and folder != _OWN_CODE and content_of(folder, paths(noted)) != digest:
            return False
    noted = shared["top"][1]
    return not by_content or content_of(source, paths(noted)) == shared["digests"][source]


def fresh(
    index: Index,
    plan: str,
    leaflets: Iterable[str],
    source: str,
    outputs: str,
    *,
    by_content: bool,
) -> Iterator[tuple[str, dict[str, Any] | None]]:
    """For each leaflet what is known of it, or None where it has to be looked at.

    Nothing is left to make of it where its files are as they were, in `source` and in `outputs`,
    when a build of the same `plan` found so (of any, where it is empty). A source whose dates are
    others is read; with `by_content` each is.
    """
    shared, known, now = index["shared"]["content"], index["leaflets"], 0
    for leaflet in leaflets:
        entry = known.get(leaflet)
        if entry is not None:
            plans = entry["plans"]
            asked = [plans[plan]] if plan in plans else () if plan else plans.values()
            done = any(each["shared"] == shared for each in asked)
            if not done or not unchanged(f"{outputs}/{leaflet}", entry["outputs"]):
                entry = None
            else:
                folder, noted = f"{source}/{leaflet}", entry["source"]
                if not unchanged(folder, noted):
                    now = now or moment(outputs)
                    seen = scan(folder)
                    if content_of(folder, seen) == entry["content"]:
                        entry["source"] = note(files(seen), now)
                        index[TOUCHED] = True
                    else:
                        entry = None
                elif by_content and content_of(folder, paths(noted)) != entry["content"]:
                    entry = None
        yield leaflet, entry
