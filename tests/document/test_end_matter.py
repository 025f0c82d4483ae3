"""What the program adds behind the author's words."""

from dataclasses import replace

from publisher.document import Contact, walk, with_end_matter
from publisher.document.nodes import FormatEntry, Link, LinkKind, Section
from publisher.document.text import plain_text, shown_date, shown_duration
from tests.specimen import FORMATS, context, section, specimen, whole_specimen

WORDING = context().wording


def headings(document: object) -> list[str]:
    return [
        plain_text(each.heading, WORDING)
        for each in document.blocks  # type: ignore[attr-defined]
        if isinstance(each, Section)
    ]


def test_the_end_matter_comes_last_and_in_order() -> None:
    assert headings(whole_specimen())[-5:] == [
        "Words used in this leaflet",
        "Where this information comes from",
        "Contact us",
        "This leaflet in other formats",
        "About this leaflet",
    ]


def test_sections_with_nothing_in_them_are_left_out() -> None:
    bare = replace(
        specimen(),
        glossary=None,
        references=None,
        metadata=replace(specimen().metadata, contact=Contact(), address=""),
    )
    added = headings(with_end_matter(bare, (), WORDING))[len(headings(bare)) :]
    assert added == ["About this leaflet"]


def test_the_contact_can_be_phoned_written_to_and_opened() -> None:
    contact = next(each for each in whole_specimen().blocks if each.id == "contact")
    links = {each.kind: each.href for each in walk(contact) if isinstance(each, Link)}
    assert links == {
        LinkKind.PHONE: "tel:08081570999",
        LinkKind.EMAIL: "mailto:nurses@example.org",
        LinkKind.WEB: "https://www.example.org",
    }


def test_dates_and_edition_are_in_words() -> None:
    about = next(each for each in whole_specimen().blocks if each.id == "about")
    words = " ".join(
        plain_text((each,), WORDING) for each in walk(about) if type(each).__name__ == "Text"
    ).replace("\N{NO-BREAK SPACE}", " ")
    for label, value in (
        ("Edition:", "3"),
        ("Last reviewed:", "24 March 2026"),
        ("Next review due:", "24 March 2029"),
    ):
        assert label in words
        assert value in words


def test_every_format_of_the_build_is_listed() -> None:
    entries = [each for each in walk(whole_specimen()) if isinstance(each, FormatEntry)]
    assert [each.file_name for each in entries] == [each.file_name for each in FORMATS]


def test_an_authors_own_section_of_the_same_id_does_not_clash() -> None:
    document = specimen()
    taken = replace(document, blocks=(*document.blocks, section("Contact", 2, id="contact")))
    ids = [each.id for each in with_end_matter(taken, FORMATS, WORDING).blocks]
    assert len(ids) == len(set(ids))


def test_running_times_are_words() -> None:
    shown = {seconds: shown_duration(seconds, WORDING) for seconds in (0, 1, 60, 162, 3600)}
    assert {k: v.replace("\N{NO-BREAK SPACE}", " ") for k, v in shown.items()} == {
        0: "0 seconds",
        1: "1 second",
        60: "1 minute",
        162: "2 minutes and 42 seconds",
        3600: "60 minutes",
    }


def test_a_date_never_breaks_over_two_lines() -> None:
    from datetime import date

    assert " " not in shown_date(date(2026, 3, 4), WORDING)
