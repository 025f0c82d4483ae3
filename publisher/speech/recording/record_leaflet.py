"""From a leaflet to its recording."""

from functools import lru_cache
from pathlib import Path
from threading import Event

from publisher.byte_cache import ByteCache
from publisher.diagnostics import Problems
from publisher.document import Document
from publisher.speech.announcements import Announcements
from publisher.speech.engines import Cast, find_cast
from publisher.speech.lexicon import read_lexicon
from publisher.speech.online_use import online_use
from publisher.speech.recording.narration_options import NarrationOptions
from publisher.speech.recording.record_script import record_script, spoken_seconds
from publisher.speech.recording.recording import Recording
from publisher.speech.recording.recordings import Recordings
from publisher.speech.script import Script
from publisher.speech.write_script import write_script
from publisher.theme import Wording
from publisher.theme.tokens import Voice

RECORDINGS = Recordings()
"""The last ones, for the formats of a leaflet that share them."""


def find_voice(options: NarrationOptions, style: Voice) -> Cast:
    """Who reads. Raises `Problems` where there is no such voice or it is not installed."""
    return find_cast(options.voice or style.engine, style.other_languages)


@lru_cache(4)
def leaflet_script(
    document: Document,
    wording: Wording,
    style: Voice,
    options: NarrationOptions,
    voice: Cast,
    seconds: float = 0.0,
) -> Script:
    """What the leaflet says by these options; makes no sound.

    Remembered, since every format with sound asks for it, when it is checked and when it is made.
    """
    return write_script(
        document,
        wording,
        style.pauses,
        voice,
        read_lexicon(document.metadata.language),
        seconds,
        Announcements(options.announcements),
    )


def record_leaflet(
    document: Document,
    wording: Wording,
    style: Voice,
    options: NarrationOptions,
    codec: str,
    cache: Path | None,
) -> Recording:
    """The spoken leaflet, encoded as "mp3" or "aac"; remembered for the formats that share it.

    `cache` is the folder of what was spoken before. Where `record_ahead` is at it already, this
    waits. Raises `Problems` where words cannot be said or the voice fails; what was spoken until
    then is in the cache.
    """
    wanted = (document, wording, style, options, codec, cache)
    return RECORDINGS.get(wanted, lambda: make_recording(*wanted))


def make_recording(
    document: Document,
    wording: Wording,
    style: Voice,
    options: NarrationOptions,
    codec: str,
    cache: Path | None,
    stopped: Event | None = None,
) -> Recording:
    """What `record_leaflet` gives. Raises `NarrationStopped` once `stopped` is set."""
    voice = find_voice(options, style)
    script = leaflet_script(document, wording, style, options, voice)
    found = (*online_use(document, voice), *script.diagnostics)
    if any(each.is_error for each in found):
        raise Problems(found)
    clips = ByteCache(cache)
    try:
        seconds = spoken_seconds(script, voice, style, codec, clips, stopped)
        # Now that the running time is known it can be told; only that sentence is spoken anew.
        script = leaflet_script(document, wording, style, options, voice, seconds)
        return record_script(script, voice, style, codec, clips, stopped)
    finally:
        clips.close()
