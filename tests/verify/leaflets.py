"""The leaflets that this project publishes and the specimen, as finished files of a format."""

from functools import cache
from pathlib import Path

from publisher.backends import Artifact, find_backends
from publisher.document import Document, PlannedFormat, with_end_matter
from publisher.readers import read_leaflet
from publisher.verify.finished_file import FinishedFile
from tests.once import once
from tests.specimen import context, whole_specimen

SOURCE = Path(__file__).parents[2] / "source"
LEAFLETS = sorted(each.parent.name for each in SOURCE.glob("*/leaflet.md"))
SPECIMEN = "specimen"


@cache
def document_of(leaflet: str) -> Document:
    """The document with its end matter."""
    if leaflet == SPECIMEN:
        return whole_specimen()
    formats = [
        PlannedFormat(name, each.label, each.file_name.format(id=leaflet))
        for name, each in find_backends().items()
        if each.listed
    ]
    return with_end_matter(read_leaflet(SOURCE / leaflet), formats, context().wording)


@once
def artifact_of(leaflet: str, format_: str) -> Artifact:
    """What the backend makes of it."""
    backend = find_backends()[format_]
    made = backend.render(document_of(leaflet), backend.options(), context())
    assert [str(each) for each in made.diagnostics if each.is_error] == []
    return made


def file_of(leaflet: str, format_: str, content: bytes | None = None) -> FinishedFile:
    """The finished file, or one with other bytes in its place."""
    made = artifact_of(leaflet, format_)
    return FinishedFile(
        format_,
        made.file_name,
        made.media_type,
        made.content if content is None else content,
        document_of(leaflet),
        find_backends()[format_].options(),
    )
