"""The preview in a real browser, as an author has it open beside the editor."""

from collections.abc import Iterator
from pathlib import Path
from typing import Any

import pytest

from publisher.verify.judges.browser import open_browser
from publisher.verify.judges.parts import AXE, CHROMIUM, PLAYWRIGHT
from tests.judges.require import require_parts
from tests.projects import FRONT_MATTER, make_project
from tests.watch.served import Program, program

pytestmark = [pytest.mark.judges, pytest.mark.slow]

LONG = FRONT_MATTER + "".join(
    f"\n## Part {at}\n\nThese are [the words](https://example.org/{at}) of part {at}.\n"
    + "".join(f"\nSentence {line} of part {at}.\n" for line in range(8))
    for at in range(8)
)
_AXE = """async tags => (await axe.run({runOnly: tags})).violations
    .flatMap(each => each.nodes.map(node => `${each.id}: ${node.html}`))"""
_RULES = ["wcag2a", "wcag2aa", "wcag21a", "wcag21aa", "wcag22aa", "best-practice"]
_TOP = "document.getElementById('part-5').getBoundingClientRect().top"


@pytest.fixture(scope="module")
def opened(tmp_path_factory: pytest.TempPathFactory) -> Iterator[tuple[Path, Any, Program]]:
    """A leaflet, and its page in a browser that reaches this machine by its name only."""
    require_parts(PLAYWRIGHT, CHROMIUM, AXE)
    folder = make_project(tmp_path_factory.mktemp("watched"), {"eye-drops": LONG})
    with program(folder, "eye-drops") as running, open_browser() as browser:
        page = browser.new_page(viewport={"width": 1000, "height": 800}, reduced_motion="reduce")
        page.complaints = []
        page.on("console", lambda said: page.complaints.append(said.text))
        page.on("pageerror", lambda said: page.complaints.append(str(said)))
        page.goto(running.address.replace("127.0.0.1", "localhost"))
        yield folder / "source" / "eye-drops" / "leaflet.md", page, running


@pytest.fixture
def written(opened: tuple[Path, Any, Program]) -> Path:
    return opened[0]


@pytest.fixture
def tab(opened: tuple[Path, Any, Program]) -> Any:
    opened[0].write_text(LONG)
    opened[1].get_by_text("Built and judged").wait_for()
    return opened[1]


def test_the_page_follows_and_the_reader_stays_where_they_were(written: Path, tab: Any) -> None:
    tab.evaluate("window.stayed = true")
    tab.evaluate("document.getElementById('part-5').scrollIntoView({behavior: 'instant'})")
    tab.get_by_text("the words").nth(5).focus()
    before = tab.evaluate(_TOP)
    more = "".join(f"\nA new sentence {at} in the first part.\n" for at in range(5))
    written.write_text(LONG.replace("\n## Part 1", f"{more}\n## Part 1"))
    tab.get_by_text("A new sentence 4 in the first part.").wait_for()
    assert abs(tab.evaluate(_TOP) - before) <= 2
    assert tab.evaluate("document.activeElement.href") == "https://example.org/5"

    # What stands just there may change as well.
    written.write_text(LONG.replace("Sentence 1 of part 5", "Another sentence of part 5"))
    tab.get_by_text("Another sentence of part 5").wait_for()
    assert tab.get_by_text("A new sentence").count() == 0
    assert abs(tab.evaluate(_TOP) - before) <= 2
    assert tab.evaluate("document.activeElement.href") == "https://example.org/5"
    assert tab.evaluate("window.stayed")
    assert not tab.complaints


def test_a_mistake_is_an_alert_over_the_good_page_until_it_is_mended(
    written: Path, tab: Any
) -> None:
    written.write_text(f"{LONG}\n![A lung](nowhere.png)\n")
    alert = tab.locator("[role=alert]")
    alert.get_by_text("1 mistake.").wait_for()
    assert f"source/eye-drops/leaflet.md, line {LONG.count(chr(10)) + 2}" in alert.inner_text()
    assert tab.get_by_text("Sentence 7 of part 7.").count() == 1
    tab.evaluate(AXE.where.read_text(encoding="utf-8"))
    for width in (320, 1000):
        tab.set_viewport_size({"width": width, "height": 800})
        for colours in ("light", "dark"):
            tab.emulate_media(color_scheme=colours)
            assert tab.evaluate(_AXE, _RULES) == []
    written.write_text(LONG)
    tab.get_by_role("status").get_by_text("No mistakes.").wait_for()
    assert alert.text_content() == ""
    assert tab.evaluate(_AXE, _RULES) == []
    assert not tab.complaints


def test_the_page_says_when_the_preview_has_ended(
    opened: tuple[Path, Any, Program], tab: Any
) -> None:
    # The last test of this file, as the program is the same for all.
    note = tab.get_by_text("The preview has stopped.")
    assert not note.is_visible()
    opened[2].stop()
    note.wait_for()
    assert note.is_visible()
    assert tab.get_by_text("Sentence 7 of part 7.").count() == 1
