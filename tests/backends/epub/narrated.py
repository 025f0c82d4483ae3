"""Books that read themselves aloud, by a voice that costs nothing."""

from functools import cache

from publisher.backends.epub.mended_writer import write_epub
from publisher.backends.epub.narration import narration_of
from publisher.backends.epub.publication import make_publication
from publisher.byte_cache import ByteCache
from publisher.document import Document
from publisher.speech import Announcements, read_lexicon, write_script
from publisher.speech.recording.recording import Recording
from tests.backends.epub.book import Book
from tests.specimen import context, whole_specimen
from tests.speech.voices import STYLE, PlainVoice, record

_CLIPS = ByteCache(None)


def recording_of(
    document: Document, announcements: Announcements = Announcements.FULL
) -> Recording:
    """What is said, a tone a word."""
    voice, language = PlainVoice(), document.metadata.language
    lexicon, wording = read_lexicon(language), context().wording
    script = write_script(
        document, wording, STYLE.pauses, voice, lexicon, announcements=announcements
    )
    assert [str(each) for each in script.diagnostics if each.is_error] == []
    return record(script, voice, cache=_CLIPS)


def narrated(document: Document, announcements: Announcements = Announcements.FULL) -> bytes:
    """The finished book."""
    narration = narration_of(recording_of(document, announcements), "Computer voice: plain")
    return write_epub(make_publication(document, context(), narration), context().created)


@cache
def narrated_book() -> Book:
    """The specimen."""
    return Book(narrated(whole_specimen()))
