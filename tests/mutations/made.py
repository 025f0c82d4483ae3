"""The finished files that defects are planted in, as a build makes them: with printed pages."""

from unittest.mock import patch

from publisher.backends import Artifact, find_backends
from publisher.document import Document
from publisher.verify.finished_file import FinishedFile
from tests.formats.finished import finished
from tests.formats.print_forms import SHORT, document_of
from tests.once import once
from tests.print_pages import printed, spoken, written
from tests.quick_recording import quick_recording
from tests.specimen import context, whole_specimen

PRINT_SHOP = "print-shop"
_ONE_SHEET = "pdf-dl-trifold"
_POSTER = "pdf-poster"


@once
def made(format: str) -> FinishedFile:
    """The specimen in one format; a leaflet to fold is short enough for it."""
    document = whole_specimen()
    match format:
        case "pdf":
            artifact, options, name = printed(), find_backends()["pdf"].options(), "pdf"
        case "print-shop":
            name, options = _POSTER, find_backends()[_POSTER].options(crop_marks=True)
            artifact = find_backends()[name].render(document, options, context())
        case "pdf-dl-trifold":
            name, options = _ONE_SHEET, find_backends()[_ONE_SHEET].options()
            document = document_of(SHORT)
            artifact = find_backends()[name].render(document, options, context())
        case "web":
            artifact, options, name = web_page_of(document), find_backends()["web"].options(), "web"
        case "audio" | "narrated_epub":
            backend, path = find_backends()[format], finished(format)
            return FinishedFile(
                format,
                path.name,
                backend.media_type,
                path.read_bytes(),
                document,
                backend.options(),
            )
        case "daisy":
            return spoken(format, printed().print_pages or ())
        case _:
            return written(format, printed().print_pages or ())
    return FinishedFile(
        name,
        artifact.file_name,
        artifact.media_type,
        artifact.content,
        document,
        options,
        print_pages=artifact.print_pages,
    )


def web_page_of(document: Document) -> Artifact:
    """The web page, its player with times from a voice that costs nothing."""
    backend = find_backends()["web"]
    with patch("publisher.backends.web.web_backend.record_leaflet", quick_recording):
        return backend.render(document, backend.options(), context())
