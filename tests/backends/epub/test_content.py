"""What stands in the e-book: text, pictures, fonts and style."""

from dataclasses import replace
from io import BytesIO

from fontTools.ttLib import TTFont
from lxml import etree
from PIL import Image

from publisher.document import Document, Picture, walk
from publisher.document.nodes import Figure
from tests.backends.epub.book import NAMES, Book, book, find, one, words
from tests.backends.epub.samples import arabic, bare, render
from tests.specimen import context, specimen, whole_specimen


def test_every_page_says_its_language_twice() -> None:
    for page in (*book().spine, book().navigation):
        assert page.get("lang") == "en-GB"
        assert page.get(f"{{{NAMES['xml']}}}lang") == "en-GB"
        assert page.get("dir") is None
    for passage in find("//*[@lang='cy']"):
        assert passage.get(f"{{{NAMES['xml']}}}lang") == "cy"
    assert [words(each)[:7] for each in find("//*[@lang='cy']")] == ["Gallwch", "bore da"]


def test_a_leaflet_that_is_read_from_the_right_turns_its_pages_so() -> None:
    made = Book(render(arabic()))
    assert {page.get("dir") for page in (*made.spine, made.navigation)} == {"rtl"}
    assert made.query("//opf:spine/@page-progression-direction") == ["rtl"]
    assert made.query("/opf:package/@dir") == ["rtl"]
    assert made.query("/opf:package/@xml:lang") == ["ar"]


def test_a_reading_voice_is_told_how_to_say_a_word() -> None:
    word = one("//*[@ssml:ph]")
    assert word.get(f"{{{NAMES['ssml']}}}ph") == "mɪˈtæstəsiːz"
    assert words(word) == "metastases"
    assert book().leaflet.get(f"{{{NAMES['ssml']}}}alphabet") == "ipa"


def test_pictures_are_files_with_words_beside_them() -> None:
    meaningful, decorative = find("//h:img")
    assert meaningful.get("alt") == "A lung with one tumour in its upper half"
    described = one(f"//*[@id='{meaningful.get('aria-describedby')}']")
    assert "A tumour sits near the top." in words(described)
    assert decorative.get("alt") == ""
    drawing = etree.fromstring(book().zip.read(book().path(meaningful.get("src"))))
    assert words(drawing.find("{*}text")) == "Lung"


def test_pictures_of_all_kinds_keep_their_bytes() -> None:
    document = specimen()
    photographs = {}
    for kind, suffix in (("PNG", "png"), ("JPEG", "jpg")):
        with BytesIO() as buffer:
            Image.new("RGB", (8, 6), "#0b4f5c").save(buffer, kind)
            photographs[suffix] = buffer.getvalue()
    figures = tuple(
        Figure(
            replace(
                _picture(document),
                name=f"Über photo.{suffix}",
                media_type={"png": "image/png", "jpg": "image/jpeg"}[suffix],
                data=data,
            ),
            "A plain field",
            id=f"photograph-{suffix}",
            span=document.span,
        )
        for suffix, data in photographs.items()
    )
    made = Book(render(replace(document, blocks=figures)))
    for image, data in zip(made.leaflet.iter("{*}img"), photographs.values(), strict=True):
        assert image.get("src").isascii()
        assert " " not in image.get("src")
        assert made.zip.read(made.path(image.get("src"))) == data


def _picture(document: Document) -> Picture:
    return next(each.picture for each in walk(document) if isinstance(each, Figure))


def test_tables_steps_and_boxes_keep_their_structure() -> None:
    assert [words(each) for each in find("//h:table//h:th[@scope='col']")] == [
        "Age",
        "Dose",
        "Times a day",
    ]
    assert len(find("//h:table//h:th[@scope='row']")) == 2
    assert one("//h:ol[@start]").get("start") == "3"
    assert find("//h:li/h:span[@role='img']/@aria-label") == ["Box to tick", "Box to tick"]


def test_other_formats_are_linked_where_they_are_published() -> None:
    links = {words(each): each.get("href") for each in find("//h:ul[@class='formats']//h:a")}
    base = "https://leaflets.example.org/specimen"
    assert links["Large print (Word)"] == f"{base}/specimen-large-print.docx"
    assert "An e-book (EPUB)" not in links
    assert "An e-book (EPUB)" in words(one("//h:ul[@class='formats']"))


def test_without_an_address_other_formats_are_named_only() -> None:
    document = whole_specimen()
    document = replace(document, metadata=replace(document.metadata, web_base=""))
    made = Book(render(document))
    formats = made.leaflet.xpath("//h:ul[@class='formats']", namespaces=NAMES)[0]
    assert "Large print (Word)" in words(formats)
    assert not formats.xpath(".//h:a", namespaces=NAMES)
    assert not made.query("//dc:source")


def test_the_cover_has_a_picture_with_the_title_in_words() -> None:
    (image,) = book().spine[0].iter("{*}img")
    assert image.get("role") == "doc-cover"
    assert "What is a specimen leaflet?" in image.get("alt")
    (listed,) = book().query("//opf:item[@properties='cover-image']/@href")
    assert listed == image.get("src")
    picture = Image.open(BytesIO(book().zip.read(book().path(listed))))
    assert picture.size == (1600, 2400)


def test_a_title_with_signs_of_mark_up_stays_as_it_is() -> None:
    title = 'Salt & <sugar>: "how much" is ‘too much’?'
    document = bare()
    document = replace(document, metadata=replace(document.metadata, title=title))
    made = Book(render(document))
    assert made.query("//dc:title/text()") == [title]
    assert words(made.leaflet.find(".//{*}h1")) == title
    assert title in made.spine[0].xpath("//h:img/@alt", namespaces=NAMES)[0]


def test_fonts_travel_along_with_every_letter_that_is_needed() -> None:
    known = {}
    for address in book().query("//opf:item[@media-type='font/woff2']/@href"):
        font = TTFont(BytesIO(book().zip.read(book().path(address))))
        face = font["name"].getDebugName(1), font["OS/2"].usWeightClass >= 600
        known[face] = set(font.getBestCmap())
    fonts = context().theme.tokens.fonts
    plain = {ord(each) for each in words(one("//h:p[contains(., 'opening paragraph')]"))}
    welsh = {ord(each) for each in words(one("//h:div[@lang='cy']"))}
    assert plain <= known[fonts.body, False] | {32}
    assert plain <= known[fonts.body, True] | {32}
    assert welsh <= known[fonts.fallback, False] | {32}


def test_the_reader_chooses_size_and_colours() -> None:
    (address,) = book().query("//opf:item[@media-type='text/css']/@href")
    style = book().zip.read(book().path(address)).decode()
    assert "var(" not in style
    for line in style.splitlines():
        assert "font-size" not in line or not any(unit in line for unit in ("pt", "px", "cm"))
        # White stands behind pictures only, and a tint that lets the paper through behind words
        # that are being read.
        assert "background" not in line or "img" in line or "/ 0.25)" in line
        assert " color:" not in line
    assert "prefers-color-scheme: dark" in style
