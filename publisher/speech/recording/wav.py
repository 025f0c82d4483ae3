"""Sound as WAV, for an author to hear at once."""

import wave
from io import BytesIO
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from publisher.speech.recording.clip import Clip


def encode_wav(clip: "Clip", rate: int) -> bytes:
    """Mono WAV of 16 bits, `rate` samples a second."""
    with BytesIO() as buffer:
        with wave.open(buffer, "wb") as file:
            file.setnchannels(1)
            file.setsampwidth(2)
            file.setframerate(rate)
            file.writeframes(clip.astype("<i2").tobytes())
        return buffer.getvalue()
