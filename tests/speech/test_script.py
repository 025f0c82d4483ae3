"""What a listener hears, told as text before there is any sound."""

import os
from collections.abc import Iterable
from dataclasses import replace
from pathlib import Path

from publisher.diagnostics import Severity, Span
from publisher.document import Document
from publisher.document.nodes import (
    Abbreviation,
    Block,
    BulletList,
    CareCard,
    CareKind,
    Citation,
    Figure,
    ForeignPassage,
    Glossary,
    GlossaryEntry,
    Inline,
    LinkKind,
    ListItem,
    NumberedList,
    Pronunciation,
    Spoken,
    Strong,
    Table,
    Term,
    Text,
)
from publisher.speech import Announcements, Role, Script, Segment, read_lexicon, write_script
from tests.specimen import (
    HERE,
    cell,
    context,
    item,
    link,
    paragraph,
    picture,
    section,
    specimen,
    text,
    whole_specimen,
)
from tests.speech.voices import PlainVoice

GOLDEN = Path(__file__).parent / "golden" / "specimen.txt"


def script_of(
    document: Document,
    voice: PlainVoice | None = None,
    seconds: float = 0,
    announcements: Announcements = Announcements.FULL,
) -> Script:
    wording, pauses = context().wording, context().theme.tokens.voice.pauses
    lexicon = read_lexicon("en-GB")
    voice = voice or PlainVoice()
    return write_script(document, wording, pauses, voice, lexicon, seconds, announcements)


def leaflet(*blocks: Block, **changes: object) -> Document:
    return replace(specimen(), blocks=blocks, **changes)  # type: ignore[arg-type]


def heard(*blocks: Block, **changes: object) -> list[str]:
    """What is said of the blocks themselves, the opening and the end left out."""
    said = script_of(leaflet(*blocks, **changes)).utterances
    skipped = {Role.TITLE, Role.FACT, Role.SUMMARY, Role.CONTENTS, Role.END}
    return [each.text for each in said if each.role not in skipped]


def heard_inlines(*inlines: Inline | str) -> str:
    return " ".join(heard(paragraph(*inlines)))


def test_the_specimen_is_read_as_a_person_signed_it() -> None:
    """Refresh with REFRESH_GOLDEN=1, and read the difference line by line."""
    script = str(script_of(whole_specimen(), seconds=400))
    if os.environ.get("REFRESH_GOLDEN"):
        GOLDEN.write_text(script, encoding="utf-8")
    assert script == GOLDEN.read_text(encoding="utf-8")


def test_the_opening_comes_in_the_order_of_the_page() -> None:
    said = script_of(whole_specimen(), seconds=400).utterances
    assert [each.text for each in said[:9]] == [
        "A leaflet from Harbour Cancer Information.",
        "What is a specimen leaflet?",
        "Edition three.",
        "Last reviewed on the twenty-fourth of March twenty twenty-six.",
        "Next review due on the twenty-fourth of March twenty twenty-nine.",
        "A leaflet with every construct.",
        "This recording lasts about seven minutes.",
        "In this leaflet:",
        "What is a specimen?",
    ]


def test_the_running_time_is_told_in_minutes_and_only_when_known() -> None:
    def told(seconds: float) -> list[str]:
        script = script_of(specimen(), seconds=seconds)
        return [each.text for each in script.utterances if each.role is Role.RUNNING_TIME]

    assert told(0) == []
    assert told(20) == ["This recording lasts less than a minute."]
    assert told(70) == ["This recording lasts about one minute."]
    assert told(400) == ["This recording lasts about seven minutes."]


def test_every_section_is_a_chapter_in_order() -> None:
    script = script_of(whole_specimen())
    assert [each.title for each in script.chapters][:6] == [
        "What is a specimen leaflet?",
        "What is a specimen?",
        "Which cancers spread?",
        "A deeper level",
        "The deepest level",
        "Tests",
    ]
    spoken = list(dict.fromkeys(each.section for each in script.utterances))
    assert spoken == [each.id for each in script.chapters]


