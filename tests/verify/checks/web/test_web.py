"""Rules on the web page: the specimen's own passes, and each fault in it is found."""

import pytest

from publisher.verify.checks import web
from publisher.verify.checks.xhtml import PAGE_RULES
from tests.verify.checks.pages import Swap, faulty_page, judged_page, rules, told
from tests.verify.leaflets import LEAFLETS, SPECIMEN, file_of

# Rule, what is there, what is planted, and the block that the finding leads back to.
LUNG = ' alt="A lung with one tumour in its upper half"'
BAD: list[tuple[str, Swap, str]] = [
    ("missing-language", ('<html lang="en-GB">', "<html>"), ""),
    ("wrong-language", ('<html lang="en-GB">', '<html lang="fr">'), ""),
    ("unknown-language", ('<span lang="cy">', '<span lang="welsh">'), "p-54"),
    ("missing-title", ("<title>What is a specimen leaflet?", "<title>"), ""),
    ("missing-title", ("<title>What is a specimen leaflet?", "<title>Another"), ""),
    ("duplicate-id", ('id="p-17"', 'id="p-18"'), "p-18"),
    ("missing-alternative-text", (LUNG, ""), "figure-35"),
    ("missing-alternative-text", (LUNG, ' alt=" "'), "figure-35"),
    ("missing-alternative-text", (' aria-label="Box to tick"', ""), "item-29"),
    ("file-name-as-alternative-text", (LUNG, ' alt="lung.svg"'), "figure-35"),
    ("decoration-with-words", ('alt=""', 'alt="A wave"'), "figure-36"),
    ("main-heading", ('<h1 id="page.title">', '<h2 id="page.title">'), ""),
    ("main-heading", ('<h2 id="tests.heading">Tests</h2>', "<h1>Tests</h1>"), "tests"),
    ("skipped-heading-level", ("<h5", "<h6"), "section-19"),
    ("empty-heading", (">A deeper level<", "><"), "section-20"),
    (
        "fake-heading",
        ('<h3 id="section-21.heading">Which cancers spread?</h3>', "<p><strong>Which</strong></p>"),
        "section-21",
    ),
    (
        "table-without-header",
        ('<th scope="col" id="table-33.r0c2">Dose</th>', "<td>Dose</td>"),
        "table-33",
    ),
    (
        "table-without-header",
        ('<th scope="row" id="table-33.r1c1">Under 50 kg</th>', "<td>Under 50 kg</td>"),
        "table-33",
    ),
    (
        "header-without-scope",
        ('<th scope="row" id="table-33.r1', '<th id="table-33.r1'),
        "table-33",
    ),
    ("uneven-rows", ('<td id="table-33.r1c2">500 mg</td>', ""), "table-33"),
    ("uneven-rows", ('mg</td><td id="table-33.r1c3">3</td>', "mg</td>"), "table-33"),
    ("stray-list-child", ('<li id="item-8">', '<p id="item-8">'), "item-8"),
    (
        "stray-list-child",
        ('<ul id="list-44">', '<div id="list-44">'),
        "item-41",
    ),
    (
        "fake-list",
        ('<p id="p-17">', '<p>1. Take one.</p><p>2. Wait.</p><p id="p-17">'),
        "section-20",
    ),
    ("empty-paragraph", ('<span id="p-17.s1">Words at level four.', "<span> "), "p-17"),
    ("hidden-words", ('<p id="p-17">', '<p id="p-17" hidden>'), "p-17"),
    ("hidden-words", ('<p id="p-17">', '<p id="p-17" aria-hidden="true">'), "p-17"),
    ("hidden-words", ('<p id="p-17">', '<p id="p-17" style="display: none">'), "p-17"),
    ("link-to-nowhere", ('<a href="#tests">the tests', '<a href="#test">the tests'), "p-6"),
    ("reference-to-nowhere", ('aria-labelledby="tests.heading"', 'aria-labelledby="x"'), "tests"),
    ("reference-to-nowhere", ('popovertarget="glossary', 'popovertarget="no'), "p-2"),
    ("nameless-control", (">our cancer pages</a>", "></a>"), "p-6"),
    ("nameless-control", (">lymph system</button>", "></button>"), "p-2"),
    ("vague-link", (">our cancer pages<", ">Click here!<"), "p-6"),
    ("vague-link", (">our cancer pages<", ">read more<"), "p-6"),
    (
        "repeated-address",
        (
            "our cancer pages</a>",
            'our pages</a> (<a href="https://www.example.org/cancer">our pages</a>)',
        ),
        "p-6",
    ),
    ("unknown-role", ('role="note"', 'role="notice"'), "glossary-lymphatic-system"),
    ("missing-main", ('<main id="page.leaflet">', "<div>"), ""),
    ("missing-main", ('<p id="p-17">', '<p id="p-17" role="main">'), "p-17"),
    ("unnamed-navigation", (' aria-labelledby="page.contents"', ""), ""),
    ("tab-order", ('<a href="#tests">the', '<a tabindex="3" href="#tests">the'), "p-6"),
    ("script", ("</main>", "<script>alert(1)</script></main>"), ""),
    ("script", ('<p id="p-17">', '<p id="p-17" onclick="go()">'), "p-17"),
    ("script", ('href="#tests">the', 'href="javascript:go()">the'), "p-6"),
    (
        "remote-resource",
        ('<p id="p-17">', '<p id="p-17"><img alt="A" src="//x.org/a.png">'),
        "p-17",
    ),
    ("remote-resource", ("<style>", '<style>@import "https://x.org/a.css";'), ""),
    ("remote-resource", ("<style>", "<style>p { background: url(https://x.org/a) }"), ""),
    ("moving-content", ('<p id="p-17">', '<marquee id="p-17">'), "p-17"),
    ("moving-content", ("<style>", "<style>p { animation: slide 3s }"), ""),
    ("moving-content", ("<head>", '<head><meta http-equiv="refresh" content="5">'), ""),
    ("words-from-style", ("<style>", '<style>p::after { content: " Not so!" }'), ""),
    ("order-from-style", ("<style>", "<style>main { flex-direction: column-reverse }"), ""),
    ("order-from-style", ('<p id="p-17">', '<p id="p-17" style="order: -1">'), "p-17"),
    ("low-contrast", ('<p id="p-17">', '<p id="p-17" style="color: #aaa">'), "p-17"),
    ("low-contrast", ("--quiet: #454c54", "--quiet: #b5bcc4"), ""),
    ("low-contrast", ("--ink: #f2f4f5", "--ink: #42474d"), ""),
    ("low-contrast", ("--on-card: #ffffff", "--on-card: #9f4444"), ""),
    ("small-letters", ('<p id="p-17">', '<p id="p-17" style="font-size: 9px">'), "p-17"),
    ("small-letters", ("<style>", "<style>p { font: 9pt serif }"), ""),
    ("fixed-width", ('<p id="p-17">', '<p id="p-17" style="width: 900px">'), "p-17"),
    ("fixed-width", ("<style>", "<style>main { min-width: 640px }"), ""),
    ("unseen-focus", ("<style>", "<style>a:focus { outline: none }"), ""),
    # The web page alone
    ("document-type", ("<!DOCTYPE html>", ""), ""),
    ("encoding", ('<meta charset="utf-8">', ""), ""),
    ("no-zoom", ("initial-scale=1", "initial-scale=1, user-scalable=no"), ""),
    ("no-zoom", ("initial-scale=1", "initial-scale=1, maximum-scale=1"), ""),
    ("no-zoom", ("width=device-width, ", ""), ""),
    ("no-way-past", ('href="#page.leaflet"', 'href="#page.title"'), ""),
    ("page-data", ('"lastReviewed": "2026-03-24"', '"lastReviewed": "2027-03-24"'), ""),
    ("page-data", ('"name": "What is a specimen leaflet?"', '"name": "What?"'), ""),
    ("page-data", ('content="A leaflet with every', 'content="A page with every'), ""),
    ("page-data", ('"@context":', "@context:"), ""),
    ("script-of-player", ("audio.play()", "fetch(audio.src)"), ""),
    ("script-of-player", ("</script><script>", '</script><script src="player.js">'), ""),
]

