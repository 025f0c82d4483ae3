"""The finished audiobook, read back with ffprobe and mutagen and heard by ffmpeg."""

from dataclasses import replace
from functools import cache
from io import BytesIO
from pathlib import Path
from tempfile import mkdtemp
from typing import Any

import pytest
from mutagen.mp4 import MP4

from publisher.backends.m4b import M4bBackend
from publisher.backends.m4b.audiobook import make_m4b
from publisher.speech.recording import NarrationOptions, Recording
from tests.backends.narrated import loudness_and_peak, recording_of, short_leaflet, silences
from tests.judges.ffprobe import probe
from tests.specimen import context, paragraph, section

TITLES = ["What is a specimen leaflet?", "What to bring", "Doses"]


@cache
def recording() -> Recording:
    return recording_of(short_leaflet(), "aac")


@cache
def made() -> tuple[bytes, Path]:
    content = make_m4b(recording(), short_leaflet(), context())
    file = Path(mkdtemp(prefix="audiobook-")) / "specimen.m4b"
    file.write_bytes(content)
    return content, file


def tags() -> dict[str, Any]:
    file: Any = MP4(BytesIO(made()[0]))
    return dict(file.tags)


def test_a_player_sees_a_mono_aac_audiobook_in_its_language() -> None:
    report = probe(made()[1])
    (sound,) = (each for each in report["streams"] if each["codec_type"] == "audio")
    assert (sound["codec_name"], sound["channels"]) == ("aac", 1)
    assert sound["tags"]["language"] == "eng"
    assert report["format"]["tags"]["major_brand"] == "M4B "


def test_it_lasts_as_long_as_the_recording() -> None:
    (sound,) = (each for each in probe(made()[1])["streams"] if each["codec_type"] == "audio")
    assert float(sound["duration"]) == pytest.approx(recording().seconds, abs=1e-5)


def test_each_section_is_a_chapter_without_gaps() -> None:
    chapters = probe(made()[1])["chapters"]
    assert [each["tags"]["title"] for each in chapters] == TITLES
    times = [(float(each["start_time"]), float(each["end_time"])) for each in chapters]
    assert times[0][0] == 0
    assert [end for _, end in times[:-1]] == [start for start, _ in times[1:]]
    assert times[-1][1] == pytest.approx(recording().seconds, abs=0.001)


def test_a_chapter_begins_in_the_silence_before_its_heading() -> None:
    quiet = silences(made()[1])
    for chapter in probe(made()[1])["chapters"][1:]:
        start = float(chapter["start_time"])
        (end,) = (stop for begin, stop in quiet if begin <= start <= stop)
        assert end - start < 0.35, chapter["tags"]["title"]


def test_players_that_know_only_the_list_of_chapters_show_the_same() -> None:
    listed = MP4(BytesIO(made()[0])).chapters
    assert listed is not None
    assert [each.title for each in listed] == TITLES
    starts = [float(each["start_time"]) for each in probe(made()[1])["chapters"]]
    assert [each.start for each in listed] == pytest.approx(starts, abs=0.001)


def test_it_says_what_it_is_and_who_publishes_it() -> None:
    said = tags()
    assert said["stik"] == [2]
    assert said["\N{COPYRIGHT SIGN}nam"] == said["\N{COPYRIGHT SIGN}alb"] == [TITLES[0]]
    assert said["\N{COPYRIGHT SIGN}ART"] == ["Harbour Cancer Information"]
    assert said["\N{COPYRIGHT SIGN}day"] == ["2026-03-24"]
    assert said["\N{COPYRIGHT SIGN}gen"] == ["Speech"]
    assert said["desc"] == ["A leaflet with every construct."]
    assert said["cprt"] == ["CC BY 4.0"]
    assert "Edition 3" in said["\N{COPYRIGHT SIGN}cmt"][0]


def test_every_word_that_is_spoken_is_there_as_text() -> None:
    lines = tags()["\N{COPYRIGHT SIGN}lyr"][0].splitlines()
    assert lines == [each.text for each in recording().script.utterances]


def test_it_has_a_cover_that_players_show() -> None:
    (cover,) = (each for each in probe(made()[1])["streams"] if each["codec_type"] == "video")
    assert (cover["codec_name"], cover["width"], cover["height"]) == ("png", 1200, 1200)
    assert cover["disposition"]["attached_pic"] == 1


@pytest.mark.slow
def test_the_same_leaflet_gives_the_same_bytes_and_no_time_of_making() -> None:
    assert make_m4b(recording_of(short_leaflet(), "aac"), short_leaflet(), context()) == made()[0]
    report = probe(made()[1])
    kept = [report["format"]["tags"], *(each.get("tags", {}) for each in report["streams"])]
    assert not any({"creation_time", "encoder"} & each.keys() for each in kept)


@pytest.mark.slow
def test_a_real_voice_is_as_loud_as_the_house_style_says(tmp_path: Path) -> None:
    blocks = (section("Doses", 2, paragraph("Take 500 mg. Drink a glass of water with it.")),)
    document = replace(short_leaflet(), blocks=blocks)
    artifact = M4bBackend().render(document, NarrationOptions("heart"), context())
    assert (artifact.file_name, artifact.media_type) == ("specimen.m4b", "audio/mp4")
    file = tmp_path / artifact.file_name
    file.write_bytes(artifact.content)
    loudness, peak = loudness_and_peak(file)
    assert loudness == pytest.approx(-19, abs=0.5)
    assert peak <= -1
    quiet = silences(file)
    assert quiet[0][0] == pytest.approx(0, abs=0.05)
    assert 0.5 <= quiet[0][1] <= 1
    assert 1 <= artifact.seconds - quiet[-1][0] <= 5
    assert max(end - start for start, end in quiet) <= 2.5
