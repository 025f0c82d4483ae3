"""The recording as an audiobook: sound and chapters in MPEG-4, and the tags that players read."""

from io import BytesIO
from typing import Any

import langcodes
from mutagen.mp4 import MP4, AtomDataType, MP4Cover, MP4FreeForm

from publisher.backends.m4b.container import mpeg_4
from publisher.backends.protocol import Context
from publisher.document import Document
from publisher.document.text import shown_date
from publisher.pictures import render_cover
from publisher.speech.recording import Recording, chapter_times

_COVER_PIXELS = 1200
_AUDIOBOOK = 2
"""The kind of media (`stik`) that makes players file it among the books and keep the place."""


def make_m4b(recording: Recording, document: Document, context: Context) -> bytes:
    """The finished file. Raises `Problems` where the cover cannot be drawn."""
    language = langcodes.Language.get(document.metadata.language).to_alpha3(variant="T")
    file = BytesIO(mpeg_4(recording, chapter_times(recording), language))
    tagged: Any = MP4(file)
    if tagged.tags is None:
        tagged.add_tags()
    tagged.tags.clear()
    tagged.tags.update(_tags(recording, document, context))
    tagged.save(file, padding=lambda _: 0)
    return file.getvalue()


def _tags(recording: Recording, document: Document, context: Context) -> dict[str, Any]:
    """The atoms of the item list (QuickTime File Format, "Metadata"), as iTunes names them."""
    data, wording = document.metadata, context.wording
    side, cache = _COVER_PIXELS, context.cache
    cover = render_cover(document, context.theme, wording, side, side, cache)
    reviewed, due = (shown_date(day, wording) for day in (data.last_reviewed, data.next_review_due))
    about = (
        f"{wording.edition_label} {data.edition}. {wording.last_reviewed_label}: {reviewed}."
        f" {wording.next_review_label}: {due}."
    )
    # What is said, word for word: for people who cannot hear it all, and for checking.
    spoken = "\n".join(each.text for each in recording.script.utterances)
    texts = {
        "\N{COPYRIGHT SIGN}nam": data.title,
        "\N{COPYRIGHT SIGN}ART": data.publisher,
        "aART": data.publisher,
        "\N{COPYRIGHT SIGN}alb": data.title,
        "\N{COPYRIGHT SIGN}wrt": ", ".join(data.authors),
        "\N{COPYRIGHT SIGN}day": data.last_reviewed.isoformat(),
        "\N{COPYRIGHT SIGN}gen": "Speech",
        "\N{COPYRIGHT SIGN}cmt": about,
        "desc": data.summary,
        "ldes": data.summary,
        "cprt": data.licence,
        "\N{COPYRIGHT SIGN}lyr": spoken,
    }
    tags: dict[str, Any] = {name: [text] for name, text in texts.items() if text}
    tags["stik"] = [_AUDIOBOOK]
    tags["pgap"] = True
    tags["covr"] = [MP4Cover(cover, MP4Cover.FORMAT_PNG)]
    # The track has the language, too, but only its three letters.
    language = MP4FreeForm(data.language.encode(), AtomDataType.UTF8)
    tags["----:com.apple.iTunes:LANGUAGE"] = [language]
    return tags