def test_a_dose_in_bold_is_still_a_dose() -> None:
    assert heard_inlines("Take ", Strong((text("500"),), span=HERE), " mg.") == (
        "Take five hundred milligrams."
    )


def test_several_of_a_kind_are_spelt_with_their_s() -> None:
    several = Abbreviation("GPs", "general practitioners", Spoken.LETTERS, False, span=HERE)
    assert heard(paragraph("Ask ", several, " here."))[0] == "Ask G P's here."


def test_an_abbreviation_is_explained_once_and_then_spelt() -> None:
    mri = Abbreviation("MRI", "magnetic resonance imaging", Spoken.LETTERS, True, span=HERE)
    said = heard_inlines("An ", mri, " scan. An ", replace(mri, first=False), " scan.")
    assert said == "An magnetic resonance imaging, M R I, scan. An M R I scan."


def test_an_abbreviation_is_said_as_it_was_told() -> None:
    def said(spoken: Spoken) -> str:
        return heard_inlines("See ", Abbreviation("PET", "the test", spoken, False, span=HERE), ".")

    assert said(Spoken.LETTERS) == "See P E T."
    assert said(Spoken.WORD) == "See pet."
    assert said(Spoken.FULL) == "See the test."


def test_plurals_hyphens_and_possessives_of_abbreviations() -> None:
    gp = Abbreviation("GP", "general practitioner", Spoken.LETTERS, False, span=HERE)
    ct = Abbreviation("CT", "computed tomography", Spoken.LETTERS, False, span=HERE)
    said = heard_inlines("Two ", gp, "s, my ", gp, "’s, a ", ct, "-guided test, non-", gp, ".")
    assert said == "Two G P's, my G P's, a C T guided test, non G P."


def test_a_pronunciation_is_kept_for_the_voice() -> None:
    word = Pronunciation("metastases", "meh-TASS-tuh-seez", "mɪˈtæstəsiːz", True, span=HERE)
    bare = replace(word, ipa="")
    script = script_of(leaflet(paragraph("Called ", word, " or ", bare, ".")))
    (said,) = (each for each in script.utterances if each.role is Role.PARAGRAPH)
    assert said.text == "Called metastases or metastases."
    held = [each for each in said.words if not each.is_plain]
    assert [(each.ipa, each.respelling) for each in held] == [
        ("mɪˈtæstəsiːz", ""),
        ("", "meh-TASS-tuh-seez"),
    ]


def test_a_medicine_is_said_as_the_lexicon_has_it_and_the_leaflet_goes_before() -> None:
    author = Pronunciation("paracetamol", "x", "ˈpærə", False, span=HERE)
    script = script_of(leaflet(paragraph("Take Paracetamol or ", author, ".")))
    (said,) = (each for each in script.utterances if each.role is Role.PARAGRAPH)
    assert [each.ipa for each in said.words if each.ipa] == ["ˌpærəˈsiːtəmɒl", "ˈpærə"]


def test_a_term_is_explained_once_right_behind_its_block() -> None:
    term = Term((text("lymph system"),), "glossary-lymphatic-system", True, span=HERE)
    said = heard(paragraph("The ", term, ". It drains."), paragraph("The ", term, " again."))
    meaning = "Lymphatic system means: Thin tubes that carry a clear fluid around the body."
    assert said == ["The lymph system.", "It drains.", meaning, "The lymph system again."]


def test_the_glossary_is_read_in_full_and_no_meaning_brings_up_another_twice() -> None:
    second = Term((text("second"),), "glossary-second", True, span=HERE)
    entries = (
        GlossaryEntry("first", (text("Before the "), second, text(".")), id="glossary-first",
                      span=HERE),
        GlossaryEntry("second", (text("After."),), id="glossary-second", span=HERE),
    )  # fmt: skip
    glossary = Glossary(entries, id="list", span=HERE)
    term = Term((text("first"),), "glossary-first", True, span=HERE)
    meanings = ["First means: Before the second.", "Second means: After."]
    assert heard(paragraph("A ", term, "."), glossary, glossary=glossary) == [
        "A first.",
        *meanings,
        *meanings,
    ]
    assert heard(glossary, glossary=glossary) == meanings


