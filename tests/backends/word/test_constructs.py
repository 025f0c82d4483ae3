"""Every construct of a leaflet is found in the finished Word file."""

from dataclasses import replace
from io import BytesIO
from itertools import pairwise

import pytest
from PIL import Image

from publisher.document import Picture
from publisher.document.nodes import (
    Abbreviation,
    BulletList,
    CareCard,
    CareKind,
    Emphasis,
    Figure,
    Foreign,
    ForeignPassage,
    LinkKind,
    NumberedList,
    Spoken,
)
from tests.backends.word.word_file import (
    W,
    WordFile,
    file_with,
    query,
    render,
    specimen_file,
    words,
)
from tests.specimen import (
    HERE,
    item,
    link,
    paragraph,
    picture,
    section,
    text,
    whole_specimen,
)


@pytest.fixture(scope="module")
def word() -> WordFile:
    return specimen_file()


class TestText:
    def test_title_comes_first_behind_its_originator_and_is_the_only_first_heading(
        self, word: WordFile
    ) -> None:
        first, second = word.paragraphs[:2]
        assert words(first) == "Harbour Cancer Information"
        assert words(second) == "What is a specimen leaflet?"
        assert [words(each) for each in word.paragraphs if word.level(each) == 1] == [words(second)]

    def test_summary_edition_and_dates_follow_the_title(self, word: WordFile) -> None:
        assert [words(each).replace("\xa0", " ") for each in word.paragraphs[2:5]] == [
            "A leaflet with every construct.",
            "Edition 3. Last reviewed 24 March 2026.",
            "Next review due: 24 March 2029.",
        ]

    def test_headings_have_their_levels_and_skip_none(self, word: WordFile) -> None:
        levels = {words(each): word.level(each) for each in word.paragraphs if word.level(each)}
        assert levels["What is a specimen?"] == 2
        assert levels["Which cancers spread?"] == 3
        assert levels["A deeper level"] == 4
        assert levels["The deepest level"] == 5
        order = list(levels.values())
        assert all(later <= sooner + 1 for sooner, later in pairwise(order))

    def test_headings_are_words_heading_styles(self, word: WordFile) -> None:
        for each in word.paragraphs:
            if word.level(each):
                name = word.style_value(word.style(each), "w:name")
                assert name.lower().startswith(f"heading {word.level(each)}"), words(each)

    def test_strong_and_emphasis_are_bold(self, word: WordFile) -> None:
        found = word.paragraph("This is strongly said")
        for part in ("strongly said", "gently stressed"):
            (run,) = query(found, f"w:r[w:t='{part}']")
            (style,) = query(run, "w:rPr/w:rStyle/@w:val")
            assert query(word.styles, f"w:style[@w:styleId='{style}']/w:rPr/w:b[not(@w:val='0')]")

    def test_line_break(self, word: WordFile) -> None:
        assert "gently stressed.\nA new line" in words(word.paragraph("This is strongly"))

    def test_quotation_says_whose_words_they_are(self, word: WordFile) -> None:
        quoted = word.paragraph("I wrote my questions down before I went.")
        whose = quoted.getnext()
        assert words(whose) == "— Mari, patient"
        assert word.style(quoted) == "Quotation"
        assert word.value(quoted, "w:pBdr/w:left") == word.value(whose, "w:pBdr/w:left") == "single"

    def test_pronunciation_and_abbreviation_are_spelt_out_once(self, word: WordFile) -> None:
        found = words(word.paragraph("Secondary cancers"))
        assert "metastases (say: meh-TASS-tuh-seez)" in found
        assert "magnetic resonance imaging (MRI) and say MRI." in found

    def test_foreign_words_carry_their_language(self, word: WordFile) -> None:
        (run,) = query(word.paragraph("Say bore da"), "w:r[w:t='bore da']")
        assert query(run, "w:rPr/w:lang/@w:val") == ["cy"]

    def test_foreign_passage_carries_its_language_and_a_font_that_has_its_letters(
        self, word: WordFile
    ) -> None:
        runs = query(word.paragraph("Gallwch gael"), "w:r")
        assert {query(run, "string(w:rPr/w:lang/@w:val)") for run in runs} == {"cy"}
        assert {query(run, "string(w:rPr/w:rFonts/@w:ascii)") for run in runs} == {"Fira Sans"}

    def test_a_letter_that_the_body_font_lacks_is_set_in_the_fallback_font(self) -> None:
        word = file_with(paragraph("Ask Nurse Gŵyr about it."))
        runs = query(word.paragraph("Ask Nurse"), "w:r")
        fonts = [(words(run), query(run, "string(w:rPr/w:rFonts/@w:ascii)")) for run in runs]
        assert fonts == [("Ask Nurse ", ""), ("Gŵyr ", "Fira Sans"), ("about it.", "")]

    def test_words_from_right_to_left(self) -> None:
        word = file_with(ForeignPassage("ar", (paragraph("اسأل"),), id="passage", span=HERE))
        found = word.paragraph("اسأل")
        assert query(found, "w:pPr/w:bidi/@w:val") == ["1"]
        assert query(found, "w:r/w:rPr/w:rtl/@w:val") == ["1"]
        assert query(found, "w:r/w:rPr/w:lang/@w:bidi") == ["ar"]

    def test_a_leaflet_from_right_to_left_with_words_from_left_to_right(self) -> None:
        english = Foreign((text("nurse"),), "en-GB", span=HERE)
        word = file_with(paragraph("اسأل ", english), language="ar")
        defaults = query(word.styles, "w:docDefaults")[0]
        assert query(defaults, "w:rPrDefault/w:rPr/w:rtl")
        assert query(defaults, "w:pPrDefault/w:pPr/w:bidi")
        assert query(word.paragraph("اسأل"), "w:r[w:t='nurse']/w:rPr/w:rtl/@w:val") == ["0"]


