"""Single constructs, in the forms in which people paste them."""

import re
import unicodedata
from pathlib import Path

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from publisher.document import Document, walk
from publisher.document.nodes import (
    BulletList,
    CareCard,
    Link,
    ListItem,
    NumberedList,
    Paragraph,
    Quotation,
    Section,
    Table,
    Video,
)
from publisher.document.text import plain_text
from publisher.readers import read_leaflet
from publisher.readers.plain_text import ImportedLeaflet, read_plain_text, write_leaflet_folder
from publisher.readers.plain_text.finding import Kind
from publisher.readers.plain_text.markdown_text import MarkdownText
from publisher.theme import read_wording
from tests.readers.leaflets import leaflet, write
from tests.readers.plain_text.seed import fill_gaps
from tests.specimen import STYLES

WORDING = read_wording(STYLES, "en-GB")


def imported(text: str) -> ImportedLeaflet:
    return read_plain_text(f"A title\n\n{text}\n", "pasted.txt")


@pytest.fixture
def read(tmp_path: Path):
    def read_text(text: str) -> Document:
        folder = tmp_path / "leaflet"
        write_leaflet_folder(imported(text), folder)
        fill_gaps(folder)
        return read_leaflet(folder)

    return read_text


def shown(nodes: object) -> str:
    return plain_text(nodes, WORDING).replace("\u00a0", " ")  # type: ignore[arg-type]


def topics(made: ImportedLeaflet, kind: Kind) -> list[str]:
    return [each.topic for each in made.findings if each.kind is kind]


def outline(node: object) -> object:
    """Lists as nested Python lists."""
    if isinstance(node, BulletList | NumberedList):
        return [outline(each) for each in node.items]
    if isinstance(node, ListItem):
        first, *rest = node.children
        assert isinstance(first, Paragraph)
        return (
            [shown(first.children), *(outline(each) for each in rest)]
            if rest
            else (shown(first.children))
        )
    if isinstance(node, Paragraph):
        return shown(node.children)
    raise AssertionError(node)


@pytest.mark.parametrize(
    "sign", ["•", "●", "▪", "-", "–", "*", "+", "·", "o", "\uf0b7", "  •", "o\t"]
)
def test_every_sign_makes_a_bullet_list(read, sign: str) -> None:
    document = read(f"You may feel:\n\n{sign} pain\n{sign} heat\n")
    (found,) = (each for each in walk(document) if isinstance(each, BulletList))
    assert outline(found) == ["pain", "heat"]


@pytest.mark.parametrize("form", ["{}.", "{})", "({})", " {}.\t"])
def test_numbers_make_a_numbered_list_that_starts_where_it_did(read, form: str) -> None:
    document = read(f"Steps:\n{form.format(4)} wash\n{form.format(5)} dry\n")
    (found,) = (each for each in walk(document) if isinstance(each, NumberedList))
    assert found.start == 4
    assert outline(found) == ["wash", "dry"]


@pytest.mark.parametrize("box", ["☐", "□", "[ ]", "[]", "❏"])
def test_boxes_are_boxes_to_tick(read, box: str) -> None:
    document = read(f"Bring:\n{box} your letter\n{box} your glasses\n")
    items = [each for each in walk(document) if isinstance(each, ListItem)]
    assert [each.tick_box for each in items] == [True, True]


@pytest.mark.parametrize(
    "text",
    [
        "• fruit\n   - pears\n   - plums\n• bread",
        "• fruit\no\tpears\no\tplums\n• bread",
        "1. fruit\n• pears\n• plums\n2. bread",
        "- fruit\n  - pears\n\n  - plums\n- bread",
    ],
)
def test_lists_inside_lists_are_known_by_indent_or_sign(read, text: str) -> None:
    document = read(f"Buy:\n{text}")
    first = next(each for each in walk(document) if isinstance(each, BulletList | NumberedList))
    assert outline(first) == [["fruit", ["pears", "plums"]], "bread"]


def test_a_wrapped_point_is_one_point_and_its_second_paragraph_belongs_to_it(read) -> None:
    document = read(
        "• keep the plaster dry for the first two days, also when you take a bath\n"
        "  or a shower\n\n  Ask us for a cover.\n• rest"
    )
    (found,) = (each for each in walk(document) if isinstance(each, BulletList))
    first = "keep the plaster dry for the first two days, also when you take a bath or a shower"
    assert outline(found) == [[first, "Ask us for a cover."], "rest"]


