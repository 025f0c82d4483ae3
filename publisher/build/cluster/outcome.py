"""What comes back from a worker: the leaflet's result, and digests in place of files."""

import json
from collections.abc import Mapping
from dataclasses import dataclass, field

from publisher.build.cluster.parcel import inside
from publisher.build.leaflet_result import LeafletResult

AT_HOME, OUTPUTS_AT_HOME = "\ue000project/", "\ue000outputs/"
"""Stand in an outcome for the project's and the outputs' folder, which only the driver knows."""


@dataclass(frozen=True, slots=True)
class Outcome:
    """One leaflet that was made, or the reasons why not.

    `files` are the SHA-256 of all files that belong into its output folder, by name. In its
    `result`, paths and messages begin with `AT_HOME` or `OUTPUTS_AT_HOME`.
    """

    result: LeafletResult
    files: Mapping[str, str] = field(default_factory=dict)


def write_outcome(outcome: Outcome) -> str:
    """An outcome as JSON."""
    from pydantic import TypeAdapter

    return TypeAdapter(Outcome).dump_json(outcome).decode()


def read_outcome(text: str) -> Outcome:
    """The outcome that `write_outcome` wrote. Raises `ValueError` for anything else."""
    from pydantic import TypeAdapter

    outcome = TypeAdapter(Outcome).validate_json(text)
    for name in outcome.files:
        if "/" in inside(name):
            raise ValueError(f"'{name}' is no name of a file")
    return outcome


def moved(result: LeafletResult, places: Mapping[str, str]) -> LeafletResult:
    """A result whose paths and messages name other folders: the new beginnings by the old."""
    from pydantic import TypeAdapter

    kind = TypeAdapter(LeafletResult)
    text = kind.dump_json(result).decode()
    for old, new in places.items():
        text = text.replace(json.dumps(old, ensure_ascii=False)[1:-1], json.dumps(new)[1:-1])
    return kind.validate_json(text)
