"""`publisher build` where nothing has changed: found out before anything else is imported."""

from __future__ import annotations

import gc
import os
from collections.abc import Sequence

TYPE_CHECKING = False
if TYPE_CHECKING:
    from typing import Any

BY_CONTENT = "--by-content"


def nothing_to_do(typed: Sequence[str]) -> tuple[list[str], str] | None:
    """What is told where this build would make nothing: the findings, and how it ended.

    None wherever it is not certain that there is nothing to make.
    """
    if not typed or typed[0] != "build":
        return None
    project = _folder(typed, "--project", ".")
    outputs = _folder(typed, "--out", under(project, "outputs"))
    if not os.path.exists(f"{outputs}/.library.json"):  # noqa: PTH110  # spares an import
        return None
    # The index is many small things and no rings of them.
    gc.disable()
    try:
        return _told(typed, project, outputs)
    finally:
        gc.enable()


def command_key(typed: Sequence[str]) -> str:
    """A command by all that may change what it makes."""
    date = os.environ.get("SOURCE_DATE_EPOCH", "")
    return "\0".join((date, *(each for each in typed if each != BY_CONTENT)))


def up_to_date(count: int) -> str:
    """What is told where nothing was made."""
    what = "The leaflet is" if count == 1 else f"All {count:,} leaflets are"
    return f"{what} up to date; nothing was made."


def under(project: str, name: str) -> str:
    """A folder of the project, as `Project` names it."""
    return name if project == "." else f"{project}/{name}"


def _told(typed: Sequence[str], project: str, outputs: str) -> tuple[list[str], str] | None:
    from publisher.freshness.fresh import TOUCHED, fresh, same_shared
    from publisher.freshness.index import read_index, write_index

    index, by_content = read_index(outputs, project), BY_CONTENT in typed
    command = index["commands"].get(command_key(typed)) if index else None
    if index is None or command is None or not same_shared(index, outputs, by_content=by_content):
        return None
    leaflets, plan = command["leaflets"] or index["shared"]["leaflets"], command["plan"]
    source, findings = under(project, "source"), []
    for _, entry in fresh(index, plan, leaflets, source, outputs, by_content=by_content):
        if entry is None:
            return None
        findings += entry["plans"][plan]["findings"]
    if index.pop(TOUCHED, False):
        write_index(outputs, project, index)
    return [_line(each, project) for each in findings], up_to_date(len(leaflets))


def _folder(typed: Sequence[str], flag: str, usual: str) -> str:
    found = usual
    for at, each in enumerate(typed):
        if each == flag and at + 1 < len(typed):
            found = typed[at + 1]
        elif each.startswith(f"{flag}="):
            found = each[len(flag) + 1 :]
    return found


def _line(finding: dict[str, Any], project: str) -> str:
    """A finding as `Diagnostic` tells it."""
    place = ""
    if "path" in finding:
        path = finding["path"]
        place = under(project, path[2:]) if path.startswith("./") else path
        if finding["line"]:
            place += f":{finding['line']}:{finding['column'] or 1}"
        place += ": "
    return (
        f"{place}{finding['severity']} {finding['code']}: "
        f"{finding['message']} ({finding['remedy']})"
    )
