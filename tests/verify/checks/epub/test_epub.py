"""Rules on the e-book: the specimen's own passes, and each fault in it is found."""

from io import BytesIO
from zipfile import ZIP_DEFLATED, ZIP_STORED, ZipFile

import pytest

from publisher.verify.checks import epub
from publisher.verify.claims import EPUB_ACCESSIBILITY
from publisher.verify.claims.epub import with_claim
from tests.verify.checks.pages import (
    LEAFLET,
    NAVIGATION,
    NCX,
    PACKAGE,
    STYLE,
    Swap,
    book_files,
    faulty_book,
    judged_book,
    rules,
    swapped,
    told,
    zipped,
)
from tests.verify.leaflets import LEAFLETS, SPECIMEN, artifact_of, document_of, file_of

COVER_REF, LEAFLET_REF = '<itemref idref="cover"/>', '<itemref idref="leaflet"/>'
TESTS = '<li><a href="leaflet.xhtml#tests">Tests</a></li>'
PICTURES = '<li><a href="leaflet.xhtml#section-39">Pictures</a></li>'
HAS_PICTURES = '<meta property="schema:accessMode">visual</meta>'
UNTRUE = "untrue-accessibility-metadata"
CONTAINER = "META-INF/container.xml"
COVER = "EPUB/cover.xhtml"