def test_a_list_says_how_long_it_is_and_an_inner_one_where_it_ends() -> None:
    def bullets(*items: ListItem) -> BulletList:
        return BulletList(items, id=f"list-{len(items)}", span=HERE)

    inner = bullets(item("two"), item("three"))
    assert heard(bullets(item("one", inner), item("four"))) == [
        "A list of two items.",
        "One.",
        "A list of two items.",
        "Two.",
        "Three.",
        "End of the inner list.",
        "Four.",
    ]
    assert heard(bullets(item("only")))[0] == "A list of one item."
    assert "End of the inner list." not in heard(bullets(item("one"), item("two", inner)))


def test_a_step_cannot_be_taken_for_a_dose() -> None:
    steps = NumberedList((item("2 tablets"),), start=1, id="steps", span=HERE)
    assert heard(steps) == ["A numbered list of one step.", "Step one.", "Two tablets."]


def test_a_table_repeats_its_headings_in_every_row() -> None:
    def table(header_column: bool) -> Table:
        rows = ((cell("Adult"), cell("5mg")), (cell("Child"), empty))
        return Table((text("Doses"),), (cell("Who"), cell("Dose")), rows, header_column,
                     id="table", span=HERE)  # fmt: skip

    empty = replace(cell(""), children=())
    assert heard(table(True)) == [
        "Table: Doses.",
        "It has two columns and two rows.",
        "Column one: Who.",
        "Column two: Dose.",
        "Who: Adult.",
        "Dose: five milligrams.",
        "Who: Child.",
        "Dose: nothing.",
        "End of the table.",
    ]
    assert "Row two." in heard(table(False))


def test_a_decorative_picture_is_silent() -> None:
    assert heard(Figure(picture("wave.svg"), "", decorative=True, id="wave", span=HERE)) == []


def test_links_say_where_they_lead() -> None:
    def said(words: str, address: str, kind: LinkKind) -> str:
        return heard_inlines("See ", link(words, address, kind), " now.")

    web, mail, phone = LinkKind.WEB, LinkKind.EMAIL, LinkKind.PHONE
    assert said("our page", "https://www.example.org/a", web) == (
        "See our page, at W W W dot example dot org slash A, now."
    )
    assert said("www.example.org", "https://www.example.org/", web) == (
        "See W W W dot example dot org, now."
    )
    assert (
        said("us", "help@example.org", mail) == "See us, by e-mail at help at example dot org, now."
    )
    assert said("help@example.org", "help@example.org", mail) == "See help at example dot org, now."
    assert said("0808 157 0123", "08081570123", phone) == (
        "See oh eight oh eight, one five seven, oh one two three, now."
    )
    assert said("our nurses", "0808 157 0123", phone) == (
        "See our nurses, by phone on oh eight oh eight, one five seven, oh one two three, now."
    )
    assert said("NHS 111", "111", phone) == "See N H S one one one now."
    assert said("999", "999", phone) == "See nine nine nine now."


def test_a_very_long_address_is_cut_to_its_site_and_says_so() -> None:
    address = "https://www.example.org/one-two-three/four-five-six/seven-eight-nine/ten"
    assert heard_inlines(link("It", address, LinkKind.WEB), ".") == (
        "It, at W W W dot example dot org, the rest of the address is in the other formats."
    )


def test_an_inner_link_names_its_part() -> None:
    tests = section("Which tests?", 2, paragraph("A scan."), id="tests")
    said = heard(paragraph("See ", link("below", "tests", LinkKind.INTERNAL), "."), tests)
    assert said[0] == "See below, in the part called Which tests?"


