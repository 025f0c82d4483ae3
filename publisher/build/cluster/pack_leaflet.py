"""From a leaflet's folders to a parcel."""

from dataclasses import replace
from pathlib import Path

from publisher.build.cluster.content_store import ContentStore
from publisher.build.cluster.parcel import Parcel, inside
from publisher.build.cluster.plain_files import plain_files
from publisher.build.manifest import MANIFEST, read_manifest
from publisher.build.plan import BuildPlan
from publisher.build.project import Project
from publisher.diagnostics import Problems
from publisher.readers import read_leaflet
from publisher.verify.report import CONFORMANCE_REPORT


def pack_leaflet(
    plan: BuildPlan, leaflet: str, store: ContentStore, shared: str, program: str
) -> Parcel | None:
    """The parcel of one leaflet, its files kept in the store; None where it has to stay at home.

    A leaflet that its author calls private stays, as does one whose folder holds what is no plain
    file: only this machine can say what is wrong with it. Raises `ClusterProblem`.
    """
    try:
        source = plain_files(plan.project.source / leaflet)
        standing = _standing(plan.outputs / leaflet)
    except (OSError, ValueError):
        return None
    if _is_private(plan.project.source / leaflet, source):
        return None
    home = Project(Path())
    alone = replace(plan, project=home, leaflets=(leaflet,), outputs=home.outputs, jobs=1)
    files = {f"{home.source}/{leaflet}/{path}": each for path, each in source.items()}
    files |= {f"{home.outputs}/{leaflet}/{path}": each for path, each in standing.items()}
    return Parcel(alone, store.put_all(files), shared, program)


def _standing(folder: Path) -> dict[str, bytes]:
    """The program's own files in an output folder, and nothing else that somebody put there."""
    entries = read_manifest(folder).entries.values()
    names = (*(inside(each.path) for each in entries), CONFORMANCE_REPORT, MANIFEST)
    return {name: (folder / name).read_bytes() for name in names if (folder / name).is_file()}


def _is_private(folder: Path, files: dict[str, bytes]) -> bool:
    # To read every leaflet here would cost as much as to check it.
    if b"private" not in files.get("leaflet.md", b"private"):
        return False
    try:
        return read_leaflet(folder).metadata.private is not None
    except Problems:
        return True
