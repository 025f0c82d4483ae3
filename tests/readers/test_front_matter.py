"""The front matter and organisation.yaml: what is understood, and what is refused where."""

from datetime import date
from pathlib import Path

import pytest

from publisher.diagnostics import Problems
from publisher.document import Contact, CoverMotif
from publisher.readers import read_leaflet
from tests.readers.leaflets import FRONT, body_problems, leaflet, problems, read, write


def test_everything_reaches_the_metadata(tmp_path: Path) -> None:
    extra = """\
authors: [A B, C D]
audience: People
topics: [one, two]
address: |
  1 Street

  Town
web-base: https://leaflets.example.org
contact:
  {name: us, email: us@example.org, phone: 03001234567, hours: 9am to 5pm, web: https://example.org}
licence: CC BY 4.0
"""
    data = read(tmp_path, "Words.\n", extra=extra).metadata
    assert data.title == "A test leaflet"
    assert data.language == "en-GB"
    assert data.edition == "1"
    assert (data.last_reviewed, data.next_review_due) == (date(2026, 3, 24), date(2029, 3, 24))
    assert data.authors == ("A B", "C D")
    assert data.topics == ("one", "two")
    assert data.address == "1 Street\nTown"
    assert data.web_base == "https://leaflets.example.org"
    # As YAML this phone number would be octal, and lose its nought.
    expected = Contact("us", "us@example.org", "03001234567", "9am to 5pm", "https://example.org")
    assert data.contact == expected
    assert data.licence == "CC BY 4.0"


@pytest.mark.parametrize(
    ("written", "read_as"), [("3", "3"), ("1.10", "1.10"), ('"2b"', "2b"), ("no", "no")]
)
def test_an_edition_is_read_as_it_is_written(tmp_path: Path, written: str, read_as: str) -> None:
    text = leaflet("Words.\n", front=FRONT.replace('"1"', written))
    assert read_leaflet(write(tmp_path, text)).metadata.edition == read_as


@pytest.mark.parametrize(("written", "read_as"), [("en-gb", "en-GB"), ("CY", "cy"), ("ur", "ur")])
def test_a_language_gets_its_usual_spelling(tmp_path: Path, written: str, read_as: str) -> None:
    text = leaflet("Words.\n", front=FRONT.replace("en-GB", written))
    assert read_leaflet(write(tmp_path, text)).metadata.language == read_as


def test_the_summary_may_have_markup_and_metadata_has_none(tmp_path: Path) -> None:
    front = FRONT.replace("Words about a test.", "'Words **about**\n  a *test*.'")
    document = read_leaflet(write(tmp_path, leaflet("Words.\n", front=front)))
    assert document.metadata.summary == "Words about a test."
    assert len(document.summary) == 5


def test_the_glossary_is_in_alphabetical_order_and_references_are_not(tmp_path: Path) -> None:
    extra = """\
glossary: {marrow: Soft., Artery: A tube., artery wall: Its *wall*.}
references:
  - {id: z, title: Last}
  - {id: a, title: First, authors: [A B], publisher: P, year: 2019, volume: 010, pages: 1 to 7}
"""
    document = read(tmp_path, "Words.\n", extra=extra)
    assert document.glossary
    assert [each.term for each in document.glossary.entries] == ["Artery", "artery wall", "marrow"]
    assert document.references
    first, second = document.references.entries
    assert (first.number, first.id, second.number) == (1, "reference-z", 2)
    assert (second.authors, second.year, second.volume) == (("A B",), "2019", "010")