def test_a_citation_is_said_lightly() -> None:
    assert heard_inlines("It works ", Citation("a", 2, span=HERE), ".") == "It works, source two."


def test_welsh_is_announced_and_reported_where_the_voice_has_none() -> None:
    script = script_of(whole_specimen())
    text_ = str(script)
    assert "The next passage is in Welsh." in text_
    assert "This voice cannot speak Welsh." in text_
    assert "Gymraeg" not in text_
    assert "bore da" not in text_
    assert {(each.severity, each.code) for each in script.diagnostics} == {
        (Severity.WARNING, "AUDIO-003")
    }
    assert len(script.diagnostics) == 2
    assert all(each.span == HERE for each in script.diagnostics)


def test_welsh_is_spoken_in_welsh_where_the_voice_can() -> None:
    script = script_of(whole_specimen(), PlainVoice(languages=("en", "cy")))
    welsh = [each for each in script.utterances if each.language == "cy"]
    assert [each.text for each in welsh] == [
        "Gallwch gael y daflen hon yn Gymraeg.",
        "Gofynnwch i'ch tîm, os gŵyr.",
    ]
    announced = [each.text for each in script.utterances if each.role is Role.LANGUAGE]
    assert announced == ["The next passage is in Welsh.", "The leaflet goes on in English."]
    inline = next(each for each in script.utterances if "Nurse Mari" in each.text)
    assert [each.text for each in inline.words if each.language == "cy"] == ["Bore da"]
    assert script.diagnostics == ()


def test_structure_inside_a_welsh_passage_is_told_in_english() -> None:
    bullets = BulletList((item("un"), item("dau")), id="list", span=HERE)
    passage = ForeignPassage("cy", (bullets,), id="passage", span=HERE)
    script = script_of(leaflet(passage), PlainVoice(languages=("en", "cy")))
    told = [(each.text, each.language) for each in script.utterances if each.node != ""]
    assert told[1:4] == [("A list of two items.", "en-GB"), ("Un.", "cy"), ("Dau.", "cy")]


def test_words_of_the_author_within_a_phrase_keep_the_language_of_their_passage() -> None:
    boxes = BulletList((item("Golchi dwylo. Aros.", tick_box=True),), id="list", span=HERE)
    drawing = Figure(picture(), "Llun o glust", (text("Eich clust"),), id="figure", span=HERE)
    card = CareCard(CareKind.URGENT, (text("Ffoniwch ni"),), 3, (), id="card", span=HERE)
    passage = ForeignPassage("cy", (boxes, drawing, card), id="passage", span=HERE)
    script = script_of(leaflet(passage), PlainVoice(languages=("en", "cy")))
    said = {each.text: each for each in script.utterances}
    for english, welsh in (
        ("Box to tick: ", "Golchi dwylo."),
        ("Picture: ", "Llun o glust"),
        ("Its caption: ", "Eich clust"),
    ):
        found = next(each for text_, each in said.items() if text_.startswith(english))
        tagged = {each.text.strip(" ."): each.language or found.language for each in found.words}
        assert tagged[english.strip()] == "en-GB"
        assert tagged[welsh.strip(" .")] == "cy"
    assert said["Aros."].language == "cy"
    assert any("Ffoniwch ni" in each.text and each.language == "cy" for each in card_words(script))


def card_words(script: Script) -> list[Segment]:
    return [word for each in script.utterances if each.node == "card" for word in each.words]


def test_a_leaflet_in_a_language_that_the_voice_lacks_is_an_error() -> None:
    urdu = replace(specimen(), metadata=replace(specimen().metadata, language="ur"))
    script = script_of(urdu)
    assert [(each.is_error, each.code) for each in script.diagnostics] == [(True, "AUDIO-002")]
    assert "Urdu" in script.diagnostics[0].message


