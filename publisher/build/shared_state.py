"""What all leaflets depend on: styles, program, packages, organisation.yaml."""

from hashlib import sha256
from pathlib import Path
from typing import Any

from publisher.backends import find_backends
from publisher.build.plan import BuildPlan
from publisher.build.program import OWN_CODE, foreign_code, own_code, this_program
from publisher.build.project_theme import project_theme
from publisher.freshness.content import content_of
from publisher.freshness.fresh import same_shared
from publisher.freshness.index import Index
from publisher.freshness.packages import packages
from publisher.freshness.scan import Seen, look, note, scan
from publisher.readers import ORGANISATION


def shared_state(plan: BuildPlan, index: Index, now: int, *, by_content: bool) -> dict[str, Any]:
    """The part of the index on what all leaflets depend on, as it is now (ns).

    Nothing is read where the file system says that all is as it was. Raises `Problems` where the
    house style is wrong.
    """
    shared: dict[str, Any] = index["shared"]
    if shared and same_shared(index, str(plan.outputs), by_content=by_content):
        return shared
    source, top = str(plan.project.source), _top(plan)
    folders = _folders(plan)
    digests = {
        folder: own_code() if folder == OWN_CODE else content_of(folder, seen)
        for folder, seen in folders.items()
    }
    digests[source] = content_of(source, top)
    programs = {this_program(name).digest for name in find_backends()}
    content = sha256(repr((list(digests.values()), sorted(programs))).encode()).hexdigest()[:32]
    return {
        "top": [source, note(top, now)],
        "seen": {folder: note(seen, now) for folder, seen in folders.items()},
        "digests": digests,
        "packages": packages(),
        "leaflets": list(plan.project.leaflets()),
        "content": content,
    }


def _top(plan: BuildPlan) -> Seen:
    source, leaflets = plan.project.source, set(plan.project.leaflets())
    folders = [each.name for each in source.iterdir() if each.is_dir()]
    # A folder that is no leaflet may become one.
    others = [f"{each}/" for each in folders if each not in leaflets]
    return look(["", ORGANISATION, *others], str(source))


def _folders(plan: BuildPlan) -> dict[str, Seen]:
    folders = {each: scan(each) for each in (str(plan.project.styles), OWN_CODE)}
    for name in find_backends():
        folder, seen = foreign_code(name)
        if folder:
            # Modules that are in no package may lie beside each other.
            folders[folder] = folders.get(folder, {}) | seen
    return folders | _fonts(plan)


def _fonts(plan: BuildPlan) -> dict[str, Seen]:
    """Fonts of the machine; those of packages have a version, and those of the house are styles."""
    elsewhere: dict[str, list[str]] = {}
    known = (str(plan.project.styles), *packages())
    for face in project_theme(plan.project, plan.theme).fonts:
        if not any(Path(face.path).is_relative_to(folder) for folder in known):
            elsewhere.setdefault(str(face.path.parent), []).append(face.path.name)
    return {folder: look(sorted(set(names)), folder) for folder, names in elsewhere.items()}
