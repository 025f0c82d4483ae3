"""What a recording's words say, beside the document, and each way in which they can go wrong."""

from collections.abc import Callable
from dataclasses import replace
from functools import cache

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st
from mutagen.id3 import CHAP

from publisher.document import Document, UnitKind, canonical_reading
from publisher.document.nodes import BulletList, ForeignPassage
from publisher.verify.finished_file import FinishedFile
from publisher.verify.parity import DifferenceKind, Parity, read_back
from publisher.verify.parity.audio import compare_audio
from tests.documents import documents
from tests.specimen import HERE, context, item, paragraph, specimen, whole_specimen
from tests.verify.parity.recordings import (
    audiobook_of,
    captions_of,
    file_of,
    rechaptered,
    recording_of,
    relined,
)

Lines = list[str]
Made = Callable[[Document], FinishedFile]


@cache
def good() -> bytes:
    return recording_of(whole_specimen())


def compared(
    content: bytes,
    document: Document | None = None,
    voice: str = "heart",
    announcements: str = "full",
    *,
    other_voice: str = "espeak",
) -> Parity:
    file = file_of(document or whole_specimen(), content, voice, announcements)
    theme = context().theme
    style = theme.tokens.voice.model_copy(update={"other_languages": other_voice})
    tokens = theme.tokens.model_copy(update={"voice": style})
    return compare_audio(file, context().wording, replace(theme, tokens=tokens))


def read(file: FinishedFile) -> Parity:
    parity = read_back(file, context().wording, context().theme)
    assert parity is not None
    return parity


def found(edit: Callable[[Lines], None]) -> list[tuple[str, str, str, str]]:
    """Kind, the unit's words, what was expected and what was found, after an edit of the lines."""
    units = canonical_reading(whole_specimen(), context().wording)
    return [
        (each.kind.value, units[each.unit].text, each.expected, each.found)
        for each in compared(relined(good(), edit)).differences
    ]


def swap(old: str, new: str) -> Callable[[Lines], None]:
    def edit(lines: Lines) -> None:
        lines[lines.index(old)] = new

    return edit


def test_a_good_recording_says_what_its_document_says() -> None:
    parity = compared(good())
    assert parity.differences == ()
    assert parity.units == len(canonical_reading(whole_specimen(), context().wording))


def test_recordings_are_read_back_with_all_other_files() -> None:
    content = relined(good(), swap("Drink one point five litres.", "Drink."))
    parity = read(file_of(whole_specimen(), content))
    assert [each.kind for each in parity.differences] == [DifferenceKind.CHANGED]


@pytest.mark.slow
@settings(max_examples=30)
@given(documents())
def test_any_document_is_told_without_a_difference(document: Document) -> None:
    for options in (("heart", "full"), ("pico", "brief")):
        assert compared(recording_of(document, *options), document, *options).differences == ()


def test_a_dose_that_was_changed_in_the_recording_alone() -> None:
    old, new = "Dose: five hundred milligrams.", "Dose: fifty milligrams."
    assert found(swap(old, new)) == [("changed", "500 mg", old, new)]


def test_a_not_that_was_lost() -> None:
    old, new = "You cannot feel your legs.", "You can feel your legs."
    assert found(swap(old, new)) == [("changed", "you cannot feel your legs", old, new)]


def test_a_sentence_that_was_dropped() -> None:
    gone = "A tumour sits near the top."
    assert found(lambda lines: lines.remove(gone)) == [
        ("lost", "The drawing shows one lung. A tumour sits near the top.", gone, "")
    ]


def test_a_sentence_that_was_said_twice() -> None:
    twice = "Words at level four."

    def edit(lines: Lines) -> None:
        lines.insert(lines.index(twice), twice)

    ((kind, _, expected, said),) = found(edit)
    assert (kind, expected, said) == ("added", "", twice)


def test_two_paragraphs_that_changed_places() -> None:
    def edit(lines: Lines) -> None:
        one, other = lines.index("Words at level four."), lines.index("Words at level five.")
        lines[one], lines[other] = lines[other], lines[one]

    assert {kind for kind, *_ in found(edit)} <= {"moved", "changed"}
    assert found(edit)


def test_words_that_nobody_wrote() -> None:
    def edit(lines: Lines) -> None:
        lines.insert(lines.index("Drink one point five litres."), "Swallow them whole.")

    assert found(edit) == [("added", "Drink 1.5 litres.", "", "Swallow them whole.")] or found(
        edit
    ) == [("added", "Take 500 mg at 5:30pm.", "", "Swallow them whole.")]


def test_a_list_that_is_not_announced_is_no_list() -> None:
    def edit(lines: Lines) -> None:
        lines.remove("A list with two boxes to tick.")

    assert found(edit) == [
        ("structure", "I have a pacemaker", "A list with two boxes to tick.", "")
    ]


def test_a_list_that_is_announced_with_another_length() -> None:
    old, new = "A numbered list of two steps.", "A numbered list of three steps."
    ((kind, _, expected, said),) = found(swap(old, new))
    assert (kind, expected, said) == ("changed", old, new)


def test_an_explanation_that_was_changed() -> None:
    old = "Lymphatic system means: Thin tubes that carry a clear fluid around the body."
    new = "Lymphatic system means: Thin tubes that carry blood around the body."
    ((kind, unit, expected, said),) = found(swap(old, new))
    assert (kind, expected, said) == ("changed", old, new)
    assert unit == "Thin tubes that carry a clear fluid around the body."


