"""The player of the web page, as far as it can be seen without a browser."""

import re
from dataclasses import replace
from functools import cache
from itertools import pairwise

import pytest

from publisher.backends.web import WebBackend
from publisher.diagnostics import Diagnostic
from publisher.document import Document, with_end_matter
from publisher.speech.recording import NarrationOptions, cues
from publisher.verify.finished_file import FinishedFile
from publisher.verify.parity import read_back
from tests.backends.web.spoken_page import SpokenPage, read, recording, render
from tests.specimen import FORMATS, context, section, specimen, text, whole_specimen
from tests.verify.checks.pages import judged_page


def silent_specimen() -> Document:
    """The specimen where no recording is made."""
    formats = [each for each in FORMATS if each.name != "audio"]
    return with_end_matter(specimen(), formats, context().wording)


@cache
def page() -> SpokenPage:
    return read(render(whole_specimen()))


def test_every_spoken_place_is_on_the_page_once_and_in_the_order_of_the_page() -> None:
    ids = page().root.xpath("//@id")
    places = [place for place, _ in page().timeline["cues"]]
    assert len(places) > 80
    assert len(set(places)) == len(places)
    assert [each for each in ids if each in set(places)] == places


def test_the_words_at_a_place_are_those_that_are_spoken_there() -> None:
    shown = {
        each.get("id"): " ".join(each.text_content().split()) for each in page().root.iter("*")
    }
    said = {each.place: each.text for each in cues(recording())}
    for place in ("page.summary.s1", "p-18.s1", "formats-request.s2"):
        assert said[place] == shown[place]
    starts = dict(page().timeline["cues"])
    expected = {each.place: each.start for each in cues(recording())}
    assert starts == pytest.approx(expected, abs=1e-3)


def test_times_rise_up_to_the_length_of_the_recording() -> None:
    timeline = page().timeline
    starts = [start for _, start in timeline["cues"]]
    assert starts[0] == 0
    assert all(before < after for before, after in pairwise(starts))
    assert starts[-1] < timeline["seconds"] == pytest.approx(recording().seconds, abs=1e-3)
    assert {tuple(each) for each in timeline["parts"][1:]} <= {
        (place.removesuffix(".heading"), start) for place, start in timeline["cues"]
    }


def test_without_script_there_is_the_browsers_own_player_and_a_link() -> None:
    (player,) = page().root.xpath("//section[@class='player']")
    (audio,) = player.iter("audio")
    assert audio.get("src") == "specimen.mp3"
    assert audio.get("controls") is not None
    assert audio.get("autoplay") is None
    assert player.xpath(".//a/@href") == ["specimen.mp3"]
    # What only a script can serve is inert.
    assert not page().root.xpath("//button[@data-control][not(ancestor::template)]")


def test_a_part_of_the_recording_can_be_chosen_by_its_heading() -> None:
    options = page().root.xpath("//select[@data-control='part']/option")
    headings = page().root.xpath("//main//section[not(contains(@class, 'card'))]/*[1]")
    assert [" ".join(each.text_content().split()) for each in options] == [
        whole_specimen().metadata.title,
        *(" ".join(each.text_content().split()) for each in headings),
    ]
    assert len(options) == len(page().timeline["parts"])


def test_a_term_and_its_meaning_are_marked_together() -> None:
    (entry,) = page().root.xpath("//*[@id='glossary-lymphatic-system']")
    assert [each.tag for each in entry] == ["dt", "dd"]
    assert page().root.xpath("//button[@class='term']/@popovertarget")


def test_where_no_recording_is_made_nothing_runs_and_nothing_is_added() -> None:
    silent = read(render(silent_specimen())).root
    assert not silent.xpath("//audio | //template | //*[@class='player']")
    assert silent.xpath("//script/@type") == ["application/ld+json"]
    assert not silent.xpath("//p//span[contains(@id, '.s1')]")


def test_search_engines_are_told_of_the_recording_only_where_there_is_one() -> None:
    assert b'"synchronizedAudioText"' in render(whole_specimen())
    assert b'"AudioObject"' in render(whole_specimen())
    (told,) = read(render(silent_specimen())).root.xpath("//script")
    assert "udio" not in told.text


def test_no_heading_can_end_the_data_or_begin_a_script() -> None:
    nasty = "</script><!--<script>alert(1)</script> & <b>\u2028"
    document = replace(specimen(), blocks=(section(nasty, 2, specimen().blocks[0]),))
    made = read(render(with_end_matter(document, FORMATS, context().wording)))
    assert len(made.root.xpath("//script")) == 3
    heading = made.root.xpath("string(//main/section[1]/h2)")
    assert heading == nasty
    assert made.root.xpath("//select[@data-control='part']/option")[1].text == nasty
    assert made.timeline["parts"]


def test_nothing_leads_to_another_site_but_links() -> None:
    (script,) = page().root.xpath("//script[not(@type)]")
    assert not re.search(r"https?:|fetch|XMLHttpRequest|eval|innerHTML", script.text)
    assert page().root.xpath("//@src[not(starts-with(., 'data:'))]") == ["specimen.mp3"]


def test_the_same_leaflet_gives_the_same_bytes() -> None:
    assert render(whole_specimen()) == render(whole_specimen())


def test_the_page_reads_as_its_document_with_a_player_and_without() -> None:
    for document in (whole_specimen(), silent_specimen()):
        file = FinishedFile("web", "specimen.html", "text/html", render(document), document)
        parity = read_back(file, context().wording, context().theme)
        assert parity is not None
        assert parity.differences == ()


def test_the_checks_know_the_player_and_no_other_script() -> None:
    content = render(whole_specimen())
    assert judged_page(content) == ()
    for planted in (b"<script>alert(1)</script></main>", b'<script src="x.js"></script></main>'):
        rules = [each.rule for each in judged_page(content.replace(b"</main>", planted))]
        assert rules == ["script"]
    without_sound = re.sub(rb"<audio[^>]*></audio>", b"", content)
    assert [each.rule for each in judged_page(without_sound)] == ["script"]


def test_what_the_voice_cannot_say_is_told_before_the_page_is_made() -> None:
    def told(document: Document) -> list[Diagnostic]:
        return list(WebBackend().check(document, NarrationOptions("heart"), context()))

    def with_emoji(document: Document) -> Document:
        first = document.blocks[0]
        return replace(document, blocks=(replace(first, children=(text("😀 smile"),)),))

    voiced = with_end_matter(with_emoji(specimen()), FORMATS, context().wording)
    assert any(each.is_error for each in told(voiced))
    silent = with_end_matter(with_emoji(specimen()), FORMATS[:1], context().wording)
    assert told(silent) == []


def test_the_voice_that_is_chosen_speaks_the_page(monkeypatch: pytest.MonkeyPatch) -> None:
    asked = []

    def noting(*given: object) -> object:
        asked.append(given)
        return recording()

    monkeypatch.setattr("publisher.backends.web.web_backend.record_leaflet", noting)
    chosen = NarrationOptions("pico", "brief")
    WebBackend().render(whole_specimen(), chosen, context())
    (given,) = asked
    assert given[3:5] == (chosen, "mp3")
