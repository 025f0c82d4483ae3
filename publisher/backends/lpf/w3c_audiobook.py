"""The recording as a W3C Audiobook in a Lightweight Packaging Format file."""

from publisher.backends.lpf.entry_page import make_entry_page
from publisher.backends.lpf.manifest import COVER, ENTRY_PAGE, STYLE, make_manifest
from publisher.backends.lpf.part import make_parts
from publisher.backends.protocol import Context
from publisher.backends.steady_zip import steady_zip
from publisher.document import Document
from publisher.pictures import render_cover
from publisher.speech.recording import Recording

_COVER_PIXELS = 1200


def make_lpf(
    recording: Recording, document: Document, context: Context, narrator: str, file_name: str
) -> bytes:
    """The package (W3C Lightweight Packaging Format, 3 and 4); `narrator` says who reads.

    `file_name` is what it is published as. Raises `Problems` where the cover cannot be drawn.
    """
    parts, wording = make_parts(recording), context.wording
    side, cache = _COVER_PIXELS, context.cache
    cover = render_cover(document, context.theme, wording, side, side, cache)
    files = {
        "publication.json": make_manifest(parts, document, context, narrator, file_name),
        ENTRY_PAGE: make_entry_page(parts, document, wording),
        STYLE: context.theme.style_sheet("talking_book").encode(),
        COVER: cover,
        **{each.address: each.sound for each in parts},
    }
    return steady_zip(files, context.created)
