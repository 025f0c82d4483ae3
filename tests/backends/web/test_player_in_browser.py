"""The player in Chromium, from a folder, with a recording of tones beside the page."""

from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path
from typing import TYPE_CHECKING, Any

import pytest

from publisher.speech.recording import cues
from publisher.verify.judges.parts import AXE
from tests.backends.web.spoken_page import recording, write_page
from tests.judges.judged import browser
from tests.judges.require import require_parts

if TYPE_CHECKING:
    from playwright.sync_api import Browser, Page

pytestmark = pytest.mark.judges

PLAYING = "!document.querySelector('audio').paused"


@pytest.fixture(scope="module")
def chromium() -> "Iterator[Browser]":
    with browser() as opened:
        yield opened


@pytest.fixture(scope="module")
def page_file(tmp_path_factory: pytest.TempPathFactory) -> Path:
    return write_page(tmp_path_factory.mktemp("spoken"))


@contextmanager
def opened(chromium: "Browser", file: Path, **options: Any) -> "Iterator[Page]":
    """The page, with no sound; whatever its script throws fails the test."""
    faults: list[str] = []
    around = chromium.new_context(**({"viewport": {"width": 1280, "height": 800}} | options))
    tab = around.new_page()
    tab.on("pageerror", lambda fault: faults.append(str(fault)))
    tab.goto(file.as_uri())
    if options.get("java_script_enabled", True):
        tab.evaluate("document.querySelector('audio').muted = true")
    yield tab
    around.close()
    assert faults == []


def known(tab: "Page") -> None:
    """Wait until the browser knows how long the recording is."""
    tab.wait_for_function("document.querySelector('audio').readyState > 0")


def seek(tab: "Page", seconds: float) -> None:
    tab.evaluate(
        """seconds => new Promise(done => {
          const audio = document.querySelector('audio');
          audio.addEventListener('seeked', done, {once: true});
          audio.currentTime = seconds;
        })""",
        seconds,
    )


def now(tab: "Page") -> float:
    return float(tab.evaluate("document.querySelector('audio').currentTime"))


def marked(tab: "Page") -> list[str]:
    return list(tab.evaluate("[...document.querySelectorAll('.spoken')].map(each => each.id)"))


def button(tab: "Page", name: str) -> Any:
    return tab.get_by_role("button", name=name, exact=True)


def start_of(place: str) -> float:
    return next(each.start for each in cues(recording()) if each.place == place)


def test_what_is_spoken_is_marked_and_nothing_else(chromium: "Browser", page_file: Path) -> None:
    with opened(chromium, page_file) as tab:
        known(tab)
        assert marked(tab) == []
        for each in cues(recording())[1::12]:
            seek(tab, (each.start + each.end) / 2)
            assert marked(tab) == [each.place]
        last = cues(recording())[-1]
        seek(tab, last.end - 0.3)
        button(tab, "Go on listening").click()
        button(tab, "Listen to this leaflet").wait_for()
        assert marked(tab) == []


def test_listening_moves_on_from_sentence_to_sentence(chromium: "Browser", page_file: Path) -> None:
    with opened(chromium, page_file) as tab:
        known(tab)
        before, after = (start_of(each) for each in ("page.contents", "section-22.entry"))
        seek(tab, (before + after) / 2)
        assert tab.evaluate(PLAYING) is False
        button(tab, "Go on listening").click()
        tab.wait_for_function(PLAYING)
        tab.wait_for_selector("[id='section-22.entry'].spoken")
        button(tab, "Pause").click()
        tab.wait_for_function(f"!({PLAYING})")


def test_the_mark_is_not_a_colour_alone(chromium: "Browser", page_file: Path) -> None:
    for colours in ({"forced_colors": "none"}, {"forced_colors": "active"}):
        with opened(chromium, page_file, **colours) as tab:
            known(tab)
            for place in ("p-1.s1", "tests.heading", "table-33.r1c2", "figure-35.picture"):
                seek(tab, start_of(place) + 0.1)
                look = tab.evaluate(
                    "id => { const s = getComputedStyle(document.getElementById(id));"
                    " return s.textDecorationLine + ' ' + s.outlineStyle; }",
                    place,
                )
                assert look != "none none", place