def test_a_running_time_that_is_not_that_of_the_sound() -> None:
    def edit(lines: Lines) -> None:
        place = next(n for n, line in enumerate(lines) if line.startswith("This recording lasts"))
        lines[place] = "This recording lasts about fifty minutes."

    ((kind, _, _, said),) = found(edit)
    assert (kind, said) == ("changed", "This recording lasts about fifty minutes.")


@pytest.mark.slow
@given(st.data())
@settings(max_examples=10)
def test_any_line_that_is_lost_or_doubled_is_found(data: st.DataObject) -> None:
    place = data.draw(st.integers(0, 120))

    def double(lines: Lines) -> None:
        lines.insert(place, lines[place])

    assert found(lambda lines: lines.remove(lines[place]))
    assert found(double)


def test_chapters_are_the_sections_in_their_order() -> None:
    def rename(chapters: list[CHAP]) -> None:
        chapters[5].sub_frames["TIT2"].text = ["Examinations"]

    (difference,) = compared(rechaptered(good(), rename)).differences
    assert difference.kind is DifferenceKind.STRUCTURE
    assert (difference.expected, difference.found) == ("chapter: Tests", "chapter: Examinations")


def test_a_file_with_no_words_has_lost_them_all() -> None:
    units = canonical_reading(whole_specimen(), context().wording)
    lost = {each.unit for each in compared(b"").differences}
    # A term is said with its definition.
    assert {units[each].kind for each in set(range(len(units))) - lost} == {UnitKind.TERM}


def with_german() -> Document:
    bullets = BulletList((item("eins"), item("zwei", tick_box=True)), id="german-list", span=HERE)
    german = ForeignPassage("de", (paragraph("Guten Tag."), bullets), id="german", span=HERE)
    return replace(specimen(), blocks=(german, *specimen().blocks))


def test_a_passage_is_spoken_by_the_second_voice_where_the_first_cannot() -> None:
    content = recording_of(with_german())
    assert b"Guten Tag." in content
    assert compared(content, with_german()).differences == ()
    lost = compared(content, with_german(), other_voice="").differences
    assert {each.kind for each in lost} >= {DifferenceKind.ADDED}


def test_a_passage_is_spoken_by_a_first_voice_that_can() -> None:
    content = recording_of(with_german(), "pico")
    alone = compared(content, with_german(), "pico", other_voice="").differences
    assert alone, "the Welsh ones"
    assert not any("Guten Tag." in each.found for each in alone)


class TestBrief:
    """The narration for practised listeners."""

    def test_it_says_what_the_document_says(self) -> None:
        content = recording_of(whole_specimen(), announcements="brief")
        parity = compared(content, announcements="brief")
        assert parity.differences == ()
        assert parity.units == len(canonical_reading(whole_specimen(), context().wording))

    def test_it_leaves_out_announcements_and_no_words(self) -> None:
        content = recording_of(whole_specimen(), announcements="brief")
        missing = compared(content).differences
        assert {each.kind for each in missing} == {DifferenceKind.STRUCTURE}
        told = " ".join(each.expected for each in missing)
        for announced in ("A list of two items.", "End of the table.", "Lymphatic system means:"):
            assert announced in told

    def test_announcements_are_additions_to_it(self) -> None:
        found = compared(good(), announcements="brief").differences
        assert {each.kind for each in found} == {DifferenceKind.ADDED}


def test_columns_that_changed_places_are_found() -> None:
    def edit(lines: Lines) -> None:
        place = lines.index("Column one: Age.")
        lines[place : place + 2] = ["Column one: Dose.", "Column two: Age."]

    assert [(kind, unit) for kind, unit, *_ in found(edit)] == [
        ("changed", "Age"),
        ("changed", "Dose"),
    ]


@pytest.mark.parametrize("made", [audiobook_of, captions_of])
class TestAudiobookAndCaptions:
    """They carry the words of the recording."""

    def test_they_say_what_the_document_says(self, made: Made) -> None:
        assert read(made(whole_specimen())).differences == ()

    def test_a_changed_dose_and_a_lost_sentence_are_found(self, made: Made) -> None:
        file = made(whole_specimen())
        changed = file.content.replace(b"Dose: five hundred", b"Dose: nine hundred")
        assert [each.kind for each in read(replace(file, content=changed)).differences] == [
            DifferenceKind.CHANGED
        ]
        lost = file.content.replace(b"Words at level five.", b"Words at level four.")
        assert read(replace(file, content=lost)).differences

    def test_a_file_that_cannot_be_read_has_lost_all_words(self, made: Made) -> None:
        assert read(replace(made(whole_specimen()), content=b"no")).differences


def test_the_chapters_of_an_audiobook_are_the_sections() -> None:
    file = audiobook_of(whole_specimen())
    content = file.content.replace(b"\x05Tests", b"\x05Rests")
    assert content != file.content
    assert {each.kind for each in read(replace(file, content=content)).differences} == {
        DifferenceKind.STRUCTURE
    }


@pytest.mark.slow
@settings(max_examples=15)
@given(documents())
def test_any_documents_captions_are_its_words(document: Document) -> None:
    assert read(captions_of(document)).differences == ()
