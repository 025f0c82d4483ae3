"""The finished MP3, read back with ffprobe and ffmpeg and, for the tags, byte by byte."""

import re
import struct
import subprocess
from dataclasses import replace
from functools import cache
from pathlib import Path
from tempfile import mkdtemp
from typing import Any

import pytest

from publisher.backends import Artifact, Context
from publisher.backends.audio import AudioBackend
from publisher.diagnostics import Problems, Span
from publisher.document import Document
from publisher.document.nodes import Block, Text
from publisher.speech.recording import NarrationOptions
from tests.judges.ffprobe import probe
from tests.judges.require import require
from tests.specimen import context, paragraph, section, specimen, whole_specimen
from tests.speech.test_google import server  # noqa: F401  # a fixture
from tests.speech.test_loudness import ebur128
from tests.speech.translate_server import TranslateServer

HERE = Span("source/specimen/leaflet.md", 12, 3)


def short(*blocks: Block) -> Document:
    """A leaflet that is read in a few seconds."""
    return replace(specimen(), blocks=blocks or (paragraph("Drink water."),), glossary=None)


def render(document: Document, voice: str = "", given: Context | None = None) -> Artifact:
    return AudioBackend().render(document, NarrationOptions(voice), given or context())


def codes(document: Document, voice: str = "", given: Context | None = None) -> list[str]:
    found = AudioBackend().check(document, NarrationOptions(voice), given or context())
    return [f"{each.severity} {each.code}" for each in found]


@cache
def narrated() -> tuple[Artifact, Path]:
    artifact = render(whole_specimen())
    file = Path(mkdtemp(prefix="narrated-")) / artifact.file_name
    file.write_bytes(artifact.content)
    return artifact, file