class TestLists:
    def test_bullets_are_items_of_a_real_list(self, word: WordFile) -> None:
        level = word.list_level(word.paragraph("prostate cancer"))
        assert query(level, "w:numFmt/@w:val") == ["bullet"]
        assert query(level, "w:lvlText/@w:val") == ["●"]

    def test_a_nested_list_stands_further_in(self, word: WordFile) -> None:
        outer = word.list_level(word.paragraph("breast cancer"))
        inner = word.list_level(word.paragraph("in women"))
        assert (outer.get(f"{W}ilvl"), inner.get(f"{W}ilvl")) == ("0", "1")
        indents = [int(query(each, "w:pPr/w:ind/@w:left")[0]) for each in (outer, inner)]
        assert indents[0] < indents[1]

    def test_labels_hang_before_the_words(self, word: WordFile) -> None:
        for start in ("prostate cancer", "Drink 1.5 litres", "you cannot feel your legs"):
            level = word.list_level(word.paragraph(start))
            assert int(query(level, "w:pPr/w:ind/@w:hanging")[0]) >= 18 * 20

    def test_numbers_begin_where_the_author_says(self, word: WordFile) -> None:
        first = word.paragraph("Take 500")
        second = word.paragraph("Drink 1.5")
        assert word.list_number(first) == word.list_number(second)
        assert query(word.list_level(first), "w:lvlText/@w:val") == ["%1."]
        number = word.list_number(first)
        start = query(
            word.part("word/numbering.xml"),
            f"w:num[@w:numId='{number}']/w:lvlOverride[@w:ilvl='0']/w:startOverride/@w:val",
        )
        assert start == ["3"]

    def test_each_numbered_list_counts_anew(self) -> None:
        lists = [
            NumberedList((item(f"{name} one"), item(f"{name} two")), id=name, span=HERE)
            for name in ("First", "Second")
        ]
        word = file_with(*lists)
        numbers = [word.list_number(word.paragraph(f"{name} one")) for name in ("First", "Second")]
        assert numbers[0] != numbers[1]
        path = "w:num[@w:numId='{}']/w:lvlOverride/w:startOverride/@w:val"
        for number in numbers:
            assert query(word.part("word/numbering.xml"), path.format(number)) == ["1"]

    def test_a_step_that_begins_with_a_list_shows_its_number_on_a_line_of_its_own(self) -> None:
        inner = BulletList((item("Inside"),), id="inner", span=HERE)
        word = file_with(NumberedList((item(inner), item("Behind")), id="list", span=HERE))
        behind = word.list_number(word.paragraph("Behind"))
        alone, inside, last = (each for each in word.paragraphs if word.list_number(each))
        assert [words(each) for each in (alone, inside, last)] == ["", "Inside", "Behind"]
        assert word.list_number(alone) == behind != word.list_number(inside)
        assert query(alone, "w:pPr/w:keepNext")

    def test_what_follows_in_an_item_is_indented_without_a_label(self) -> None:
        two = item("Item", paragraph("More about it"))
        word = file_with(BulletList((two,), id="list", span=HERE))
        more = word.paragraph("More about it")
        assert not query(more, "w:pPr/w:numPr")
        (indent,) = query(word.list_level(word.paragraph("Item")), "w:pPr/w:ind/@w:left")
        assert word.value(more, "w:ind", "left") == indent

    def test_a_box_to_tick_is_a_control_in_a_list(self, word: WordFile) -> None:
        for start in ("☐\tI have a pacemaker", "☐\tI am pregnant"):
            found = word.paragraph(start)
            assert query(found, "w:sdt/w:sdtPr/w14:checkbox/w14:checked/@w14:val") == ["0"]
            assert query(found, "w:sdt/w:sdtPr/w:alias/@w:val") == ["Box to tick"]
            assert word.list_number(found)

    def test_the_words_before_a_list_stay_with_it(self) -> None:
        word = file_with(
            paragraph("Tell us if you have:"), BulletList((item("pain"),), id="list", span=HERE)
        )
        assert query(word.paragraph("Tell us"), "w:pPr/w:keepNext")


