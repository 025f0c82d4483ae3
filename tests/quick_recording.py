"""A recording that costs nothing, in the place of `record_leaflet`."""

from functools import lru_cache
from pathlib import Path

from publisher.document import Document
from publisher.speech.engines import Cast
from publisher.speech.recording import NarrationOptions, Recording, leaflet_script
from publisher.theme import Wording
from publisher.theme.tokens import Voice
from tests.speech.voices import PlainVoice, record


@lru_cache(8)
def quick_recording(
    document: Document,
    wording: Wording,
    style: Voice,
    options: NarrationOptions,
    codec: str,
    cache: Path | None,
) -> Recording:
    """The leaflet as tones, by a voice that speaks its language whichever that is."""
    voice = PlainVoice(languages=(document.metadata.language.partition("-")[0],))
    script = leaflet_script(document, wording, style, options, Cast(voice))
    return record(script, voice, codec=codec, style=style)