@pytest.mark.slow
class TestTheSpecimen:
    def test_it_is_a_mono_mp3_of_64_kilobits(self) -> None:
        artifact, file = narrated()
        assert (artifact.file_name, artifact.media_type) == ("specimen.mp3", "audio/mpeg")
        report = probe(file)
        (sound,) = (each for each in report["streams"] if each["codec_type"] == "audio")
        assert (sound["codec_name"], sound["channels"]) == ("mp3", 1)
        assert (sound["bit_rate"], sound["sample_rate"]) == ("64000", "24000")

    def test_it_lasts_as_long_as_it_says(self) -> None:
        artifact, file = narrated()
        report = probe(file)
        seconds = float(report["format"]["duration"])
        assert seconds == pytest.approx(artifact.seconds, abs=0.15)
        assert int(report["format"]["tags"]["TLEN"]) == pytest.approx(
            artifact.seconds * 1000, abs=1
        )
        minutes = round(artifact.seconds / 60)
        names = {5: "five", 6: "six", 7: "seven", 8: "eight"}
        words = report["format"]["tags"]["lyrics-eng"]
        assert f"This recording lasts about {names[minutes]} minutes." in words

    def test_it_is_read_at_a_pace_that_patients_can_follow(self) -> None:
        artifact, file = narrated()
        words = probe(file)["format"]["tags"]["lyrics-eng"].split()
        assert 90 < len(words) / artifact.seconds * 60 < 160

    def test_it_is_as_loud_as_the_house_style_says(self) -> None:
        loudness, peak = ebur128(narrated()[1])
        assert loudness == pytest.approx(-19, abs=0.5)
        assert peak <= -1

    def test_no_silence_is_long_and_head_and_tail_are_there(self) -> None:
        artifact, file = narrated()
        silences = list(silent_stretches(file))
        assert max(end - start for start, end in silences) <= 2.5
        assert silences[0][0] == pytest.approx(0, abs=0.05)
        assert 0.5 <= silences[0][1] <= 1
        assert 1 <= artifact.seconds - silences[-1][0] <= 5

    def test_it_carries_title_publisher_language_date_and_edition(self) -> None:
        tags = probe(narrated()[1])["format"]["tags"]
        assert tags["title"] == "What is a specimen leaflet?"
        assert tags["artist"] == "Harbour Cancer Information"
        assert tags["language"] == "eng"
        assert tags["date"] == "2026-03-24"
        assert tags["copyright"] == "CC BY 4.0"
        assert "Edition 3" in tags["comment"]
        assert "24\N{NO-BREAK SPACE}March\N{NO-BREAK SPACE}2029" in tags["comment"]

    def test_it_has_a_cover_with_a_description(self) -> None:
        (cover,) = (
            each for each in probe(narrated()[1])["streams"] if each["codec_type"] == "video"
        )
        assert (cover["codec_name"], cover["width"], cover["height"]) == ("png", 800, 800)
        assert cover["disposition"]["attached_pic"] == 1
        assert "What is a specimen leaflet?" in cover["tags"]["title"]

    def test_each_section_is_a_chapter_in_order_without_gaps(self) -> None:
        artifact, file = narrated()
        chapters = probe(file)["chapters"]
        assert [each["tags"]["title"] for each in chapters] == [
            "What is a specimen leaflet?",
            "What is a specimen?",
            "Which cancers spread?",
            "A deeper level",
            "The deepest level",
            "Tests",
            "Pictures",
            "When to get help",
            "Words used in this leaflet",
            "Where this information comes from",
            "Contact us",
            "This leaflet in other formats",
            "About this leaflet",
        ]
        times = [(each["start"], each["end"]) for each in chapters]
        assert times[0][0] == 0
        assert [end for _, end in times[:-1]] == [start for start, _ in times[1:]]
        assert times[-1][1] == round(artifact.seconds * 1000)

    def test_a_chapter_begins_in_silence_right_before_its_heading(self) -> None:
        _, file = narrated()
        silences = list(silent_stretches(file))
        for chapter in probe(file)["chapters"][1:]:
            start = chapter["start"] / 1000
            (end,) = (stop for begin, stop in silences if begin <= start <= stop)
            assert end - start < 0.35, chapter["tags"]["title"]

    def test_its_contents_are_one_ordered_list_of_all_chapters(self) -> None:
        """ID3v2 Chapter Frame Addendum 1.0, 3.2: flags 0x03 are top level and ordered."""
        frames = id3_frames(narrated()[0].content)
        (contents,) = (body for name, body in frames if name == "CTOC")
        chapters = [body[: body.index(0)] for name, body in frames if name == "CHAP"]
        _, rest = contents.split(b"\0", 1)
        flags, count = rest[0], rest[1]
        assert flags == 0x03
        assert count == len(chapters) == 13
        assert rest[2:].split(b"\0")[:count] == chapters

    def test_the_cover_comes_after_the_chapters(self) -> None:
        names = [name for name, _ in id3_frames(narrated()[0].content)]
        assert names[-1] == "APIC"
        assert names.count("APIC") == 1


@pytest.mark.slow
@pytest.mark.parametrize("voice", ["heart", "pico"])
def test_the_same_leaflet_gives_the_same_bytes(voice: str) -> None:
    assert render(short(), voice).content == render(short(), voice).content


@pytest.mark.slow
def test_the_british_voice_keeps_to_the_house_style(tmp_path: Path) -> None:
    file = tmp_path / "short.mp3"
    file.write_bytes(render(short(section("Doses", 2, paragraph("Take 5mg."))), "pico").content)
    loudness, peak = ebur128(file)
    assert loudness == pytest.approx(-19, abs=0.5)
    assert peak <= -1
    assert [each["tags"]["title"] for each in probe(file)["chapters"]][1] == "Doses"


@pytest.mark.slow
def test_the_voice_and_its_pace_come_from_the_house_style(tmp_path: Path) -> None:
    given = context()
    voice = given.theme.tokens.voice
    slower = voice.model_copy(update={"engine": "pico", "speed": voice.speed / 1.3})
    tokens = given.theme.tokens.model_copy(update={"voice": slower})
    slow = replace(given, theme=replace(given.theme, tokens=tokens))
    file = tmp_path / "slow.mp3"
    made = render(short(), given=slow)
    file.write_bytes(made.content)
    assert probe(file)["streams"][0]["sample_rate"] == "16000"
    assert made.seconds > 1.1 * render(short(), "pico").seconds