class TestLinks:
    def test_links_lead_where_they_say(self, word: WordFile) -> None:
        links = word.links(word.paragraph("Read our cancer pages"))
        assert links["our cancer pages"] == "https://www.example.org/cancer"
        assert links["help@example.org"] == "mailto:help@example.org"
        assert links["0808\xa0157\xa00123"] == "tel:08081570123"
        assert words(word.bookmarked(links["the tests"].removeprefix("#"))) == "Tests"

    def test_the_address_is_printed_behind_the_words(self, word: WordFile) -> None:
        found = words(word.paragraph("Read our cancer pages"))
        assert "our cancer pages (www.example.org/cancer)," in found

    def test_an_address_that_is_the_words_is_not_printed_twice(self, word: WordFile) -> None:
        found = words(word.paragraph("Read our cancer pages"))
        assert found.count("help@example.org") == 1
        assert "(0808" not in found

    def test_addresses_of_mail_and_phone_are_printed_behind_other_words(self) -> None:
        word = file_with(
            paragraph(
                link("our nurses", "n@example.org", LinkKind.EMAIL),
                " or ",
                link("the ward", "0300 1", LinkKind.PHONE),
            )
        )
        assert (
            words(word.paragraph("our nurses"))
            == "our nurses (n@example.org) or the\xa0ward (0300 1)"
        )

    def test_a_link_inside_tells_its_page(self, word: WordFile) -> None:
        found = word.paragraph("Read our cancer pages")
        (code,) = query(found, ".//w:instrText/text()")
        assert code.split() == ["PAGEREF", "tests", "\\h"]
        assert "the tests (page\xa03)." in words(found)

    def test_no_link_is_left_without_a_target(self, word: WordFile) -> None:
        bookmarks = word.query(".//w:bookmarkStart/@w:name")
        assert len(bookmarks) == len(set(bookmarks))
        for anchor in word.query(".//w:hyperlink/@w:anchor"):
            assert anchor in bookmarks
        for code in word.query(".//w:instrText[contains(., 'PAGEREF')]/text()"):
            assert code.split()[1] in bookmarks

    def test_a_term_leads_to_its_entry_and_shows_its_meaning(self, word: WordFile) -> None:
        found = word.paragraph("Secondary cancers")
        (tip,) = query(found, "w:hyperlink/@w:tooltip")
        assert tip == "Thin tubes that carry a clear fluid around the body."
        entry = word.bookmarked(word.links(found)["lymph system"].removeprefix("#"))
        assert words(entry) == f"lymphatic system: {tip}"

    def test_a_citation_leads_to_its_source(self, word: WordFile) -> None:
        target = word.links(word.paragraph("This is strongly"))["[1]"]
        assert words(word.bookmarked(target.removeprefix("#"))).startswith("Prostate cancer")

    def test_a_reference_is_complete_and_has_the_label_that_is_cited(self, word: WordFile) -> None:
        found = word.paragraph("Prostate cancer: diagnosis")
        assert query(word.list_level(found), "w:lvlText/@w:val") == ["[%1]"]
        assert words(found) == (
            "Prostate cancer: diagnosis and management. N Author, M Author. National Institute "
            "for Health and Care Excellence. 2019. Volume 10. Pages 1 to 7. "
            "https://www.example.org/ng131"
        )
        assert list(word.links(found).values()) == ["https://www.example.org/ng131"]