GOOD: list[Swap] = [
    ('<p id="p-17">', '<p id="p-17" style="color: #333; background: #fff; width: 300px">'),
    (">our cancer pages<", ">more about cancer in the bones<"),
    ('<span id="p-17.s1">Words', "<span>1. Words"),
    ('s1">Words at level four.', 's1"><strong>Words at level four.</strong>'),
    ("<style>", "<style>@media print { p { font-size: 9pt } a { outline: none } }"),
    ("<style>", "<style>p { color: var(--quiet) } .a { max-width: 900px; color: inherit }"),
    ("<style>", '<style>a::after { content: "→ " }'),
    ('role="note"', 'role="group"'),
    ('<span lang="cy">', '<span lang="cy-GB">'),
    ("</main>", '<script type="application/json">{}</script></main>'),
]


@pytest.mark.parametrize("name", [SPECIMEN, *LEAFLETS])
def test_every_leaflet_passes(name: str) -> None:
    verdict = web.judge(file_of(name, "web"))
    assert [str(each) for each in verdict.findings] == []
    assert verdict.passed
    assert verdict.checks == len(web.RULES) + len(PAGE_RULES)


@pytest.mark.parametrize(("rule", "swap", "node"), BAD, ids=lambda each: str(each)[:40])
def test_a_fault_is_found_and_leads_back_to_its_block(rule: str, swap: Swap, node: str) -> None:
    found = faulty_page(swap)
    assert rule in rules(found)
    assert told(found, rule).node == node
    assert told(found, rule).message
    assert told(found, rule).where.startswith("specimen.html")


@pytest.mark.parametrize("swap", GOOD, ids=lambda each: str(each)[:40])
def test_what_only_looks_like_a_fault_is_let_stand(swap: Swap) -> None:
    assert [str(each) for each in faulty_page(swap)] == []


def test_every_rule_has_a_fault_that_it_finds() -> None:
    names = {
        rule.__name__.removeprefix("check_").replace("_", "-") for rule in (*web.RULES, *PAGE_RULES)
    }
    assert names == {rule for rule, _, _ in BAD}


def test_a_file_that_is_no_page_is_one_finding() -> None:
    assert rules(judged_page(b"")) == {"unreadable-file"}
