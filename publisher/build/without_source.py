"""Files of leaflets that are gone."""

from collections.abc import Iterator

from publisher.build.leaflet_status import LeafletStatus, State
from publisher.build.manifest import MANIFEST, read_manifest
from publisher.build.plan import BuildPlan

_OF_FILES = ("title", "edition")
"""What is told where nobody reviews the leaflet any more."""


def without_source(plan: BuildPlan) -> Iterator[LeafletStatus]:
    """What was built of leaflets that are not in the project any more, or have another name now.

    Raises nothing, and finds nothing where there are no outputs.
    """
    sources = set(plan.project.leaflets())
    for manifest in sorted(plan.outputs.glob(f"*/{MANIFEST}")):
        leaflet = manifest.parent.name
        if leaflet not in sources:
            before = read_manifest(manifest.parent)
            about = {name: before.about[name] for name in _OF_FILES if name in before.about}
            yield LeafletStatus(leaflet, State.NO_SOURCE, about, dict.fromkeys(before.entries, ()))