def test_lines_wrapped_at_a_narrow_width_are_joined(read) -> None:
    document = read(
        "Opening.\n\nThis paragraph was wrapped by a mail program after about sixty\n"
        "characters, and its lines belong together.\n\nThe third one stands alone."
    )
    paragraphs = [shown(each.children) for each in walk(document) if isinstance(each, Paragraph)]
    joined = (
        "This paragraph was wrapped by a mail program after about sixty characters, and its lines "
        "belong together."
    )
    assert paragraphs == ["Opening.", joined, "The third one stands alone."]


def test_the_lines_of_an_address_stay_lines(read) -> None:
    document = read(
        "Our clinic is open from Monday to Friday, and you do not need to ring us before you come"
        " to see us there, whatever your question is.\n\nHarbour Clinic\n1 Quay Street\nHarbourtown"
    )
    last = [each for each in walk(document) if isinstance(each, Paragraph)][-1]
    assert shown(last.children) == "Harbour Clinic\n1 Quay Street\nHarbourtown"


@pytest.mark.parametrize(
    ("text", "headings"),
    [
        ("What is it?\n\nIt is this.", [("What is it?", 2)]),
        ("SIDE EFFECTS\n\nThey are rare.", [("Side effects", 2)]),
        ("Side effects\n============\n\nThey are rare.", [("Side effects", 2)]),
        ("Side effects\n------------\nThey are rare.", [("Side effects", 2)]),
        ("Side effects\n\nThey are rare for most people.", [("Side effects", 2)]),
        ("Storage:\n\nKeep it in the fridge.", [("Storage", 2)]),
        ("1. What is it?\n\nIt is this.", [("1. What is it?", 2)]),
        ("1 What\n\n1.1 Your stay\n\nIt is short.", [("1.1 Your stay", 2)]),
        (
            "BEFORE YOU COME\n\nEat.\n\nWhat to bring?\n\nA book.\n\nAFTER YOU LEAVE\n\nRest.",
            [("Before you come", 2), ("What to bring?", 3), ("After you leave", 2)],
        ),
    ],
)
def test_headings_of_many_kinds(read, text: str, headings: list[tuple[str, int]]) -> None:
    document = read(text)
    found = [
        (shown(each.heading), each.level) for each in walk(document) if isinstance(each, Section)
    ]
    assert found == headings


@pytest.mark.parametrize(
    "text",
    [
        "You may have one of these:\n\n• pain",
        "A whole sentence of words.\n\nAnother whole sentence.",
        "Will it hurt?\n\nHow long is it?\n\nWho is there?",
        "Ring us?\n",
    ],
)
def test_what_is_no_heading_stays_text(read, text: str) -> None:
    assert not [each for each in walk(read(text)) if isinstance(each, Section)]


@pytest.mark.parametrize(
    ("words", "iso"),
    [
        ("Last reviewed: 24 Mar 2020", "last-reviewed: 2020-03-24"),
        ("Last reviewed:\n24 March 2020", "last-reviewed: 2020-03-24"),
        ("Last reviewed 24th March, 2020", "last-reviewed: 2020-03-24"),
        ("Date reviewed: March 24, 2020", "last-reviewed: 2020-03-24"),
        ("Reviewed: 24/03/2020", "last-reviewed: 2020-03-24"),
        ("Last updated on 2020-03-24", "last-reviewed: 2020-03-24"),
        ("Last review date: Sept 2020", "last-reviewed: 2020-09-01"),
        ("Issued: 03/2020", "last-reviewed: 2020-03-01"),
        ("Next review due: 24.03.2023", "next-review-due: 2023-03-24"),
        ("Review date: March 2023", "next-review-due: 2023-03-01"),
        ("Due for review 1 May 2023", "next-review-due: 2023-05-01"),
    ],
)
def test_dates_in_many_forms_go_to_the_front_matter(words: str, iso: str) -> None:
    made = imported(f"Some words.\n\n{words}")
    assert f"\n{iso}\n" in made.leaflet
    assert words.split("\n", 1)[0] not in made.leaflet
    assert re.search(r"in the text: “.*20\d\d”", made.report.replace("-03-24", ""))


@pytest.mark.parametrize("words", ["Reviewed: 24/03/2020", "Last reviewed: 4/3/2020"])
def test_a_date_that_may_mean_another_is_a_guess(words: str) -> None:
    made = imported(f"Some words.\n\n{words}")
    sure = imported("Some words.\n\nLast reviewed: 24 March 2020")
    assert "last-reviewed" in topics(made, Kind.GUESSED)
    assert "last-reviewed" not in topics(sure, Kind.GUESSED)