CASES = {
    "no front matter": ("Just words.\n", ["META-001 1:1"]),
    "front matter after an empty line": ("\n" + leaflet("x\n"), ["META-001 2:1"]),
    "front matter that never ends": (f"---\n{FRONT}\n## Hello\n", ["META-002 1:1"]),
    "broken YAML": (leaflet("x\n", extra="topics: [a\n"), ["YAML-002 9:11"]),
    "a colon in a text": (
        leaflet("x\n", front=FRONT.replace("A test leaflet", "Wax: what to do")),
        ["YAML-002 2:11"],
    ),
    "a tab": (leaflet("x\n", extra="contact:\n\tname: us\n"), ["YAML-002 10:1"]),
    "a list": ("---\n- one\n---\nx\n", ["YAML-006 2:1"]),
    "nothing": (
        "---\n---\nx\n",
        [*["YAML-004 2:1"] * 6],
    ),
    "unknown key": (leaflet("x\n", extra="sumary: x\n"), ["YAML-005 9:1"]),
    "underscore for dash": (
        leaflet("x\n", front=FRONT.replace("last-reviewed", "last_reviewed")),
        ["YAML-004 2:1", "YAML-005 7:1"],
    ),
    "unknown key inside": (
        leaflet("x\n", extra="contact:\n  name: us\n  fone: 999\n"),
        ["YAML-005 11:3"],
    ),
    "key twice": (leaflet("x\n", extra="title: Other\n"), ["YAML-003 9:1"]),
    "missing key": (
        leaflet("x\n", front=FRONT.replace('edition: "1"\n', "")),
        ["YAML-004 2:1"],
    ),
    "empty value": (leaflet("x\n", extra="audience:\n"), ["YAML-006 9:1"]),
    "unknown cover": (leaflet("x\n", extra="cover: frog\n"), ["YAML-006 9:1"]),
    "text for a list": (leaflet("x\n", extra="authors: A B\n"), ["YAML-006 9:1"]),
    "list for a text": (leaflet("x\n", extra="audience: [a, b]\n"), ["YAML-006 9:1"]),
    "text for keys": (leaflet("x\n", extra="contact: us\n"), ["YAML-006 9:1"]),
    "alias": (leaflet("x\n", extra="audience: &a x\nlicence: *a\n"), ["YAML-007 10:10"]),
    "nested without end": (leaflet("x\n", extra=f"topics: {'[' * 100_000}\n"), ["YAML-007 9:59"]),
    "control character": (leaflet("x\n", extra='audience: "a\\x01"\n'), ["YAML-006 9:1"]),
    "no publisher": (
        leaflet("x\n", front=FRONT.replace("publisher: Test House\n", "")),
        ["META-003 2:1"],
    ),
    "reference id twice": (
        leaflet("x\n", extra="references:\n  - {id: a, title: A}\n  - {id: a, title: B}\n"),
        ["META-004 11:6"],
    ),
    "abbreviation said, too": (
        leaflet("x\n", extra="abbreviations:\n  X: {full: y}\npronunciations:\n  X: {say: z}\n"),
        ["META-005 12:3"],
    ),
    "term twice": (leaflet("x\n", extra="glossary: {Wax: a, wax: b}\n"), ["META-006 9:20"]),
    "unknown term in the glossary": (
        leaflet("x\n", extra="glossary:\n  wax: See {term}`was`.\n"),
        ["ROLE-002 10:12"],
    ),
    "HTML in the summary": (
        leaflet("x\n", front=FRONT.replace("about", "<b>")),
        ["DOC-010 4:16"],
    ),
    "HTML in a folded summary": (
        leaflet("x\n", front=FRONT.replace("Words about", ">-\n  Words\n  <b>about")),
        ["DOC-010 4:0"],
    ),
}


@pytest.mark.parametrize(("text", "expected"), CASES.values(), ids=CASES)
def test_a_mistake_in_the_front_matter_is_shown_with_its_place(
    tmp_path: Path, text: str, expected: list[str]
) -> None:
    assert problems(tmp_path, text) == expected


@pytest.mark.parametrize(
    "marked",
    [
        "¦last-reviewed: 24 March 2026",
        "¦last-reviewed: 2026-02-30",
        "¦last-reviewed: 2026",
        "¦last-reviewed: 20260324",
        "¦last-reviewed: 2026-03-24 10:00",
        "¦last-reviewed: [2026-03-24]",
        "¦next-review-due: 2026-03-24",
        "¦next-review-due: 2025-03-24",
        "¦language: english",
        "¦language: en_GB",
        "¦language: zz",
        "contact: {¦email: example.org}",
        "contact: {¦email: a@b}",
        "contact: {¦phone: ask us}",
        "contact: {¦phone: 12}",
        "contact: {¦web: www.example.org}",
        "contact: {¦web: 'ftp://example.org'}",
        "¦web-base: example.org",
        "references: [{¦id: A B, title: x}]",
        "references: [{id: a, title: x, ¦link: x}]",
        "abbreviations: {MRI: {full: x, ¦spoken: loud}}",
        "pronunciations: {¦'': {say: x}}",
    ],
)
def test_a_value_of_the_wrong_form_is_refused_at_its_place(tmp_path: Path, marked: str) -> None:
    line = marked.replace("¦", "")
    key = line.partition(":")[0]
    lines = [each for each in FRONT.splitlines() if not each.startswith(f"{key}:")] + [line]
    text = leaflet("x\n", front="\n".join(lines) + "\n")
    assert problems(tmp_path, text) == [f"YAML-006 {len(lines) + 1}:{marked.index('¦') + 1}"]


def test_the_remedy_names_the_nearest_key(tmp_path: Path) -> None:
    with pytest.raises(Problems) as caught:
        read_leaflet(write(tmp_path, leaflet("x\n", extra="lisence: CC BY\n")))
    assert "did you mean 'licence'?" in str(caught.value)


def test_a_comma_without_quotes_is_explained(tmp_path: Path) -> None:
    extra = "abbreviations: {ENT: {full: ear, nose and throat}}\n"
    with pytest.raises(Problems) as caught:
        read_leaflet(write(tmp_path, leaflet("x\n", extra=extra)))
    assert "a text with a comma in it needs quotes" in str(caught.value)