class TestPictures:
    def test_a_picture_has_its_alternative_text_and_stands_in_the_line(
        self, word: WordFile
    ) -> None:
        (drawing,) = word.query(
            ".//wp:inline[wp:docPr/@descr='A lung with one tumour in its upper half']"
        )
        assert not word.query(".//wp:anchor")
        below = query(drawing, "ancestor::w:p")[0].getnext()
        assert word.style(below) == "Caption"
        assert words(below) == "Where the cancer starts"
        assert query(query(drawing, "ancestor::w:p")[0], "w:pPr/w:keepNext")

    def test_credit_and_description_follow(self, word: WordFile) -> None:
        credit = word.paragraph("Where the cancer starts").getnext()
        label = credit.getnext()
        assert words(credit) == "Picture: Harbour Studio"
        assert words(label) == "What the picture shows"
        assert words(label.getnext()).startswith("The drawing shows one lung.")

    def test_decoration_is_marked_so_that_no_voice_stops_at_it(self, word: WordFile) -> None:
        (properties,) = word.query(".//wp:docPr[.//adec:decorative/@val='1']")
        assert properties.get("descr") == ""
        others = word.query(".//wp:docPr[not(.//adec:decorative)]")
        assert all(each.get("descr") for each in others)

    def test_a_drawing_is_a_picture_of_at_least_200_pixels_to_the_inch(
        self, word: WordFile
    ) -> None:
        for inline in word.query(".//wp:inline"):
            (id_,) = query(inline, ".//a:blip/@r:embed")
            data = word.zip.read(word.target("word/document.xml", id_))
            image = Image.open(BytesIO(data))
            assert image.format == "PNG"
            inches = int(query(inline, "wp:extent/@cx")[0]) / 914_400
            assert image.width / inches >= 200

    def test_no_picture_is_wider_than_the_text_or_out_of_shape(self, word: WordFile) -> None:
        for inline in word.query(".//wp:inline"):
            width, height = (int(query(inline, f"wp:extent/@{each}")[0]) for each in ("cx", "cy"))
            assert width <= 160.1 * 36_000
            (id_,) = query(inline, ".//a:blip/@r:embed")
            image = Image.open(BytesIO(word.zip.read(word.target("word/document.xml", id_))))
            assert width / height == pytest.approx(image.width / image.height, rel=0.01)

    def test_a_photograph_stays_sharp(self) -> None:
        with BytesIO() as buffer:
            Image.new("RGB", (96, 48), "#0b4f5c").save(buffer, "JPEG")
            photo = Picture("small.jpg", "image/jpeg", 96, 48, buffer.getvalue())
        word = file_with(Figure(photo, "A teal square", id="photo", span=HERE))
        (width,) = word.query(".//wp:extent/@cx")
        assert int(width) == 914_400
        (id_,) = word.query(".//a:blip/@r:embed")
        assert word.zip.read(word.target("word/document.xml", id_)) == photo.data

    def test_a_jpeg_of_any_kind_is_taken_as_it_is(self) -> None:
        with BytesIO() as buffer:
            Image.new("RGB", (300, 200), "#0b4f5c").save(buffer, "JPEG")
            usual = buffer.getvalue()
        length = int.from_bytes(usual[4:6], "big")
        bare = usual[:2] + usual[4 + length :]
        assert b"JFIF" not in bare
        photo = Picture("bare.jpg", "image/jpeg", 300, 200, bare)
        word = file_with(Figure(photo, "A teal square", id="photo", span=HERE))
        (id_,) = word.query(".//a:blip/@r:embed")
        name = word.target("word/document.xml", id_)
        assert name.endswith(".jpeg")
        assert word.zip.read(name) == bare

    def test_the_same_picture_is_stored_once(self) -> None:
        two = [Figure(picture(), f"Lung {n}", id=f"lung-{n}", span=HERE) for n in (1, 2)]
        word = file_with(*two)
        assert len(word.query(".//wp:docPr")) == 2
        assert len([each for each in word.zip.namelist() if "/media/" in each]) == 1

    def test_a_video_is_told_in_words_with_address_and_code(self, word: WordFile) -> None:
        title = word.paragraph("Video: How cancer spreads")
        length, watch, code = (each for each, _ in zip(title.itersiblings(), range(3)))
        assert words(length).replace("\xa0", " ") == "Running time: 2 minutes and 42 seconds."
        assert words(watch) == "Watch it at https://www.example.org/video"
        assert list(word.links(watch).values()) == ["https://www.example.org/video"]
        assert query(code, ".//wp:docPr/@descr") == [
            "Code that a phone's camera can read. It opens https://www.example.org/video"
        ]
        assert int(query(code, ".//wp:extent/@cx")[0]) >= 20 * 36_000
        assert words(code.getnext()) == "The words of the video"
        assert words(code.getnext().getnext()).startswith("A nurse explains")


