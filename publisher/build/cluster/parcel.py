"""What a worker gets: one leaflet's part of the plan, and digests in place of files."""

from collections.abc import Mapping
from dataclasses import dataclass, replace
from hashlib import sha256
from pathlib import PurePosixPath

from publisher.backends import find_backends
from publisher.build.plan import BuildPlan


@dataclass(frozen=True, slots=True)
class Parcel:
    """One leaflet to make, a few kilobytes of JSON however large its pictures are.

    `plan` is that of the whole build for this leaflet alone, in a project in "." with outputs/.
    `files` are the SHA-256 of the leaflet's own files and of those that stand in its output
    folder, by their path in the project. `shared` is the digest of such a list of what all
    leaflets share, and `program` says which program and libraries have to make it.
    """

    plan: BuildPlan
    files: Mapping[str, str]
    shared: str
    program: str

    @property
    def leaflet(self) -> str:
        """The id of the leaflet."""
        return self.plan.leaflets[0]


def write_parcel(parcel: Parcel) -> str:
    """A parcel as JSON; the same parcel gives the same text."""
    from pydantic import TypeAdapter

    files = dict(sorted(parcel.files.items()))
    return TypeAdapter(Parcel).dump_json(replace(parcel, files=files)).decode()


def read_parcel(text: str) -> Parcel:
    """The parcel that `write_parcel` wrote. Raises `ValueError` for anything else."""
    from pydantic import TypeAdapter

    parcel = TypeAdapter(Parcel).validate_json(text)
    for name in parcel.files:
        inside(name)
    backends = find_backends()
    options = {name: backends[name].options(**each) for name, each in parcel.plan.options.items()}
    return replace(parcel, plan=replace(parcel.plan, options=options))


def parcel_digest(text: str) -> str:
    """The SHA-256 of a parcel's JSON: what is made of it depends on nothing else."""
    return sha256(text.encode()).hexdigest()


def inside(name: str) -> str:
    """A path that came from elsewhere, if it stays in its folder. Raises `ValueError`."""
    path = PurePosixPath(name)
    if path.is_absolute() or not path.parts or ".." in path.parts:
        raise ValueError(f"'{name}' leads out of its folder")
    return name
