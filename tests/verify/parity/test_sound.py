"""What a recording sounds like: planted faults in real sound, heard by the recogniser.

One voice, one model and half a minute of sound serve all tests.
"""

from collections.abc import Callable
from dataclasses import replace
from functools import cache

import pytest
from mutagen.id3 import CHAP

from publisher.backends import find_backends
from publisher.document import Document, canonical_reading
from publisher.speech.recording import NarrationOptions
from publisher.verify.parity import Difference, Parity
from publisher.verify.parity.audio.recording import read_recording
from publisher.verify.parity.sound import compare_sound, listen
from publisher.verify.parity.sound.pauses import RATE, find_pauses
from publisher.verify.parity.sound.recogniser import read_sound
from tests.mutations.recording import Recording
from tests.specimen import context, paragraph, section, specimen
from tests.verify.parity.recordings import file_of, rechaptered

pytestmark = pytest.mark.judges

DOSE = "Take 50mg every four hours."
WARNING = "Do not drive for two days."
KEEP = "Keep the bottle in a dry place."


def leaflet(*sentences: str) -> Document:
    """Two short sections, and as little around them as there can be."""
    first, *others = (paragraph(each) for each in sentences)
    blocks = (section("Your dose", 2, first), section("Be careful", 2, *others))
    return replace(specimen(), blocks=blocks, summary=(), glossary=None, references=None,
                   metadata=replace(specimen().metadata, publisher=""))  # fmt: skip


@cache
def recording() -> bytes:
    backend = find_backends()["audio"]
    options = NarrationOptions("heart")
    return backend.render(leaflet(DOSE, WARNING, KEEP), options, context()).content


def spoken_at(sentence: int) -> tuple[float, float]:
    """The place in the sound, in seconds, of a sentence of the last section, from its pauses."""
    samples = read_sound(recording())
    begins = [end for _, end in find_pauses(samples)]
    lines = (-4, -3, -2)  # the closing sentence and the silence at the end come behind them
    return begins[lines[sentence]], begins[lines[sentence + 1]]


def without_sound(start: float, end: float) -> bytes:
    """The recording with a piece of its sound cut out, and with all the words of its tag."""
    file = Recording(recording())
    first, last = file.piece(round(start * 1000), round((end - start) * 1000))
    file.sound = file.sound[:first] + file.sound[last:]
    return file.saved()


def doubled_sound(start: float, end: float) -> bytes:
    """The recording with a piece of its sound played twice."""
    file = Recording(recording())
    first, last = file.piece(round(start * 1000), round((end - start) * 1000))
    file.sound = file.sound[:last] + file.sound[first:]
    return file.saved()


def later(seconds: float) -> Callable[[list[CHAP]], None]:
    def shift(chapters: list[CHAP]) -> None:
        for each in chapters[1:]:
            each.start_time += round(seconds * 1000)

    return shift


def texts(document: Document, differences: tuple[Difference, ...]) -> list[tuple[str, str]]:
    """Kind and words of the unit of each difference."""
    units = canonical_reading(document, context().wording)
    return [(each.kind.value, units[each.unit].text) for each in differences]


@cache
def heard() -> dict[str, tuple[Document, Parity]]:
    """Every planted recording and what is heard of it; they are listened to together."""
    good = leaflet(DOSE, WARNING, KEEP)
    other = leaflet(DOSE.replace("50mg", "5mg"), WARNING.replace("Do not", "You may"), KEEP)
    start, end = spoken_at(0)[0], spoken_at(1)[1]
    planted = {
        "good": (good, recording()),
        "changed": (other, recording()),
        "cut": (good, without_sound(start, end)),
        "twice": (good, doubled_sound(*spoken_at(1))),
        "late": (good, rechaptered(recording(), later(4))),
    }
    files = [file_of(document, content) for document, content in planted.values()]
    parities = compare_sound(files, context().wording, context().theme)
    documents = [document for document, _ in planted.values()]
    return dict(zip(planted, zip(documents, parities, strict=True), strict=True))


def found(planted: str) -> list[tuple[str, str]]:
    document, parity = heard()[planted]
    return texts(document, parity.differences)


def test_a_good_recording_is_heard_as_it_is_meant() -> None:
    _, parity = heard()["good"]
    assert parity.differences == ()
    (note,) = parity.notes
    rate = float(note.removeprefix("word error rate ").removesuffix(" %"))
    assert rate < 10


def test_a_dose_and_a_not_that_are_others_in_script_and_sound_are_heard() -> None:
    assert found("changed") == [
        ("changed", "Take 5mg every four hours."),
        ("changed", "You may drive for two days."),
    ]


def test_sentences_that_were_cut_out_of_the_sound_alone_are_missed() -> None:
    """Of the second no word has to be heard for its own sake."""
    assert found("cut") == [("lost", WARNING), ("lost", KEEP)]


def test_a_sentence_that_is_heard_twice_was_added() -> None:
    assert found("twice") == [("added", KEEP)]


def test_each_sentence_tells_which_of_its_words_were_not_heard() -> None:
    said = read_recording(recording()).lines
    told = [each.replace("fifty", "five").replace("Do not", "You may") for each in said]
    heard = listen(told, recording())
    assert [each.text for each in heard] == told
    misheard = {each.text: (each.missed, each.extra) for each in heard if each.missed or each.extra}
    assert misheard == {
        "Take five milligrams every four hours.": (("5",), ("50",)),
        "You may drive for two days.": ((), ("not",)),
    }
    assert sum(each.critical for each in heard) > 4


def test_chapters_that_do_not_begin_at_their_headings() -> None:
    assert found("late") == [("structure", "Your dose"), ("structure", "Be careful")]


def test_of_a_leaflet_in_another_language_only_that_is_said() -> None:
    document = leaflet(DOSE, WARNING, KEEP)
    welsh = replace(document, metadata=replace(document.metadata, language="cy"))
    (parity,) = compare_sound([file_of(welsh, b"")], context().wording, context().theme)
    assert parity.units == 0
    assert parity.differences == ()
    assert parity.notes


def test_the_pauses_of_the_sound_are_those_that_these_tests_count_on() -> None:
    start, end = spoken_at(1)
    assert 1 < end - start < 5
    assert len(read_sound(recording())) / RATE < 40