class TestCareCards:
    CARDS = (
        ("Emergency:\nGo to A&E now if:", "8F1414", "FDECEA"),
        ("Urgent advice:\nRing your team today if:", "7A3300", "FFF2DF"),
        ("Advice:\nAsk a pharmacist about:", "124A86", "E8F1FB"),
        ("Good to know", "3B4650", "F1F3F4"),
    )

    @pytest.mark.parametrize(("start", "colour", "tint"), CARDS)
    def test_a_card_says_its_urgency_in_words_and_only_an_emergency_on_a_dark_band(
        self, word: WordFile, start: str, colour: str, tint: str
    ) -> None:
        band = word.paragraph(start)
        assert words(band) == start
        letters = word.style_value(word.style(band), "w:rPr/w:color")
        seen = (letters, word.value(band, "w:shd", "fill"))
        assert seen == (("FFFFFF", colour) if "Emergency" in start else (colour, tint))
        inside = band.getnext()
        assert word.value(inside, "w:shd", "fill") == tint
        assert word.value(inside, "w:pBdr/w:left", "color") == colour

    def test_cards_are_told_apart_without_colours(self, word: WordFile) -> None:
        """By their bands and by the bar on the left, the heavier the more urgent."""
        bars = [
            int(word.value(word.paragraph(start).getnext(), "w:pBdr/w:left", "sz"))
            for start, _, _ in self.CARDS
        ]
        assert bars == sorted(bars, reverse=True)
        assert bars[1] > bars[2] > bars[3]

    def test_the_heading_of_a_card_is_a_heading_and_stays_with_its_advice(
        self, word: WordFile
    ) -> None:
        for start, _, _ in self.CARDS[:3]:
            band = word.paragraph(start)
            assert word.level(band) == 3
            assert word.style_value(word.style(band), "w:pPr/w:keepNext", "val") in {"", "1"}
            assert query(word.styles, f"w:style[@w:styleId='{word.style(band)}']/w:pPr/w:keepNext")

    def test_a_list_in_a_card_is_a_real_list_inside_the_frame(self, word: WordFile) -> None:
        for start in ("you cannot feel your legs", "you cannot control your bladder"):
            found = word.paragraph(start)
            assert query(word.list_level(found), "w:numFmt/@w:val") == ["bullet"]
            assert word.value(found, "w:shd", "fill") == "FDECEA"

    def test_a_short_card_is_kept_on_one_page(self, word: WordFile) -> None:
        assert query(word.paragraph("you cannot feel your legs"), "w:pPr/w:keepNext")
        assert not query(word.paragraph("you cannot control"), "w:pPr/w:keepNext")

    def test_the_frame_is_closed_below_its_last_paragraph(self, word: WordFile) -> None:
        edge = "w:pBdr/w:bottom"
        last = word.paragraph("you cannot control")
        assert word.value(last, edge, "color") == "8F1414"
        assert word.value(word.paragraph("you cannot feel"), edge, "color") == "FDECEA"

    def test_links_on_a_band_keep_the_colour_of_its_words(self) -> None:
        heading = (text("Call "), link("999", "999", LinkKind.PHONE))
        card = CareCard(CareKind.EMERGENCY, heading, 3, (paragraph("Now."),), id="card", span=HERE)
        band = file_with(card).paragraph("Emergency:")
        assert query(band, "w:hyperlink")
        assert not query(band, "w:hyperlink/w:r/w:rPr/w:rStyle")