# Rule, the file that is another, what is there, and what is planted.
BAD: list[tuple[str, str, Swap]] = [
    ("media-type", "mimetype", ("epub+zip", "epub")),
    ("missing-identifier", PACKAGE, ('unique-identifier="id"', 'unique-identifier="no"')),
    ("missing-identifier", PACKAGE, ("urn:uuid:8cbbd354-81f3-5084-8005-35adbdc88fa7", "")),
    ("missing-book-title", PACKAGE, ("<dc:title>What is a specimen leaflet?", "<dc:title>")),
    ("missing-book-title", PACKAGE, ("<dc:title>What", "<dc:title>Who")),
    ("missing-book-language", PACKAGE, ("<dc:language>en-GB", "<dc:language>")),
    ("missing-book-language", PACKAGE, ("<dc:language>en-GB", "<dc:language>cy")),
    ("package-language", PACKAGE, (' xml:lang="en-GB"', "")),
    ("missing-change-date", PACKAGE, ("dcterms:modified", "dcterms:created")),
    ("missing-change-date", PACKAGE, ("2026-03-24T00:00:00Z", "2026-03-24")),
    ("item-not-in-book", PACKAGE, ("images/picture-1.svg", "images/picture-2.svg")),
    ("file-not-in-manifest", PACKAGE, ('<item href="fonts/FiraSans-Bold', '<item href="fonts/X')),
    ("item-named-twice", PACKAGE, ('id="font-4"', 'id="font-3"')),
    ("item-named-twice", PACKAGE, ('idref="cover"/>', 'idref="leaflet"/>')),
    ("wrong-media-type", PACKAGE, ("image/svg+xml", "image/png")),
    ("wrong-media-type", PACKAGE, ('"text/css"', '"text/plain"')),
    ("not-well-formed", LEAFLET, ("</h1>", "")),
    ("not-well-formed", NCX, ("</navMap>", "")),
    ("outside-reading-order", PACKAGE, ('<itemref idref="leaflet"/>', "")),
    ("outside-reading-order", PACKAGE, ('idref="leaflet"', 'idref="leaflets"')),
    ("outside-reading-order", PACKAGE, ('idref="leaflet"', 'idref="leaflet" linear="no"')),
    (
        "cover-not-first",
        PACKAGE,
        (f"{COVER_REF}\n    {LEAFLET_REF}", LEAFLET_REF + COVER_REF),
    ),
    ("cover-not-declared", PACKAGE, (' properties="cover-image"', "")),
    ("missing-navigation", PACKAGE, (' properties="nav"', "")),
    ("missing-navigation", NAVIGATION, ('epub:type="landmarks"', 'epub:type="loi"')),
    ("missing-navigation", NAVIGATION, ('epub:type="toc" role', 'epub:type="landmarks" role')),
    ("navigation-entry", NAVIGATION, (">Tests<", ">The tests<")),
    (
        "navigation-entry",
        NAVIGATION,
        (f"{TESTS}\n{PICTURES}", PICTURES + TESTS),
    ),
    ("older-navigation", NCX, ("<text>Tests</text>", "<text>Test</text>")),
    ("older-navigation", NCX, ('"leaflet.xhtml#tests"', '"leaflet.xhtml#contact"')),
    ("page-list", PACKAGE, (">unlocked<", ">pageNavigation<")),
    ("book-link-to-nowhere", NAVIGATION, ("leaflet.xhtml#tests", "leaflet.xhtml#test")),
    ("book-link-to-nowhere", NAVIGATION, ("leaflet.xhtml#tests", "leaf.xhtml#tests")),
    ("resource-to-nowhere", LEAFLET, ("images/picture-1.svg", "images/picture-9.svg")),
    ("unused-item", STYLE, ("fonts/FiraSans-Bold.woff2", "fonts/FiraSans-Regular.woff2")),
    ("page-without-style", LEAFLET, ('rel="stylesheet"', 'rel="author"')),
    ("remote-item", PACKAGE, ('href="images/picture-1.svg"', 'href="https://x.org/a.svg"')),
    (
        "remote-item",
        "EPUB/images/picture-1.svg",
        ("<circle", '<image href="https://x.org/a"/><circle'),
    ),
    ("missing-accessibility-metadata", PACKAGE, ("schema:accessibilityHazard", "schema:x")),
    ("missing-accessibility-metadata", PACKAGE, ("schema:accessibilitySummary", "schema:x")),
    (
        "untrue-accessibility-metadata",
        PACKAGE,
        ('Sufficient">textual,visual', 'Sufficient">auditory'),
    ),
    (UNTRUE, PACKAGE, ('accessMode">visual', 'accessMode">colour')),
    (
        "untrue-accessibility-metadata",
        PACKAGE,
        (HAS_PICTURES, ""),
    ),
    (UNTRUE, PACKAGE, (">none<", ">flashing<")),
    (UNTRUE, PACKAGE, (">unlocked<", ">synchronizedAudioText<")),
    ("note-not-marked", LEAFLET, ('epub:type="footnote" role="doc-footnote"', "")),
    ("note-without-way-back", LEAFLET, ('<p class="back"><a role="doc-backlink"', "<p><a")),
    ("type-without-role", LEAFLET, (' role="doc-glossary"', "")),
    # A page of the e-book is judged as any page is.
    ("link-to-nowhere", LEAFLET, ('<a href="#tests">the', '<a href="#test">the')),
    ("missing-alternative-text", COVER, (' alt="Cover:', ' title="Cover:')),
    ("missing-language", NAVIGATION, (' xml:lang="en-GB" lang="en-GB"', "")),
    ("low-contrast", STYLE, ("body {", "p { color: #ccc }\nbody {")),
    ("low-contrast", LEAFLET, ("</head>", "<style>p { color: #ccc }</style></head>")),
    ("remote-resource", STYLE, ('url("fonts/FiraSans-Bold', 'url("https://x.org/FiraSans-Bold')),
    ("script", LEAFLET, ("</main>", "<script>go()</script></main>")),
]

GOOD: list[tuple[str, Swap]] = [
    (LEAFLET, ("</main>", '<p><a href="nav.xhtml#toc">All that is in here</a></p></main>')),
    (STYLE, ("body {", "p { color: #444 }\nbody {")),
    (PACKAGE, ('<meta property="schema:accessibilityFeature">unlocked</meta>', "")),
    (PACKAGE, ('idref="cover"', 'idref="cover" linear="no"')),
    (PACKAGE, ('accessibilityHazard">none', 'accessibilityHazard">noSoundHazard')),
]


@pytest.mark.slow
@pytest.mark.parametrize("name", [SPECIMEN, *LEAFLETS])
def test_every_leaflet_passes(name: str) -> None:
    verdict = epub.judge(file_of(name, "epub"))
    assert [str(each) for each in verdict.findings] == []
    assert verdict.passed


def test_a_book_with_its_claim_passes() -> None:
    content = artifact_of(SPECIMEN, "epub").content
    claiming = with_claim(content, EPUB_ACCESSIBILITY, document_of(SPECIMEN))
    assert judged_book(claiming) == ()


