"""Files that tell of printed pages: each fault in that is found, and nothing in good ones."""

from collections.abc import Callable
from dataclasses import replace

import pytest

from publisher.verify.checks import check_file, judge_same_pages
from publisher.verify.finished_file import FinishedFile
from tests.print_pages import PAGES, printed, spoken, written
from tests.specimen import context, whole_specimen
from tests.verify.checks.packages import Files, repacked, replaced

LEAFLET, NAVIGATION, PACKAGE = "EPUB/leaflet.xhtml", "EPUB/nav.xhtml", "EPUB/content.opf"
MARK = '<span id="page.2" epub:type="pagebreak" role="doc-pagebreak" aria-label="2"></span>'


def edition() -> FinishedFile:
    """The printed edition."""
    made = printed()
    document = whole_specimen()
    return FinishedFile(
        "pdf",
        made.file_name,
        made.media_type,
        made.content,
        document,
        print_pages=made.print_pages,
    )


def rules(file: FinishedFile, change: Callable[[Files], object] = lambda _: None) -> set[str]:
    verdict = check_file(replace(file, content=repacked(file.content, change)), context().theme)
    assert verdict is not None
    return {each.rule for each in verdict.findings}


@pytest.mark.parametrize("pages", [PAGES, ()], ids=["pages", "no pages"])
def test_good_files_pass(pages: tuple[str, ...]) -> None:
    assert "page-list" not in rules(written("epub", pages))
    assert rules(spoken("daisy", pages)) == set()


@pytest.mark.parametrize(
    "change",
    [
        replaced(NAVIGATION, "leaflet.xhtml#page.2", "leaflet.xhtml#page.3"),
        replaced(
            NAVIGATION, '<a href="leaflet.xhtml#page.4">4<', '<a href="leaflet.xhtml#page.4">5<'
        ),
        replaced(NAVIGATION, 'epub:type="page-list"', 'epub:type="loi"'),
        replaced(LEAFLET, 'aria-label="4"', 'aria-label="5"'),
        replaced(LEAFLET, MARK, ""),
        replaced(PACKAGE, "pageBreakSource", "source"),
        replaced(PACKAGE, ">pageBreakMarkers<", ">index<"),
    ],
)
def test_a_page_list_that_leads_astray_is_found(change: Callable[[Files], object]) -> None:
    assert "page-list" in rules(written("epub"), change)


@pytest.mark.parametrize(
    ("rule", "change"),
    [
        ("wrong-page", replaced("ncc.html", ">2</a></span>", ">3</a></span>")),
        ("wrong-page", replaced("ncc.html", "page-normal", "page-special")),
        ("wrong-page", replaced("content.html", ">2</span>", ">7</span>")),
        (
            "wrong-count",
            replaced("ncc.html", 'maxPageNormal" content="4', 'maxPageNormal" content="9'),
        ),
    ],
)
def test_a_page_that_a_listener_cannot_go_to_is_found(
    rule: str, change: Callable[[Files], object]
) -> None:
    assert rule in rules(spoken("daisy"), change)


def test_what_tells_of_the_pages_of_the_pdf_passes() -> None:
    pages = edition().print_pages
    assert pages is not None
    verdicts = judge_same_pages([edition(), written("epub", pages), written("word", pages)])
    assert {name: each.passed for name, each in verdicts.items()} == {"epub": True, "word": True}


def test_a_page_that_begins_elsewhere_in_the_pdf_is_found_by_its_number() -> None:
    first, second, _, *rest = edition().print_pages or ()
    moved = replace(written("epub"), print_pages=(first, second, "tests", *rest))
    verdict = judge_same_pages([moved, edition()])["epub"]
    (found,) = verdict.findings
    assert (found.rule, found.node) == ("other-pages", "tests")
    assert "printed page 3 begins elsewhere" in found.message


def test_another_number_of_pages_is_found() -> None:
    verdict = judge_same_pages([edition(), written("word", PAGES)])["word"]
    (found,) = verdict.findings
    assert f"tells of 4 printed pages, and {edition().file_name} has 7" in found.message


def test_what_tells_of_no_pages_or_has_no_pdf_beside_it_is_not_compared() -> None:
    web = replace(written("epub"), format="web", print_pages=None)
    assert judge_same_pages([web, edition()]) == {}
    assert judge_same_pages([written("epub")]) == {}
    broken = replace(edition(), content=b"no PDF")
    assert judge_same_pages([broken, written("epub")]) == {}
