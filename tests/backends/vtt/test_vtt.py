"""The captions, read by a parser that is not ours."""

from dataclasses import replace
from io import StringIO
from itertools import pairwise

import webvtt

from publisher.backends.vtt.web_vtt import make_vtt
from publisher.document import Document, with_end_matter
from publisher.speech.engines import Cast
from publisher.speech.recording import NarrationOptions, Recording, cues, leaflet_script
from tests.quick_recording import quick_recording
from tests.specimen import FORMATS, context, paragraph, specimen, whole_specimen
from tests.speech.voices import PlainVoice, record


def recorded(document: Document) -> Recording:
    given = context()
    style = given.theme.tokens.voice
    return quick_recording(document, given.wording, style, NarrationOptions(), "mp3", None)


def content(document: Document) -> str:
    return make_vtt(recorded(document), document, context()).decode()


def captions(document: Document) -> list[webvtt.Caption]:
    return webvtt.from_buffer(StringIO(content(document))).captions


def test_every_cue_has_its_words_and_its_times() -> None:
    expected = cues(recorded(whole_specimen()))
    found = captions(whole_specimen())
    assert [each.identifier for each in found] == [each.place for each in expected]
    assert len({each.identifier for each in found}) == len(found)
    for ours, theirs in zip(expected, found, strict=True):
        assert " ".join(theirs.text.split()) == ours.text
        assert abs(theirs.start_in_seconds - ours.start) < 1.001
        assert theirs.start == theirs.start[:9] + f"{round(ours.start * 1000) % 1000:03}"


def test_cues_follow_each_other_to_the_end_of_the_recording() -> None:
    found = captions(whole_specimen())
    for before, after in pairwise(found):
        assert before.start < before.end == after.start
    minutes, seconds = found[-1].end.split(":")[1:]
    assert abs(int(minutes) * 60 + float(seconds) - recorded(whole_specimen()).seconds) < 0.001


def test_lines_are_short_enough_to_read() -> None:
    lines = [line for each in captions(whole_specimen()) for line in each.text.splitlines()]
    assert max(map(len, lines)) <= 42


def test_the_file_says_which_leaflet_it_is_of() -> None:
    opening = content(whole_specimen()).split("\n\n")[:2]
    assert opening[0] == "WEBVTT"
    for expected in ("What is a specimen leaflet?", "Edition: 3", "24 March 2026", "en-GB"):
        assert expected in opening[1]


def test_words_that_look_like_marks_stay_words() -> None:
    document = replace(
        specimen(),
        metadata=replace(specimen().metadata, title="Salt --> blood"),
        blocks=(paragraph("If A is <b> & B --> C, ask."),),
    )
    made = content(with_end_matter(document, FORMATS, context().wording))
    body = made.split("\n\n", 1)[1]
    assert all("-->" not in each or each[0].isdigit() for each in body.splitlines())
    assert "<b>" not in body


def test_a_passage_in_another_language_is_marked() -> None:
    given, voice = context(), PlainVoice(languages=("en", "cy"))
    style, options = given.theme.tokens.voice, NarrationOptions()
    script = leaflet_script(whole_specimen(), given.wording, style, options, Cast(voice))
    made = make_vtt(record(script, voice), whole_specimen(), given).decode()
    assert "<lang cy>Gallwch gael y daflen hon yn Gymraeg.</lang>" in made
    assert made.count("<lang cy>") == made.count("</lang>") == 2


def test_the_same_leaflet_gives_the_same_bytes() -> None:
    assert content(whole_specimen()) == content(whole_specimen())
