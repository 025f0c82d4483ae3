"""The leaflets of this project as the formats get them."""

from functools import cache
from pathlib import Path

from publisher.backends import find_backends
from publisher.document import Document, PlannedFormat, with_end_matter
from publisher.readers import read_leaflet
from tests.specimen import context

SOURCE = Path(__file__).parents[3] / "source"
LEAFLETS = sorted(each.parent.name for each in SOURCE.glob("*/leaflet.md"))


@cache
def leaflet(name: str) -> Document:
    """A leaflet with its end matter, all formats planned."""
    formats = [
        PlannedFormat(each.name, each.label, each.file_name.format(id=name))
        for each in find_backends().values()
    ]
    return with_end_matter(read_leaflet(SOURCE / name), formats, context().wording)