def test_a_date_inside_a_sentence_leaves_the_sentence(read) -> None:
    sentence = "This page was last reviewed on 24 March 2020 by two nurses."
    document = read(f"Some words.\n\n{sentence}")
    assert str(document.metadata.last_reviewed) == "2020-03-24"
    assert sentence in [
        shown(each.children) for each in walk(document) if isinstance(each, Paragraph)
    ]


def test_dates_in_the_wrong_order_are_asked_for(read) -> None:
    text = "Some words.\n\nLast reviewed: 1 May 2024\nNext review due: 1 May 2023"
    assert "next-review-due" in topics(imported(text), Kind.MISSING)
    read(text)


@pytest.mark.parametrize(
    ("words", "seconds"),
    [
        ("This video is about casts, it lasts for 2 minutes and 42 seconds.", 162),
        ("Video: casts (3 mins)", 180),
        ("Watch our video about casts. It is 45 seconds long.", 45),
        ("Our video shows a cast, 1:05", 65),
    ],
)
def test_a_video_has_its_running_time(read, words: str, seconds: int) -> None:
    (video,) = (each for each in walk(read(f"Some words.\n\n{words}")) if isinstance(each, Video))
    assert video.seconds == seconds


def test_a_video_with_its_address_and_without_its_length(read) -> None:
    words = "Watch our video: https://video.example.org/casts?v=1."
    made = imported(f"Some words.\n\n{words}")
    assert [each for each in topics(made, Kind.MISSING) if "video" in each] == ["length of video 1"]
    (video,) = (each for each in walk(read(f"Some words.\n\n{words}")) if isinstance(each, Video))
    assert video.address == "https://video.example.org/casts?v=1"


def test_a_video_call_is_no_video(read) -> None:
    document = read("You can have a video call with your nurse, which takes 20 minutes.")
    assert not [each for each in walk(document) if isinstance(each, Video)]


@pytest.mark.parametrize(
    ("words", "kind", "heading"),
    [
        ("Call 999 if you cannot breathe.", "emergency", "Call 999 if:"),
        ("Go to A&E if:\n• it bleeds", "emergency", "Go to A&E if:"),
        (
            "It heals soon. Ring us straight away if:\n• it bleeds",
            "urgent",
            "Ring us straight away if:",
        ),
        ("Contact your GP urgently. Do not wait.", "urgent", "Contact your GP urgently."),
        ("Go to hospital immediately.", "urgent", "Get help today"),
    ],
)
def test_urgent_advice_is_proposed_as_a_card(read, words: str, kind: str, heading: str) -> None:
    (card,) = (each for each in walk(read(f"Some words.\n\n{words}")) if isinstance(each, CareCard))
    assert card.kind == kind
    assert shown(card.heading) == heading
    assert f"care card: {kind}" in topics(imported(f"Some words.\n\n{words}"), Kind.GUESSED)


@pytest.mark.parametrize(
    "words",
    ["Get up as soon as possible.", "Your doctor may call you today.", "Speak to your nurse."],
)
def test_ordinary_sentences_are_no_cards(read, words: str) -> None:
    assert not [
        each for each in walk(read(f"Some words.\n\n{words}")) if isinstance(each, CareCard)
    ]


def test_addresses_become_links(read) -> None:
    document = read(
        "Ring 0808 157 0123 or 999? Call 999. Write to a.b_c@example.org, or see "
        "www.example.org/a_b and (https://example.org/x?y=1)."
    )
    links = [(shown(each.children), each.href) for each in walk(document) if isinstance(each, Link)]
    assert links == [
        ("0808 157 0123", "tel:08081570123"),
        ("999", "tel:999"),
        ("a.b_c@example.org", "mailto:a.b_c@example.org"),
        ("www.example.org/a_b", "https://www.example.org/a_b"),
        ("https://example.org/x?y=1", "https://example.org/x?y=1"),
    ]


def test_lines_with_tabs_become_a_table(read) -> None:
    document = read("Table 1: Doses\nAge\tDose\n5\t250 mg\n10\ta|b\n")
    (table,) = (each for each in walk(document) if isinstance(each, Table))
    assert shown(table.caption) == "Table 1: Doses"
    rows = [table.header, *table.rows]
    assert [[shown(cell.children) for cell in row] for row in rows] == [
        ["Age", "Dose"],
        ["5", "250 mg"],
        ["10", "a|b"],
    ]