def test_a_reader_goes_by_parts(chromium: "Browser", page_file: Path) -> None:
    with opened(chromium, page_file) as tab:
        known(tab)
        button(tab, "Choices").click()
        button(tab, "Next part").click()
        assert now(tab) == pytest.approx(start_of("section-22.heading"), abs=0.01)
        assert tab.get_by_role("status").text_content() == "Now at: What is a specimen?"
        tab.get_by_label("Go to the part").select_option("Tests")
        assert now(tab) == pytest.approx(start_of("tests.heading"), abs=0.01)
        button(tab, "Previous part").click()
        assert now(tab) == pytest.approx(start_of("section-19.heading"), abs=0.01)
        seek(tab, start_of("section-39.heading") + 6)
        button(tab, "Previous part").click()
        assert now(tab) == pytest.approx(start_of("section-39.heading"), abs=0.01)
        tab.wait_for_selector("[id='section-39.heading'].spoken")


def test_a_part_is_heard_from_its_heading(chromium: "Browser", page_file: Path) -> None:
    with opened(chromium, page_file) as tab:
        known(tab)
        listen = button(tab, "Listen to this part: Tests")
        listen.click()
        tab.wait_for_function(PLAYING)
        assert now(tab) >= start_of("tests.heading") - 0.01
        tab.wait_for_selector("[id='tests.heading'].spoken")
        button(tab, "Pause: Tests").click()
        tab.wait_for_function(f"!({PLAYING})")
        assert tab.get_by_role("heading", name="Tests", exact=True).count() == 1


def test_ten_seconds_back_and_forward(chromium: "Browser", page_file: Path) -> None:
    with opened(chromium, page_file) as tab:
        known(tab)
        button(tab, "Listen to this leaflet").click()
        tab.wait_for_function(PLAYING)
        button(tab, "Pause").click()
        seek(tab, 40)
        button(tab, "Forward 10 seconds").click()
        assert now(tab) == pytest.approx(50, abs=0.01)
        button(tab, "Back 10 seconds").click()
        assert now(tab) == pytest.approx(40, abs=0.01)


def test_speed_and_following_are_remembered(chromium: "Browser", page_file: Path) -> None:
    with opened(chromium, page_file) as tab:
        button(tab, "Choices").click()
        tab.get_by_label("Speed").select_option("0.75 times")
        assert tab.evaluate("document.querySelector('audio').playbackRate") == 0.75
        tab.get_by_label("Move the page along").check()
        tab.reload()
        button(tab, "Choices").click()
        assert tab.evaluate("document.querySelector('audio').playbackRate") == 0.75
        assert tab.get_by_label("Move the page along").is_checked()


def test_the_player_works_where_nothing_may_be_remembered(
    chromium: "Browser", page_file: Path
) -> None:
    with opened(chromium, page_file) as tab:
        tab.add_init_script(
            "Object.defineProperty(window, 'localStorage', {get() { throw new Error('no'); }})"
        )
        tab.reload()
        known(tab)
        button(tab, "Choices").click()
        tab.get_by_label("Speed").select_option("2 times")
        assert tab.evaluate("document.querySelector('audio').playbackRate") == 2


def test_the_page_moves_only_for_who_wants_it(chromium: "Browser", page_file: Path) -> None:
    with opened(chromium, page_file, reduced_motion="reduce") as tab:
        known(tab)
        seek(tab, start_of("formats-request.s2") + 0.1)
        assert tab.evaluate("scrollY") == 0
        button(tab, "Choices").click()
        tab.get_by_label("Move the page along").check()
        seek(tab, start_of("card-45.heading") + 0.1)
        top, bottom = tab.evaluate(
            "(() => { const box = document.querySelector('.spoken').getBoundingClientRect();"
            " return [box.top, box.bottom]; })()"
        )
        assert 0 <= top < bottom <= 800
        assert tab.evaluate("document.activeElement.dataset.control") == "follow"


def test_everything_by_keyboard_and_nothing_focused_lies_under_the_player(
    chromium: "Browser", page_file: Path
) -> None:
    with opened(chromium, page_file, reduced_motion="reduce") as tab:
        known(tab)
        for _ in range(2):
            tab.keyboard.press("Tab")
        assert tab.evaluate("document.activeElement.textContent") == "Listen to this leaflet"
        tab.keyboard.press("Enter")
        tab.wait_for_function(PLAYING)
        tab.keyboard.press("Space")
        tab.wait_for_function(f"!({PLAYING})")
        seen = set()
        for key in ("Tab", "Shift+Tab"):
            for _ in range(60):
                tab.keyboard.press(key)
                covered = tab.evaluate(
                    """(() => {
                      const player = document.querySelector('.player');
                      const focused = document.activeElement;
                      if (focused === document.body || player.contains(focused)) return 0;
                      if (focused.className === 'skip') return 0;
                      const bar = player.getBoundingClientRect();
                      return Math.min(bar.bottom, focused.getBoundingClientRect().bottom)
                        - focused.getBoundingClientRect().top;
                    })()"""
                )
                where = tab.evaluate("document.activeElement.outerHTML.slice(0, 120)")
                assert covered <= 0, where
                seen.add(where)
        assert len(seen) > 40  # the links, terms and buttons of the specimen


