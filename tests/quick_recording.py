"""A recording that costs nothing, in the place of `record_leaflet`."""

from functools import cache
from pathlib import Path

import numpy as np

from publisher.document import Document
from publisher.speech.engines import Cast
from publisher.speech.recording import NarrationOptions, Recording, leaflet_script
from publisher.speech.recording.mp3 import Mp3
from publisher.theme import Wording
from publisher.theme.tokens import Voice
from tests.speech.voices import PlainVoice

RATE, KBPS, SECONDS = 8000, 8, 2


def quick_recording(
    document: Document,
    wording: Wording,
    style: Voice,
    options: NarrationOptions,
    codec: str,
    cache: Path | None,
) -> Recording:
    """The leaflet with the same tone for each utterance, whichever language it is in."""
    voice = Cast(PlainVoice(languages=(document.metadata.language.partition("-")[0],)))
    script = leaflet_script(document, wording, style, options, voice)
    count, (piece, samples) = len(script.utterances), _tone()
    shape = (each * count for each in ((piece,), (samples,), (Mp3.delay,), (SECONDS * RATE,)))
    return Recording(script, codec, RATE, KBPS, *shape)


@cache
def _tone() -> tuple[bytes, int]:
    """A piece of sound, and how many samples it is."""
    tone = np.sin(np.arange(SECONDS * RATE) * 2 * np.pi * 440 / RATE) * 3000
    piece = Mp3().encode(tone.astype(np.int16), RATE, KBPS)
    return piece, Mp3().samples(piece, RATE, KBPS)
