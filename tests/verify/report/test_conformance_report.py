"""conformance.html as a person reads it, with and without eyes.

After a wanted change write the golden page anew, and read the difference line by line:
REFRESH_GOLDEN=1 pytest tests/verify/report/test_conformance_report.py
"""

import os
import re
from dataclasses import replace
from functools import cache
from itertools import pairwise
from pathlib import Path

import pytest
from lxml import etree, html

from publisher import __version__
from publisher.theme.contrast import contrast_ratio
from publisher.verify.finished_file import FinishedFile
from publisher.verify.judges import axe, nu
from publisher.verify.parity.difference import Parity
from publisher.verify.proof import Proof
from publisher.verify.report import write_conformance_report
from tests.judges.judged import findings
from tests.verify.report import proofs

GOLDEN = Path(__file__).parent / "golden" / "conformance.html"


def read(proof: Proof) -> etree._Element:
    return html.document_fromstring(write_conformance_report(proof, proofs.theme()).decode())


@cache
def page(name: str) -> etree._Element:
    return read(getattr(proofs, name)())


def words(element: etree._Element) -> str:
    return " ".join(element.text_content().split())


def summary(name: str) -> str:
    return words(page(name).xpath("//p[contains(@class, 'summary')]")[0])


def part(name: str, id_: str) -> str:
    [found] = page(name).xpath(f"//main/section[@id='{id_}']")
    return words(found)


def test_the_page_is_as_the_golden_file_says() -> None:
    shown = read(proofs.failed())
    for style in shown.iter("style"):
        style.text = "…"
    for img in shown.iter("img"):
        img.set("src", "data:…")
    etree.indent(shown)
    text = etree.tostring(shown, encoding="unicode", method="html").replace(__version__, "VERSION")
    if os.environ.get("REFRESH_GOLDEN"):
        GOLDEN.write_text(f"{text}\n", encoding="utf-8")
    assert f"{text}\n" == GOLDEN.read_text(encoding="utf-8")


ALL_SAME = ", and all of them carry the words of the leaflet"
NOT_ASKED = "the judges from outside were not asked, because this was a quick check"


@pytest.mark.parametrize(
    ("name", "says"),
    [
        ("passed", f"Passed. All 2 files passed every check that was made{ALL_SAME}"),
        (
            "failed",
            "Not passed. 1 of 2 files did not pass: the e-book (4 findings by EPUBCheck)",
        ),
        (
            "every_difference",
            (
                "Not passed. 1 of 2 files did not pass: "
                "the e-book (6 places where it differs from the leaflet)"
            ),
        ),
        (
            "absent",
            (
                f"Passed. All 2 files passed every check that was made{ALL_SAME}; "
                "Ace was not installed and judged nothing"
            ),
        ),
        (
            "quick",
            f"Passed. All 2 files passed every quick check that was made{ALL_SAME}; {NOT_ASKED}",
        ),
    ],
)
def test_one_sentence_says_it_all(name: str, says: str) -> None:
    assert summary(name) == f"{says}; 18 points below still need a person."


def test_a_file_that_nobody_judged_is_named() -> None:
    proof = replace(proofs.passed(), files=(*proofs.passed().files, proofs.file("braille")))
    shown = words(read(proof))
    assert "nothing judged the braille file" in shown
    assert "Braille fileNobodynot judged0" in shown
    assert "Not compared: the braille file." in shown
    assert "the e-book and the web page carry its words" in shown


def test_without_any_judge_the_report_does_not_say_passed_every_check() -> None:
    shown = read(replace(proofs.passed(), verdicts=(), parities=()))
    assert "no file was judged" in words(shown).casefold()
    assert "The words of the files were not compared." in words(shown)
    assert not shown.xpath("//*[@class='status good'][contains(., 'same')]")