def test_arrows_make_a_quotation(read) -> None:
    document = read("She wrote:\n\n> I was afraid.\n>\n> — A patient\n\nThat is common.")
    (quotation,) = (each for each in walk(document) if isinstance(each, Quotation))
    assert shown(quotation.attribution) == "A patient"


def test_pages_leave_no_trace_and_their_sentences_are_joined(read) -> None:
    head, foot = "Harbour Hospital", "Page {} of 3"
    parts = ["It heals", "in six weeks. You can walk", "after two."]
    text = "\f".join(f"{head}\n\n{part}\n\n{foot.format(at)}" for at, part in enumerate(parts, 1))
    made = read_plain_text(text, "pasted.txt")
    assert "It heals in six weeks. You can walk after two.\n" in made.leaflet
    left_out = [each.quoted for each in made.findings if each.kind is Kind.LEFT_OUT]
    assert left_out == ["Page 1 of 3", head, "Page 2 of 3", head, "Page 3 of 3"]


def test_numbers_and_lines_that_come_back_inside_a_page_stay(read) -> None:
    document = read("Rest.\n\n12\n\nRest.\n\n12\n\nRest.")
    words = [shown(each.children) for each in walk(document) if isinstance(each, Paragraph)]
    assert words == ["Rest.", "12", "Rest.", "12", "Rest."]


@pytest.mark.parametrize("line", ["Back to top", "Skip to main content", "Share on Facebook"])
def test_buttons_of_web_pages_are_left_out_and_quoted(line: str) -> None:
    made = imported(f"Some words.\n\n{line}\n\nOther words.")
    assert line not in made.leaflet
    assert f"“{line}”" in made.report


def test_a_mail_gives_its_subject_as_title() -> None:
    head = "From: A <a@example.org>\nTo: B\nSubject: Fwd: Re: Your new hip\n\n"
    made = read_plain_text(f"{head}Dear B,\n\nYour hip is new.\n", "mail.txt")
    assert "\ntitle: Your new hip\n" in made.leaflet
    assert "“From: A \\<a@example.org>”" in made.report


@pytest.mark.parametrize(
    ("text", "short", "full"),
    [
        ("We use magnetic resonance imaging (MRI).", "MRI", "magnetic resonance imaging"),
        ("We use an XYZ (xenon yttrium zoom).", "XYZ", "xenon yttrium zoom"),
        ("You have a CT scan.", "CT", "computed tomography"),
    ],
)
def test_abbreviations_are_explained_by_the_text_or_by_a_list(
    text: str, short: str, full: str
) -> None:
    made = imported(f"Some words.\n\n{text}")
    assert f"  {short}:\n    full: {full}\n" in made.leaflet
    assert f"abbreviation: {short}" in topics(made, Kind.GUESSED)


def test_an_abbreviation_that_nobody_explains_is_told() -> None:
    made = imported("Some words.\n\nYou have a QZX scan. It is NOT loud, and not long.")
    assert [each for each in topics(made, Kind.ODD) if "abbrev" in each] == ["abbreviation: QZX"]


def test_a_word_cut_at_the_end_of_a_line_is_joined_and_told() -> None:
    made = imported(
        "The plaster keeps the broken bone still for as long as the treat-\n"
        "ment takes, and treatment takes six weeks. Some people need a long-\n"
        "term plan."
    )
    assert "as the treatment takes" in made.leaflet
    assert "a long-term plan" in made.leaflet
    assert topics(made, Kind.GUESSED).count("hyphen") == 2


_SIGNS = st.text(st.sampled_from("\\`*_[](){}<>#+-.!|&~:=%$^@;'\"/1a A\u00a0é"), max_size=25)


@settings(max_examples=300, deadline=None, derandomize=True)
@given(st.builds(lambda a, b, c: f"{a}{b}{c}", _SIGNS, st.sampled_from(
    ["", "1. ", ":::", "# ", "[a](b)", "&amp;", "<b>", "{term}`x`", "(a)=", "---", "~~~", "- a"]
), _SIGNS))  # fmt: skip
def test_words_come_out_of_markdown_as_they_went_in(
    tmp_path_factory: pytest.TempPathFactory, words: str
) -> None:
    words = " ".join(words.split())
    if not words:
        return
    body = MarkdownText().line(words)
    folder = write(tmp_path_factory.mktemp("signs"), leaflet(f"{body}\n"))
    (paragraph,) = read_leaflet(folder).blocks
    assert isinstance(paragraph, Paragraph)
    assert shown(paragraph.children) == unicodedata.normalize("NFC", words)
