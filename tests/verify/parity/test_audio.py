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
from publisher.verify.parity import DifferenceKind, Parity, read_back
from publisher.verify.parity.audio import compare_audio
from tests.documents import documents
from tests.specimen import HERE, context, item, paragraph, specimen, whole_specimen
from tests.verify.parity.recordings import file_of, rechaptered, recording_of, relined

Lines = list[str]


@cache
def good() -> bytes:
    return recording_of(whole_specimen())


def compared(content: bytes, document: Document | None = None, voice: str = "heart") -> Parity:
    file = file_of(document or whole_specimen(), content, voice)
    return compare_audio(file, context().wording, context().theme)


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
    given_ = context()
    content = relined(good(), swap("Drink one point five litres.", "Drink."))
    parity = read_back(file_of(whole_specimen(), content), given_.wording, given_.theme)
    assert parity is not None
    assert [each.kind for each in parity.differences] == [DifferenceKind.CHANGED]


@pytest.mark.slow
@settings(max_examples=10)
@given(documents())
def test_any_document_is_told_without_a_difference(document: Document) -> None:
    for voice in ("heart", "pico"):
        assert compared(recording_of(document, voice), document, voice).differences == ()


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
    # The headings of a table's columns are said with its cells.
    assert {units[each].kind for each in set(range(len(units))) - lost} == {UnitKind.HEADER}


@pytest.mark.parametrize("voice", ["heart", "pico"])
def test_a_german_passage_is_spoken_by_the_voice_that_can(voice: str) -> None:
    bullets = BulletList((item("eins"), item("zwei", tick_box=True)), id="german-list", span=HERE)
    german = ForeignPassage("de", (paragraph("Guten Tag."), bullets), id="german", span=HERE)
    document = replace(specimen(), blocks=(german, *specimen().blocks))
    content = recording_of(document, voice)
    assert compared(content, document, voice).differences == ()
    other = {"heart": "pico", "pico": "heart"}[voice]
    assert compared(content, document, other).differences
