"""The timeline that text follows: what is heard when, and where on the page it stands."""

from functools import cache
from itertools import groupby, pairwise

import pytest
from hypothesis import given
from hypothesis import settings as hypothesis_settings
from hypothesis import strategies as st

from publisher.document import Document, Picture
from publisher.markup.xhtml_writer import XhtmlWriter
from publisher.speech import Announcements, Script
from publisher.speech.recording import Recording, chapter_times, cues
from tests.documents import documents
from tests.specimen import context, whole_specimen
from tests.speech.test_script import script_of
from tests.speech.voices import PlainVoice

FULL, BRIEF = Announcements.FULL, Announcements.BRIEF


def script(document: Document, announcements: Announcements = FULL) -> Script:
    """As it is read by voices that speak Welsh, too."""
    return script_of(document, PlainVoice(languages=("en", "cy")), 400, announcements)


@cache
def recording() -> Recording:
    """The times of a voice that says ten letters a second, and pauses as the script asks."""
    made, rate = script(whole_specimen()), 1000
    spoken = tuple(len(each.text) * rate // 10 for each in made.utterances)
    pauses = [round(each.pause_after * rate) for each in made.utterances]
    lead = 60
    samples = tuple(lead + each + pause for each, pause in zip(spoken, pauses, strict=True))
    count = len(spoken)
    return Recording(made, "mp3", rate, 8, (b"",) * count, samples, (lead,) * count, spoken)


class Page(XhtmlWriter):
    """A page whose pictures stand nowhere."""

    def picture_source(self, picture: Picture) -> str:
        return picture.name


def followed(document: Document) -> list[str]:
    """The ids of a page whose places can be followed, in the order of the page."""
    writer = Page(document, context().wording, followed=True)
    parts = (writer.masthead(), writer.contents(), writer.main())
    return [name for part in parts for each in part.iter() if (name := each.get("id"))]


def test_cues_follow_one_another_without_a_gap_from_the_beginning_to_the_end() -> None:
    made = cues(recording())
    assert made[0].start == 0
    assert all(one.end == other.start for one, other in pairwise(made))
    assert all(each.end > each.start for each in made)
    assert made[-1].end == pytest.approx(recording().seconds)


def test_every_utterance_is_in_one_cue_in_order() -> None:
    made, said = cues(recording()), recording().script.utterances
    assert [n for each in made for n in range(each.first, each.last)] == list(range(len(said)))
    for each in made:
        assert each.text == " ".join(one.text for one in said[each.first : each.last])
        assert {one.section for one in said[each.first : each.last]} == {each.section}


def test_words_are_heard_inside_their_cue_and_not_at_its_very_beginning() -> None:
    marks = recording().marks()
    for each in cues(recording()):
        assert each.start <= marks[each.first].start - 0.05
        assert marks[each.last - 1].end <= each.end


def test_each_place_has_one_cue_but_for_what_is_told_between() -> None:
    """A place may come back only behind words with a place of their own, as a list's length."""
    made = cues(recording())
    for one, other in pairwise(made):
        assert one.section != other.section or one.place != other.place
    sentences = [each.place for each in made if ".s" in each.place]
    assert len(sentences) == len(set(sentences))


def test_what_has_no_place_is_heard_with_the_cue_before() -> None:
    (end,) = (each for each in cues(recording()) if "End of the table." in each.text)
    assert end.text.endswith("Times a day: four. End of the table.")
    assert end.place.endswith(".r2c3")


def test_a_chapter_begins_a_cue() -> None:
    begins = {each.start: each for each in cues(recording())}
    chapters = chapter_times(recording())
    assert [each.title for each in chapters] == [each.title for each in recording().script.chapters]
    for each in chapters:
        assert begins[each.start].first == each.first
        assert recording().script.utterances[each.first].section == each.id
    assert all(one.end == other.start for one, other in pairwise(chapters))
    assert all(one.last == other.first for one, other in pairwise(chapters))
    assert (chapters[0].start, chapters[-1].end) == (0, recording().seconds)


def test_the_cues_of_a_chapter_alone_begin_at_nought() -> None:
    for each in chapter_times(recording()):
        part = cues(recording(), each.first, each.last)
        assert (part[0].start, part[0].first, part[-1].last) == (0, each.first, each.last)
        assert part[-1].end == pytest.approx(each.end - each.start, abs=0.2)


def in_order(document: Document, announcements: Announcements) -> None:
    """Every place that is said stands once on the page, and they come in the order of the page."""
    page = followed(document)
    said = [each.place for each in script(document, announcements).utterances if each.place]
    assert {name for name in said if page.count(name) != 1} == set()
    places = [page.index(name) for name, _ in groupby(said)]
    assert places == sorted(places)


@pytest.mark.parametrize("announcements", [FULL, BRIEF])
def test_places_are_those_of_the_page_in_its_order(announcements: Announcements) -> None:
    in_order(whole_specimen(), announcements)


@pytest.mark.slow
@hypothesis_settings(max_examples=60)
@given(documents(), st.sampled_from([FULL, BRIEF]))
def test_places_of_any_document_are_those_of_the_page(
    document: Document, announcements: Announcements
) -> None:
    in_order(document, announcements)


def test_every_sentence_that_is_seen_is_said() -> None:
    said = {each.place for each in script(whole_specimen()).utterances}
    seen = {name for name in followed(whole_specimen()) if ".s" in name}
    assert seen
    assert seen <= said
