"""A short finished recording, with faults put into its tag and its sound."""

import io
from collections.abc import Callable
from dataclasses import replace
from functools import cache
from typing import Any

import numpy as np
import soundfile
from mutagen import id3
from numpy.typing import NDArray

from publisher.backends.audio import AudioBackend
from publisher.backends.audio.frame_order import with_chapters_in_order
from publisher.document import Document
from publisher.document.nodes import Abbreviation, Spoken
from publisher.speech.recording import NarrationOptions
from publisher.speech.recording.mp3 import Mp3
from publisher.theme.tokens import Voice
from publisher.verify.checks.audio import judge, judge_sound
from publisher.verify.finished_file import FinishedFile
from tests.specimen import HERE, context, paragraph, section, specimen, text

Samples = NDArray[np.float32]
VOICE: Voice = context().theme.tokens.voice


def document() -> Document:
    """A leaflet of three chapters that is read in half a minute."""
    mri = Abbreviation("MRI", "magnetic resonance imaging", Spoken.LETTERS, True, span=HERE)
    scan = section("An MRI scan", 2, paragraph("It makes pictures."), id="scan")
    blocks = (
        paragraph("Drink water."),
        replace(scan, heading=(text("An "), mri, text(" scan"))),
        section("Doses", 2, paragraph("Take one."), id="doses"),
    )
    return replace(specimen(), blocks=blocks, glossary=None, references=None)


def finished(of: Document, voice: str) -> FinishedFile:
    options = NarrationOptions(voice)
    made = AudioBackend().render(of, options, context())
    return FinishedFile("audio", made.file_name, made.media_type, made.content, of, options)


@cache
def short() -> FinishedFile:
    """The recording; spoken once a session."""
    return finished(document(), "pico")


def rules(content: bytes) -> set[str]:
    """The rules that find something in tag and frames."""
    return {each.rule for each in judge(replace(short(), content=content), VOICE).findings}


def sound_rules(content: bytes) -> set[str]:
    """The rules that hear something."""
    (verdict,) = judge_sound([replace(short(), content=content)], VOICE)
    return {each.rule for each in verdict.findings}


def retagged(change: Callable[[Any], object]) -> bytes:
    """The recording with its tag changed, chapters in the order of their times."""
    file = io.BytesIO(short().content)
    tags = id3.ID3(file)
    change(tags)
    file.seek(0)
    tags.save(file, v1=0, v2_version=4, padding=lambda _: 0)
    chapters = sorted(tags.getall("CHAP"), key=lambda each: each.start_time)
    return with_chapters_in_order(file.getvalue(), tuple(each.element_id for each in chapters))


def frames() -> list[bytes]:
    """The frames of the tag as they stand in the file."""
    content, place, found = short().content, 10, []
    while place < 10 + _size(content[6:10]):
        end = place + 10 + _size(content[place + 4 : place + 8])
        found.append(content[place:end])
        place = end
    return found


def with_frames(made: list[bytes]) -> bytes:
    """The recording with these frames in its tag."""
    body = b"".join(made)
    size = bytes(len(body) >> shift & 0x7F for shift in (21, 14, 7, 0))
    return b"ID3\x04\x00\x00" + size + body + sound()


def tag() -> bytes:
    content = short().content
    return content[: 10 + _size(content[6:10])]


def sound() -> bytes:
    return short().content[len(tag()) :]


@cache
def samples() -> tuple[Samples, int]:
    """The sound of the recording, and its rate."""
    heard, rate = soundfile.read(io.BytesIO(short().content), dtype="float32")
    return heard, rate


def resounded(change: Callable[[Samples, int], Samples]) -> bytes:
    """The recording with other sound behind its tag."""
    heard, rate = samples()
    return tag() + mp3(change(heard.copy(), rate), rate)


def mp3(heard: Samples, rate: int, kbps: int = VOICE.bit_rate_kbps) -> bytes:
    """Samples between -1 and 1 as MP3."""
    clip = np.rint(np.clip(heard, -1, 1) * 32767).astype(np.int16)
    return Mp3().encode(clip, rate, kbps)


def _size(field: bytes) -> int:
    return sum(byte << 7 * (3 - place) for place, byte in enumerate(field))
