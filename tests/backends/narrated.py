"""The specimen and a short leaflet, read out by a voice that costs nothing."""

import re
import subprocess
from dataclasses import replace
from functools import cache
from io import BytesIO
from pathlib import Path
from zipfile import ZipFile

import soundfile

from publisher.document import Document
from publisher.document.nodes import BulletList, CareCard, CareKind, Table
from publisher.speech.announcements import Announcements
from publisher.speech.lexicon import read_lexicon
from publisher.speech.recording import Recording
from publisher.speech.write_script import write_script
from tests.judges.require import require
from tests.specimen import HERE, cell, context, item, paragraph, section, specimen, text
from tests.speech.voices import STYLE, PlainVoice, record

NARRATOR = "Computer voice: plain, for tests"


@cache
def short_leaflet() -> Document:
    """A leaflet of two sections with a list, a table and a card."""
    items = BulletList((item("one"), item("two")), id="items", span=HERE)
    row = (cell("Adults"), cell("500 mg"))
    table = Table(
        (text("How much"),), (cell("Who"), cell("Dose")), (row,), True, id="doses", span=HERE
    )
    card = CareCard(
        CareKind.URGENT, (text("Ring us if:"),), 3, (paragraph("it hurts"),), id="card", span=HERE
    )
    blocks = (
        section("What to bring", 2, paragraph("Bring these. All of them."), items, id="bring"),
        section("Doses", 2, table, card, id="dosing"),
    )
    return replace(specimen(), blocks=blocks, glossary=None, references=None)


def recording_of(document: Document, codec: str = "mp3") -> Recording:
    """What the plain voice makes of a document; it speaks English only."""
    voice = PlainVoice(sample_rate=24000)
    script = write_script(
        document,
        context().wording,
        STYLE.pauses,
        voice,
        read_lexicon("en-GB"),
        seconds=60,
        announcements=Announcements.FULL,
    )
    return record(script, voice, codec=codec)


def unzipped(content: bytes) -> dict[str, bytes]:
    """The files of a package by their path."""
    with ZipFile(BytesIO(content)) as package:
        assert package.testzip() is None
        return {each: package.read(each) for each in package.namelist()}


def seconds_of(mp3: bytes) -> float:
    """How long an MP3 plays, by decoding it with libsndfile."""
    samples, rate = soundfile.read(BytesIO(mp3))
    return float(len(samples) / rate)


def silences(file: Path) -> list[tuple[float, float]]:
    """Start and end in seconds of what is under -50 dB for at least 0.3 s, as ffmpeg hears it."""
    heard = _ffmpeg(file, "silencedetect=noise=-50dB:d=0.3")
    starts = re.findall(r"silence_start: (\S+)", heard)
    ends = re.findall(r"silence_end: (\S+)", heard)
    return [(float(a), float(b)) for a, b in zip(starts, ends, strict=True)]


def loudness_and_peak(file: Path) -> tuple[float, float]:
    """Integrated loudness in LUFS and true peak in dBTP, as ffmpeg measures them."""
    heard = _ffmpeg(file, "ebur128=peak=true")
    loudness = re.findall(r"I:\s+(\S+) LUFS", heard)[-1]
    return float(loudness), float(re.findall(r"Peak:\s+(\S+) dBFS", heard)[-1])


def _ffmpeg(file: Path, measure: str) -> str:
    ffmpeg = require("ffprobe").with_name("ffmpeg")
    command: list[str | Path] = [
        ffmpeg,
        "-nostats",
        "-i",
        file,
        "-map",
        "0:a",
        "-af",
        measure,
        "-f",
        "null",
        "-",
    ]
    return str(subprocess.run(command, capture_output=True, text=True, check=True).stderr)