class TestEndMatter:
    def test_contact(self, word: WordFile) -> None:
        phone = word.paragraph("Phone:")
        assert (
            words(phone).replace("\xa0", " ")
            == "Phone: 0808 157 0999 (Monday to Friday, 9am to 5pm)"
        )
        assert list(word.links(phone).values()) == ["tel:08081570999"]
        assert words(word.paragraph("Address:")) == "Address: 1 Quay Street\nHarbourtown"

    def test_formats_lead_to_where_they_are_published(self, word: WordFile) -> None:
        found = word.paragraph("A recording to listen to (MP3)")
        assert word.links(found) == {
            "A recording to listen to (MP3)": "https://leaflets.example.org/specimen/specimen.mp3"
        }
        assert "(leaflets.example.org/specimen/specimen.mp3)" in words(found)

    def test_formats_have_no_address_where_they_are_not_published(self) -> None:
        document = whole_specimen()
        data = replace(document.metadata, web_base="")
        word = WordFile(render(replace(document, metadata=data)))
        found = word.paragraph("A recording to listen to (MP3)")
        assert words(found) == "A recording to listen to (MP3)"
        assert not word.links(found)

    def test_edition_and_dates(self, word: WordFile) -> None:
        assert words(word.paragraph("Edition: ")) == "Edition: 3"
        assert words(word.paragraph("Last reviewed: ")) == "Last reviewed: 24\xa0March\xa02026"
        assert words(word.paragraph("Licence: ")) == "Licence: CC BY 4.0"


def test_nested_faces_do_not_lose_words() -> None:
    short = Abbreviation("MRI", "magnetic resonance imaging", Spoken.LETTERS, False, span=HERE)
    inner = Emphasis((Foreign((text("bore "), short), "cy", span=HERE),), span=HERE)
    word = file_with(section("Heading", 2, paragraph("Say ", inner, " now.")))
    assert words(word.paragraph("Say bore")) == "Say bore MRI now."