def test_dates_are_the_leaflets_and_the_same_proof_gives_the_same_bytes() -> None:
    shown = words(page("passed").xpath("//header")[0])
    for fact in ("24 March 2026", "24 March 2029", "Edition3", "tiny/leaflet.md", "0" * 64):
        assert fact in shown.replace("Edition 3", "Edition3")
    one, other = (write_conformance_report(proofs.whole(), proofs.theme()) for _ in range(2))
    assert one == other


def test_each_verdict_stands_with_judge_version_standard_and_checks() -> None:
    rows = [words(each) for each in page("absent").xpath("//table[@class='verdicts']//tr")]
    assert rows == [
        "FormatJudgeStandardVerdictChecks",
        "E-bookEPUBCheck 5.3.0EPUB 3.3passed12",
        "Ace 5.3.0EPUB 3.3not installednone",
        f"Read back from the documents of its spine {__version__}The words of the leafletpassed6",
        "Web pageaxe 5.3.0EPUB 3.3passed12",
        f"Read back from the elements of the page {__version__}The words of the leafletpassed6",
    ]


def test_each_file_stands_with_its_claims_and_its_digest() -> None:
    rows = [words(each) for each in page("passed").xpath("//table[@class='files']/tbody/tr")]
    claim = "EPUB Accessibility 1.1 - WCAG 2.2 Level AA"
    assert rows == [
        f"E-booktiny.epub{claim}12,345 bytes{'4' * 64}",
        f"Web pagetiny.webnothing12,345 bytes{'3' * 64}",
    ]


def test_a_fault_is_told_once_with_all_its_places_and_what_to_do() -> None:
    items = [words(each) for each in page("failed").xpath("//ul[@class='findings']/li")]
    assert len(items) == 3
    [parsing] = [each for each in items if "RSC-005" in each]
    assert "Found 2 times:" in parsing
    assert "line 12; the judge says: EPUB/leaflet.xhtml:4:1" in parsing
    assert "line 10; the judge says: EPUB/leaflet.xhtml:9:1" in parsing
    assert "a fault of the program and not of your words" in parsing
    [alternative] = [each for each in items if "image-alt" in each]
    assert "line 14" in alternative
    assert "What to do: Give the picture in the leaflet a text" in alternative
    assert items[-1].startswith("warning OPF-014")


def test_what_is_accepted_is_named_and_explained() -> None:
    assert summary("accepted").startswith("Passed.")
    shown = part("accepted", "findings")
    assert "accepted 7.1-3" in shown
    assert "Why it may stay: LibreOffice draws its lines untagged." in shown
    assert "passed, 1 accepted" in part("accepted", "verdicts")


def test_what_is_judged_for_information_holds_nothing_back() -> None:
    judged = proofs.failed().verdicts[0]
    proof = replace(proofs.passed(), verdicts=(replace(judged, informative=True),))
    shown = read(proof)
    assert words(shown).count("Passed.") == 1
    assert "was judged for information. It holds nothing back." in words(shown)
    assert "What to do" not in words(shown.xpath("//section[@id='findings']")[0])


def test_a_judge_that_is_not_installed_is_named_with_the_way_to_get_it() -> None:
    assert "Ace (E-book): Ace is not installed. Run “make judges” once." in part("absent", "absent")
    assert "Every judge that was asked is installed." in part("passed", "absent")


def test_a_quick_report_says_what_was_left_out() -> None:
    assert "publisher verify tiny --level full" in part("quick", "verdicts")


def test_earlier_verdicts_are_told_from_those_of_today() -> None:
    proof = replace(proofs.quick(), verdicts=(*proofs.quick().verdicts, proofs.verdict()))
    shown = words(read(proof))
    assert "judged earlier, the same file" in shown
    assert "were not asked again" in shown


def units(name: str) -> dict[str, list[str]]:
    """The cells of every unit's row, by the words of its header."""
    rows = page(name).xpath("//table[@class='units']/tbody/tr")
    return {words(row[0]): [words(each) for each in row[1:]] for row in rows}