@pytest.mark.parametrize("width", [320, 1280])
def test_controls_are_large_and_nothing_scrolls_sideways(
    chromium: "Browser", page_file: Path, width: int
) -> None:
    with opened(chromium, page_file, viewport={"width": width, "height": 640}) as tab:
        known(tab)
        button(tab, "Choices").click()
        button(tab, "Listen to this leaflet").click()
        tab.wait_for_function(PLAYING)
        assert tab.evaluate("document.documentElement.scrollWidth") <= width
        boxes = [
            each.bounding_box()
            for each in tab.locator(".player button, .player select, .listen-here").all()
        ]
        assert len(boxes) > 15
        for box in boxes:
            assert box is not None
            assert box["height"] >= 44
            assert box["width"] >= 44
            assert box["x"] + box["width"] <= width


def test_a_missing_recording_is_told_and_the_leaflet_can_be_read(
    chromium: "Browser", tmp_path: Path
) -> None:
    with opened(chromium, write_page(tmp_path, sound=b"")) as tab:
        status = tab.get_by_role("status")
        tab.wait_for_function("document.querySelector('[role=status]').textContent !== ''")
        assert "specimen.mp3" in (status.text_content() or "")
        assert tab.locator(".player button:visible, .listen-here:visible").count() == 0
        assert tab.get_by_text("An opening paragraph").is_visible()


def test_a_recording_of_another_edition_is_played_without_marks(
    chromium: "Browser", tmp_path: Path
) -> None:
    with opened(chromium, write_page(tmp_path, sound=recording().content(0, 60))) as tab:
        known(tab)
        tab.wait_for_function("document.querySelector('[role=status]').textContent !== ''")
        assert "same edition" in (tab.get_by_role("status").text_content() or "")
        seek(tab, 30)
        assert marked(tab) == []
        button(tab, "Choices").click()
        assert tab.locator(".listen-here:visible").count() == 0
        assert not tab.get_by_label("Go to the part").is_visible()
        button(tab, "Go on listening").click()
        tab.wait_for_function(PLAYING)


def test_without_script_the_browsers_own_player_serves(
    chromium: "Browser", page_file: Path
) -> None:
    with opened(chromium, page_file, java_script_enabled=False) as tab:
        assert tab.locator("audio").is_visible()
        assert tab.get_by_role("link", name="The recording as a file").is_visible()
        assert tab.locator("button:not(.term)").count() == 0
        tab.locator("button.term").focus()
        tab.keyboard.press("Enter")
        assert tab.locator(".meaning").is_visible()


def test_a_term_opens_inside_a_marked_sentence(chromium: "Browser", page_file: Path) -> None:
    with opened(chromium, page_file) as tab:
        known(tab)
        seek(tab, start_of("p-2.s2") + 0.1)
        tab.locator(".spoken button.term").click()
        assert tab.locator(".meaning").is_visible()


def test_the_player_is_not_printed(chromium: "Browser", page_file: Path) -> None:
    with opened(chromium, page_file) as tab:
        tab.emulate_media(media="print")
        assert not tab.locator(".player").is_visible()
        assert tab.locator(".listen-here:visible").count() == 0


def test_axe_finds_nothing_while_it_plays(chromium: "Browser", page_file: Path) -> None:
    require_parts(AXE)
    with opened(chromium, page_file) as tab:
        known(tab)
        tab.evaluate(AXE.where.read_text(encoding="utf-8"))
        button(tab, "Choices").click()
        for width in (320, 1280):
            tab.set_viewport_size({"width": width, "height": 800})
            for scheme in ("light", "dark"):
                tab.emulate_media(color_scheme=scheme)
                for place in ("page.title", "p-2.s3", "table-33.r1c2", "card-45.heading"):
                    seek(tab, start_of(place) + 0.1)
                    report = tab.evaluate("async () => (await axe.run()).violations")
                    assert report == [], (width, scheme, place)