@pytest.mark.parametrize(("rule", "name", "swap"), BAD, ids=lambda each: str(each)[:40])
def test_a_fault_is_found(rule: str, name: str, swap: Swap) -> None:
    found = faulty_book(name, swap)
    assert rule in rules(found)
    assert told(found, rule).message


@pytest.mark.parametrize(("name", "swap"), GOOD, ids=lambda each: str(each)[:40])
def test_what_only_looks_like_a_fault_is_let_stand(name: str, swap: Swap) -> None:
    assert [str(each) for each in faulty_book(name, swap)] == []


@pytest.mark.parametrize(
    ("rule", "name", "swap", "node"),
    [
        ("link-to-nowhere", LEAFLET, ('<a href="#tests">the', '<a href="#test">the'), "p-6"),
        ("navigation-entry", NAVIGATION, (">Tests<", ">The tests<"), "tests"),
        (
            "note-not-marked",
            LEAFLET,
            ('epub:type="footnote" role="doc-footnote"', ""),
            "glossary-lymphatic-system",
        ),
    ],
)
def test_a_finding_leads_back_to_its_block(rule: str, name: str, swap: Swap, node: str) -> None:
    assert told(faulty_book(name, swap), rule).node == node


def test_the_type_of_the_book_comes_first_and_is_not_compressed() -> None:
    files = dict(book_files())
    type_ = files.pop("mimetype")
    assert rules(judged_book(zipped({**files, "mimetype": type_}))) == {"media-type"}
    with BytesIO() as buffer:
        with ZipFile(buffer, "w") as container:
            container.writestr("mimetype", type_, ZIP_DEFLATED)
            for name, content in files.items():
                container.writestr(name, content, ZIP_STORED)
        assert rules(judged_book(buffer.getvalue())) == {"media-type"}


def test_a_file_that_the_book_does_not_name_is_found() -> None:
    found = judged_book(zipped({**book_files(), "EPUB/notes.txt": b"stray"}))
    assert rules(found) == {"file-not-in-manifest"}


def test_a_file_that_is_not_there_is_found() -> None:
    files = dict(book_files())
    del files["EPUB/images/picture-1.svg"]
    assert "item-not-in-book" in rules(judged_book(zipped(files)))


def test_a_fault_of_the_style_is_told_once() -> None:
    found = faulty_book(STYLE, ("body {", "p { color: #ccc }\nbody {"))
    assert len(found) == 1


@pytest.mark.parametrize(
    ("name", "swap"),
    [
        (CONTAINER, ("content.opf", "package.opf")),
        (CONTAINER, ("</rootfiles>", "")),
        (PACKAGE, ("</metadata>", "")),
    ],
)
def test_a_book_that_does_not_open_is_one_finding(name: str, swap: Swap) -> None:
    assert rules(faulty_book(name, swap)) == {"unreadable-file"}


def test_a_file_that_is_no_book_is_one_finding() -> None:
    assert rules(judged_book(b"no book")) == {"unreadable-file"}
    assert rules(judged_book(zipped({"mimetype": b"application/epub+zip"}))) == {"unreadable-file"}


def test_an_entity_of_a_page_reads_no_file() -> None:
    files = book_files()
    page = swapped(
        files[LEAFLET],
        ("<!DOCTYPE html>", '<!DOCTYPE html [<!ENTITY x SYSTEM "file:///etc/hostname">]>'),
        ("Words at level four.", "&x;"),
    )
    found = judged_book(zipped({**files, LEAFLET: page}))
    assert all("hostname" not in str(each) for each in found)


def test_every_rule_has_a_fault_that_it_finds() -> None:
    names = {rule.__name__.removeprefix("check_").replace("_", "-") for rule in epub.RULES}
    in_overlays = {each for each in names if each.startswith("overlay-")} | {"unvoiced-text"}
    assert names - in_overlays <= {rule for rule, _, _ in BAD}
    assert in_overlays == {
        "overlay-to-nowhere",
        "overlay-clip-past-end",
        "overlay-clips-overlap",
        "overlay-order",
        "overlay-duration",
        "overlay-not-shown",
        "unvoiced-text",
    }