def test_the_picture_says_same_where_nothing_differs() -> None:
    rows = units("passed")
    assert len(rows) == 6
    assert all(cells == ["same", "same"] for cells in rows.values())
    assert "Paragraph Take 5 mg once a day. Read how to take it. line 12" in rows
    assert "Heading 2 Your dose line 10" in rows
    assert not page("passed").xpath("//details[@open]")


def test_the_picture_shows_each_kind_of_difference_at_its_unit() -> None:
    told = [cells[0] for cells in units("every_difference").values()]
    assert told[:5] == [
        "addedAn advertisement.",
        "same",
        "same",
        "lostIt says how much to take.",
        "shown as something elseLeaflet: heading of level 2File: paragraph",
    ]
    assert told[5].startswith("changedLeaflet: Take 5 mg once a day.")
    assert "File: Take 50 mg once a day." in told[5]
    assert told[5].endswith("in another languageLeaflet: en-GBFile: cy")
    assert told[6:] == ["in another placeFile: at the beginning"]
    assert all(cells[1] == "same" for cells in units("every_difference").values())


def test_exactly_the_words_that_differ_are_marked() -> None:
    cells = page("every_difference").xpath("//table[@class='units']//td[contains(., 'changed')]")
    assert [each.text for each in cells[0].iter("del")] == ["5"]
    assert [each.text for each in cells[0].iter("ins")] == ["50"]


def test_parts_with_a_difference_stand_open() -> None:
    details = page("every_difference").xpath("//details")
    assert [words(each[0]) for each in details] == [
        "1. Title and opening 2 differences",
        "2. Your dose 4 differences",
    ]
    assert all(each.get("open") is not None for each in details)


def test_the_overview_counts_the_differences_of_each_part() -> None:
    rows = page("every_difference").xpath("//table[@class='overview']/tbody/tr")
    assert [[words(cell) for cell in row] for row in rows] == [
        ["1. Title and opening", "2 differences", "same"],
        ["2. Your dose", "4 differences", "same"],
    ]


def test_differences_are_findings_too() -> None:
    shown = part("every_difference", "findings")
    assert "The e-book says “50” and not “5”, in “Take 5 mg once a day." in shown
    assert "(line 12)" in shown


def test_figures_of_a_comparison_are_reported() -> None:
    epub, web = proofs.passed().parities
    proof = replace(proofs.passed(), parities=(replace(epub, notes=("all numbers heard",)), web))
    assert "6 units compared. All numbers heard." in words(read(proof))


def test_two_roads_into_one_file_are_two_columns() -> None:
    parities = (Parity("audio", "its script", 6), Parity("audio", "its sound", 6))
    shown = read(replace(proofs.passed(), parities=parities))
    heads = [words(each) for each in shown.xpath("//table[@class='overview']/thead//th")]
    assert heads == ["Part", "Recording 1", "Recording 2"]
    assert "Recording 2, read back from its sound" in words(shown)


def test_what_a_format_leaves_out_on_purpose_is_neither_same_nor_lost() -> None:
    poster = Parity("pdf-poster", "its structure tree", 3, left_out=frozenset({3, 4, 5}))
    shown = read(replace(proofs.passed(), parities=(poster,)))
    overview = shown.xpath("//table[@class='overview']/tbody/tr")
    assert [[words(cell) for cell in row] for row in overview] == [
        ["1. Title and opening", "same"],
        ["2. Your dose", "left out on purpose"],
    ]
    cells = [words(row[-1]) for row in shown.xpath("//table[@class='units']/tbody/tr")]
    assert cells == ["same"] * 3 + ["left out on purpose"] * 3


def test_words_that_look_like_mark_up_stay_words() -> None:
    shown = page("hostile")
    assert not shown.xpath("//script | //*[@onerror]")
    assert shown.xpath("string(//h1)") == '</title><script>alert("2")</script>'
    assert [each.get("src")[:5] for each in shown.iter("img")] == ["data:"]
    assert len(shown.xpath("//main/section")) == 6
    assert words(shown).count("alert(1)") > 10