def test_all_mistakes_of_a_leaflet_are_told_together(tmp_path: Path) -> None:
    front = FRONT.replace("2026-03-24", "soon").replace("en-GB", "english")
    body = "# One\n\n<b>\n\n#### Deep\n\n{term}`wax` [x](y)\n\n![](drawing.svg)\n\n:::{oops}\n:::\n"
    found = problems(tmp_path, leaflet(body, front=front, extra="sumary: x\n"))
    assert found == [
        "YAML-006 3:1",
        "YAML-006 7:1",
        "YAML-005 9:1",
        "DOC-001 11:1",
        "DOC-010 13:1",
        "DOC-003 15:1",
        # Nothing against the term: nobody knows whether the glossary has it.
        "LINK-001 17:13",
        "FIG-001 19:1",
        "DIR-001 21:1",
    ]


SHARED = """\
publisher: Shared House
address: 1 Shared Street
web-base: https://shared.example.org
contact: {name: shared, email: shared@example.org, phone: 0300 123 4567}
licence: Shared licence
abbreviations: {GP: {full: general practitioner}, CT: {full: shared}}
pronunciations: {wax: {say: SHARED}, Drum: {say: DRUM}}
"""


def test_the_cover_is_what_the_author_chose(tmp_path: Path) -> None:
    assert read(tmp_path / "one", "Words.\n").metadata.cover is None
    chosen = read(tmp_path / "two", "Words.\n", extra="cover: heart\n").metadata.cover
    assert chosen is CoverMotif.HEART


def test_a_private_leaflet_says_so_with_its_line(tmp_path: Path) -> None:
    assert read(tmp_path / "one", "Words.\n").metadata.private is None
    assert read(tmp_path / "two", "Words.\n", extra="private: no\n").metadata.private is None
    private = read(tmp_path / "three", "Words.\n", extra="private: true\n").metadata.private
    assert private is not None
    assert private.line == FRONT.count("\n") + 2


def test_private_is_yes_or_no(tmp_path: Path) -> None:
    with pytest.raises(Problems) as problem:
        read(tmp_path, "Words.\n", extra="private: perhaps\n")
    (found,) = problem.value.diagnostics
    assert found.remedy == "write true or false"


def _with_shared(folder: Path, text: str, shared: str) -> Path:
    home = write(folder, text)
    (home.parent / "organisation.yaml").write_text(shared, encoding="utf-8")
    return home


def test_what_leaflets_share_is_used_where_the_leaflet_is_silent(tmp_path: Path) -> None:
    front = FRONT.replace("publisher: Test House\n", "")
    data = read_leaflet(_with_shared(tmp_path, leaflet("x\n", front=front), SHARED)).metadata
    assert data.publisher == "Shared House"
    assert data.address == "1 Shared Street"
    assert data.licence == "Shared licence"
    assert data.web_base == "https://shared.example.org"
    assert data.contact == Contact("shared", "shared@example.org", "0300 123 4567")


def test_the_leaflet_wins_and_maps_are_merged(tmp_path: Path) -> None:
    extra = """\
contact: {name: own, web: https://own.example.org}
licence: Own licence
abbreviations: {CT: {full: own}}
pronunciations: {Wax: {say: OWN}}
"""
    home = _with_shared(tmp_path, leaflet("GP CT wax drum\n", extra=extra), SHARED)
    document = read_leaflet(home)
    data = document.metadata
    assert (data.publisher, data.licence) == ("Test House", "Own licence")
    assert data.contact == Contact(
        "own", "shared@example.org", "0300 123 4567", "", "https://own.example.org"
    )
    words = document.blocks[0].children  # type: ignore[union-attr]
    said = [getattr(each, "full", "") or getattr(each, "respelling", "") for each in words]
    assert [each for each in said if each] == ["general practitioner", "own", "OWN", "DRUM"]


def test_mistakes_in_the_shared_file_are_told_with_its_name_after_the_leaflets(
    tmp_path: Path,
) -> None:
    home = _with_shared(tmp_path, leaflet("<b>\n"), SHARED + "titel: x\n")
    with pytest.raises(Problems) as caught:
        read_leaflet(home)
    assert [str(each).partition(" error")[0] for each in caught.value.diagnostics] == [
        f"{home / 'leaflet.md'}:10:1:",
        f"{home.parent / 'organisation.yaml'}:8:1:",
    ]


def test_places_behind_a_long_front_matter_are_right(tmp_path: Path) -> None:
    extra = "glossary:\n" + "".join(f"  term {number}: x\n" for number in range(30))
    assert body_problems(tmp_path, "one\n\ntwo <b>\n", extra=extra) == ["DOC-010 3:5"]