def problems(inlines: Iterable[Inline]) -> list[tuple[str, Span | None, bool]]:
    found = script_of(leaflet(paragraph(*inlines))).diagnostics
    return [(each.code, each.span, each.is_error) for each in found]


def test_what_cannot_be_said_is_an_error_at_its_line() -> None:
    there = Span("source/specimen/leaflet.md", 31, 4)
    urdu = Text("یہ دوا نہ لیں", span=there)
    assert problems([text("Hello. "), urdu]) == [("AUDIO-001", there, True)]
    assert problems([text("Hello. "), Text("Well done ☺", span=there)]) == [
        ("AUDIO-001", there, True)
    ]
    assert problems([text("On "), Text("03/24/2026", span=there)]) == [("AUDIO-001", there, True)]


def test_a_break_inside_a_sentence_is_one_sentence() -> None:
    said = script_of(leaflet(paragraph("First. Second, e.g. this. Third"))).utterances
    assert [each.text for each in said if each.role is Role.PARAGRAPH] == [
        "First.",
        "Second, for example this.",
        "Third.",
    ]


def test_a_brief_script_keeps_all_words_and_what_has_a_meaning() -> None:
    full = [each.text for each in script_of(whole_specimen(), seconds=400).utterances]
    brief = script_of(whole_specimen(), seconds=400, announcements=Announcements.BRIEF)
    said = [each.text for each in brief.utterances]
    rest = iter(full)
    assert all(each in rest for each in said), "in the same order, and nothing besides"
    for kept in (
        "Emergency: act now.",
        "Picture: A lung with one tumour in its upper half.",
        "Step three.",
        "Dose: five hundred milligrams.",
        "Box to tick: I am pregnant.",
        "The next passage is in Welsh.",
    ):
        assert kept in said
    left_out = {each for each in full if each not in said}
    assert {"Edition three.", "A list of two items.", "End of the table."} <= left_out
    meaning = "Lymphatic system means: Thin tubes that carry a clear fluid around the body."
    assert (full.count(meaning), said.count(meaning)) == (2, 1)


def test_an_utterance_tells_what_a_reader_sees_meanwhile() -> None:
    two = replace(paragraph("One. Two. Three."), id="words")
    steps = NumberedList((replace(item("Rest."), id="rest"),), start=1, id="steps", span=HERE)
    script = script_of(leaflet(section("Doses", 2, two, steps, id="doses")))
    places = [(each.text, each.place) for each in script.utterances if each.node]
    first = steps.items[0].children[0].id
    assert places == [
        ("Doses.", "doses.heading"),
        ("One.", "words.s1"),
        ("Two.", "words.s2"),
        ("Three.", "words.s3"),
        ("A numbered list of one step.", "steps"),
        ("Step one.", f"{first}.s1"),
        ("Rest.", f"{first}.s1"),
    ]


def test_a_number_or_an_address_in_a_welsh_passage_is_said_in_the_leaflet_s_language() -> None:
    phone = link("0808 157 0123", "08081570123", LinkKind.PHONE)
    web = link("ein gwefan", "https://www.example.org", LinkKind.WEB)
    words = paragraph("Ffoniwch ", phone, ", neu ", web, ".")
    passage = ForeignPassage("cy", (words,), id="passage", span=HERE)
    script = script_of(leaflet(passage), PlainVoice(languages=("en", "cy")))
    (said,) = (each for each in script.utterances if each.text.startswith("Ffoniwch"))
    english = "".join(each.text for each in said.words if each.language == "en-GB")
    welsh = "".join(each.text for each in said.words if each.language == "")
    assert said.text == (
        "Ffoniwch oh eight oh eight, one five seven, oh one two three, neu ein gwefan, at W W W dot"
        " example dot org."
    )
    assert english == (
        "oh eight oh eight, one five seven, oh one two threeatW W W dot example dot org"
    )
    assert welsh.split() == ["Ffoniwch", ",", "neu", "ein", "gwefan,", "."]