def test_the_page_fetches_nothing_and_runs_nothing() -> None:
    shown = page("whole")
    assert not shown.xpath("//script | //link | //iframe | //form")
    assert all(each.startswith("data:") for each in shown.xpath("//@src"))
    assert "@import" not in shown.xpath("string(//style)")
    assert not re.search(r"url\(", shown.xpath("string(//style)"))


def test_the_page_holds_together_for_a_screen_reader() -> None:
    shown = page("whole")
    ids = shown.xpath("//@id")
    assert len(ids) == len(set(ids))
    assert {each[1:] for each in shown.xpath("//a/@href")} <= set(ids)
    assert set(shown.xpath("//@aria-describedby | //@aria-labelledby")) <= set(ids)
    levels = [int(each.tag[1]) for each in shown.xpath("//h1|//h2|//h3|//h4")]
    assert levels[0] == 1
    assert all(after <= before + 1 for before, after in pairwise(levels))
    for table in shown.iter("table"):
        assert words(table.find("caption"))
        assert all(each.get("scope") for each in table.iter("th"))
        region = table.getparent()
        assert (region.get("role"), region.get("tabindex")) == ("region", "0")
    regions = shown.xpath("//*[@role='region']/@aria-label")
    assert len(regions) == len(set(regions))
    assert {each.getparent().tag for each in shown.xpath("//input | //textarea")} == {"label"}


def test_words_of_another_language_are_marked() -> None:
    welsh = page("whole").xpath("//*[@lang='cy']")
    assert any("Gallwch gael" in words(each) for each in welsh)


def _colours(sheet: str) -> list[dict[str, str]]:
    """The colours of the light and of the dark screen."""
    blocks = [each for each in re.findall(r":root \{([^}]*)\}", sheet) if "--good:" in each]
    found = [dict(re.findall(r"--([a-z-]+): (#[0-9a-f]{6});", each)) for each in blocks]
    assert len(found) == 2
    return found


@pytest.mark.parametrize("front", ["ink", "quiet", "brand", "link", "good", "bad"])
def test_every_colour_of_words_has_a_contrast_of_7_to_1(front: str) -> None:
    behind = {
        "ink": ("paper", "shade", "good-tint", "bad-tint"),
        "good": ("paper", "shade", "good-tint"),
        "bad": ("paper", "shade", "bad-tint"),
        "quiet": ("paper", "shade"),
    }
    for colours in _colours(proofs.theme().style_sheet("conformance")):
        for back in behind.get(front, ("paper",)):
            assert contrast_ratio(colours[front], colours[back]) >= 7, (front, back)


def as_file(name: str) -> FinishedFile:
    proof = getattr(proofs, name)()
    content = write_conformance_report(proof, proofs.theme())
    return FinishedFile("web", "conformance.html", "text/html", content, proof.document)


@pytest.mark.judges
def test_axe_and_the_nu_checker_find_nothing() -> None:
    files = [as_file(each) for each in ("passed", "whole", "hostile")]
    assert findings(axe.JUDGE, *files) == [(), (), ()]
    assert findings(nu.JUDGE, *files) == [(), (), ()]


@pytest.mark.judges
def test_only_tables_scroll_sideways_on_a_telephone_and_paper_has_every_word() -> None:
    from tests.judges.judged import browser

    with browser() as opened:
        tab = opened.new_page(viewport={"width": 320, "height": 900})
        tab.set_content(as_file("whole").content.decode())
        assert tab.evaluate("document.documentElement.scrollWidth") == 320
        tab.emulate_media(media="print")
        folded = tab.evaluate(
            "[...document.querySelectorAll('details table')]"
            ".filter(each => !each.checkVisibility({contentVisibilityAuto: true})).length"
        )
        assert tab.evaluate("document.querySelectorAll('details:not([open])').length") > 0
        assert folded == 0