def test_a_leaflet_that_the_voices_can_read_has_nothing_to_report() -> None:
    assert codes(whole_specimen()) == codes(short()) == []


def test_welsh_that_nobody_speaks_is_reported() -> None:
    given = context()
    alone = given.theme.tokens.voice.model_copy(update={"other_languages": ""})
    tokens = given.theme.tokens.model_copy(update={"voice": alone})
    without = replace(given, theme=replace(given.theme, tokens=tokens))
    assert codes(whole_specimen(), given=without) == ["warning AUDIO-003", "warning AUDIO-003"]


def test_what_the_voice_cannot_read_is_reported_with_its_line_before_any_sound() -> None:
    bad = short(replace(paragraph("x"), children=(Text("Take ☺ یہ", span=HERE),)))
    found = list(AudioBackend().check(bad, NarrationOptions(), context()))
    assert [(each.code, each.span, each.is_error) for each in found] == [
        ("AUDIO-001", HERE, True),
        ("AUDIO-001", HERE, True),
    ]
    with pytest.raises(Problems) as problem:
        render(bad)
    assert [each.code for each in problem.value.diagnostics] == ["AUDIO-001", "AUDIO-001"]


def test_checking_loads_no_model(monkeypatch: pytest.MonkeyPatch) -> None:
    def refuse(*args: Any, **kwargs: Any) -> None:
        raise AssertionError("a model was loaded")

    monkeypatch.setattr("onnxruntime.InferenceSession", refuse)
    monkeypatch.setattr("py_nanotts.NanoTTS", refuse)
    assert codes(short(), "heart") == codes(short(), "pico") == []


def test_a_voice_that_sends_the_text_away_is_reported() -> None:
    assert codes(short(), "google") == ["warning AUDIO-007"]


def test_an_unknown_voice_is_an_error() -> None:
    assert codes(short(), "hart") == ["error AUDIO-005"]
    with pytest.raises(Problems):
        render(short(), "hart")


@pytest.mark.slow
def test_google_reads_a_leaflet(server: TranslateServer, tmp_path: Path) -> None:  # noqa: F811
    file = tmp_path / "google.mp3"
    file.write_bytes(render(short(), "google").content)
    assert probe(file)["format"]["tags"]["title"] == "What is a specimen leaflet?"
    assert ("Drink water.", "en") in server.heard
    assert len(server.heard) == len(set(server.heard))


def test_a_voice_that_fails_midway_gives_no_file(server: TranslateServer) -> None:  # noqa: F811
    server.statuses = [200, 200, 403]
    with pytest.raises(Problems) as problem:
        render(short(paragraph("Nobody asked for this before.")), "google")
    assert [each.code for each in problem.value.diagnostics] == ["AUDIO-014"]


def silent_stretches(file: Path) -> list[tuple[float, float]]:
    """Start and end in seconds of what is under -50 dB for at least 0.3 s, as ffmpeg hears it."""
    ffmpeg = require("ffprobe").with_name("ffmpeg")
    done = subprocess.run(
        [ffmpeg, "-nostats", "-i", file, "-map", "0:a", "-af", "silencedetect=noise=-50dB:d=0.3",
         "-f", "null", "-"],
        capture_output=True, text=True, check=True,
    )  # fmt: skip
    starts = [float(each) for each in re.findall(r"silence_start: (\S+)", done.stderr)]
    ends = [float(each) for each in re.findall(r"silence_end: (\S+)", done.stderr)]
    return list(zip(starts, ends, strict=True))


def id3_frames(content: bytes) -> list[tuple[str, bytes]]:
    """The frames of an ID3v2.4 tag in their order, by the layout in the standard (3.1, 4)."""

    def size(field: bytes) -> int:
        return sum(byte << 7 * (3 - place) for place, byte in enumerate(field))

    assert content[:5] == b"ID3\x04\x00"
    end, place, frames = 10 + size(content[6:10]), 10, []
    while place < end:
        name, length, _ = struct.unpack(">4s4sH", content[place : place + 10])
        frames.append((name.decode(), content[place + 10 : place + 10 + size(length)]))
        place += 10 + size(length)
    assert content[end : end + 1] == b"\xff"
    return frames
