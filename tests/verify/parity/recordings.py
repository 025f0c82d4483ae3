"""Recordings that cost nothing to make: tones with the tags that a real one has."""

from collections.abc import Callable
from dataclasses import replace
from functools import cache
from io import BytesIO

import numpy as np
from mutagen.id3 import CHAP, ID3

from publisher.backends.audio.tags import with_tags
from publisher.backends.m4b.audiobook import make_m4b
from publisher.backends.vtt.web_vtt import make_vtt
from publisher.document import Document
from publisher.speech.recording import NarrationOptions, find_voice, leaflet_script
from publisher.speech.recording.aac import Aac
from publisher.speech.recording.mp3 import Mp3
from publisher.speech.recording.recording import Recording
from publisher.verify.finished_file import FinishedFile
from tests.specimen import context

Edit = Callable[[ID3], None]
RATE, KBPS = 8000, 8


@cache
def _tone() -> tuple[bytes, int]:
    """A piece of sound for any utterance, and how many samples it is."""
    tone = np.sin(np.arange(2 * RATE) * 2 * np.pi * 440 / RATE) * 3000
    piece = Mp3().encode(tone.astype(np.int16), RATE, KBPS)
    return piece, Mp3().samples(piece, RATE, KBPS)


def spoken(document: Document, options: NarrationOptions) -> Recording:
    """What `record_leaflet` would make by these options, with one tone for every utterance."""
    wording, style = context().wording, context().theme.tokens.voice
    voice = find_voice(options, style)
    script = leaflet_script(document, wording, style, options, voice)
    piece, samples = _tone()
    seconds = (len(script.utterances) + 1) * samples / RATE
    script = leaflet_script(document, wording, style, options, voice, seconds)
    count = len(script.utterances)
    shape = (each * count for each in ((piece,), (samples,), (Mp3.delay,), (2 * RATE,)))
    return Recording(script, "mp3", RATE, KBPS, *shape)


def recording_of(document: Document, voice: str = "heart", announcements: str = "full") -> bytes:
    """What the backend would make by these options, but for the sound."""
    made = spoken(document, NarrationOptions(voice, announcements))
    return with_tags(made, document.metadata, b"", context().wording)


def file_of(
    document: Document, content: bytes, voice: str = "heart", announcements: str = "full"
) -> FinishedFile:
    """A finished recording of a document."""
    name, options = f"{document.metadata.id}.mp3", NarrationOptions(voice, announcements)
    return FinishedFile("audio", name, "audio/mpeg", content, document, options)


def edited(content: bytes, edit: Edit) -> bytes:
    """The same recording with its tags changed."""
    tags, file = ID3(BytesIO(content)), BytesIO(content)
    edit(tags)
    tags.save(file)
    return file.getvalue()


def relined(content: bytes, edit: Callable[[list[str]], None]) -> bytes:
    """The same recording with other lines as its spoken words."""

    def edit_tags(tags: ID3) -> None:
        (words,) = tags.getall("USLT")
        lines = words.text.splitlines()
        edit(lines)
        words.text = "\n".join(lines)

    return edited(content, edit_tags)


def rechaptered(content: bytes, edit: Callable[[list[CHAP]], None]) -> bytes:
    """The same recording with its chapters changed, in the order of time."""
    return edited(
        content, lambda tags: edit(sorted(tags.getall("CHAP"), key=lambda each: each.start_time))
    )


def audiobook_of(document: Document) -> FinishedFile:
    """The same as an audiobook."""
    made = spoken(document, NarrationOptions())
    piece = Aac().encode(np.zeros(2 * RATE, np.int16), RATE, KBPS)
    count, samples = len(made.pieces), Aac().samples(piece, RATE, KBPS)
    aac = replace(made, codec="aac", pieces=(piece,) * count, samples=(samples,) * count)
    return _finished(document, "m4b", "audio/mp4", make_m4b(aac, document, context()))


def captions_of(document: Document) -> FinishedFile:
    """The words of the same with their times."""
    made = spoken(document, NarrationOptions())
    return _finished(document, "vtt", "text/vtt", make_vtt(made, document, context()))


def _finished(document: Document, name: str, media_type: str, content: bytes) -> FinishedFile:
    file_name = f"{document.metadata.id}.{name}"
    return FinishedFile(name, file_name, media_type, content, document, NarrationOptions())
