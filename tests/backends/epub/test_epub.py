"""The e-book, unpacked with zipfile and read with lxml."""

import os
import subprocess
import sys
from dataclasses import replace
from datetime import timedelta
from functools import cache
from io import BytesIO
from itertools import pairwise
from posixpath import dirname, join, normpath
from zipfile import ZIP_STORED, ZipFile

import pytest
from fontTools.ttLib import TTFont
from lxml import etree
from PIL import Image

from publisher.backends.epub import EpubBackend
from publisher.backends.protocol import Backend, NoOptions
from publisher.document import Document
from publisher.document.nodes import Figure
from tests.backends.epub.samples import arabic, bare, render
from tests.specimen import STYLES, context, specimen, whole_specimen

NAMES = {
    "c": "urn:oasis:names:tc:opendocument:xmlns:container",
    "opf": "http://www.idpf.org/2007/opf",
    "dc": "http://purl.org/dc/elements/1.1/",
    "h": "http://www.w3.org/1999/xhtml",
    "epub": "http://www.idpf.org/2007/ops",
    "ncx": "http://www.daisy.org/z3986/2005/ncx/",
    "ssml": "http://www.w3.org/2001/10/synthesis",
    "xml": "http://www.w3.org/XML/1998/namespace",
}


class Book:
    """An EPUB as a reading system finds its way in it: container, package, spine."""

    def __init__(self, content: bytes) -> None:
        self.zip = ZipFile(BytesIO(content))
        container = etree.fromstring(self.zip.read("META-INF/container.xml"))
        (self.package_path,) = container.xpath("//c:rootfile/@full-path", namespaces=NAMES)
        self.package = etree.fromstring(self.zip.read(self.package_path))

    def query(self, path: str) -> list:
        return self.package.xpath(path, namespaces=NAMES)

    def path(self, address: str) -> str:
        return normpath(join(dirname(self.package_path), address))

    def documents(self, which: str) -> list[etree._Element]:
        return [etree.fromstring(self.zip.read(self.path(each))) for each in self.query(which)]

    @property
    def spine(self) -> list[etree._Element]:
        order = self.query("//opf:spine/opf:itemref/@idref")
        return [self.documents(f"//opf:item[@id='{each}']/@href")[0] for each in order]

    @property
    def leaflet(self) -> etree._Element:
        return self.spine[-1]

    @property
    def navigation(self) -> etree._Element:
        (found,) = self.documents("//opf:item[@properties='nav']/@href")
        return found

    def metadata(self, name: str) -> list[str]:
        return self.query(f"//opf:meta[@property='{name}']/text()")


@cache
def book() -> Book:
    return Book(render(whole_specimen()))


def words(element: etree._Element) -> str:
    return " ".join("".join(element.itertext()).split())


def find(path: str) -> list:
    return book().leaflet.xpath(path, namespaces=NAMES)


def one(path: str) -> etree._Element:
    found = find(path)
    assert len(found) == 1, (path, len(found))
    return found[0]


# The container ----------------------------------------------------------------------------------


def test_it_is_a_backend() -> None:
    assert isinstance(EpubBackend(), Backend)
    artifact = EpubBackend().render(whole_specimen(), NoOptions(), context())
    assert artifact.file_name == "specimen.epub"
    assert artifact.media_type == "application/epub+zip"


def test_mimetype_comes_first_stored_and_bare() -> None:
    first = book().zip.infolist()[0]
    assert first.filename == "mimetype"
    assert first.compress_type == ZIP_STORED
    assert first.extra == b""
    assert first.header_offset == 0
    assert book().zip.read(first) == b"application/epub+zip"


def test_the_archive_is_whole_and_carries_the_time_of_the_leaflet() -> None:
    assert book().zip.testzip() is None
    assert {each.date_time for each in book().zip.infolist()} == {(2026, 3, 24, 0, 0, 0)}


def test_the_manifest_names_exactly_what_is_there() -> None:
    listed = {book().path(each) for each in book().query("//opf:manifest/opf:item/@href")}
    there = set(book().zip.namelist())
    assert there - listed == {"mimetype", "META-INF/container.xml", book().package_path}
    assert listed <= there


@pytest.mark.slow
def test_the_same_leaflet_gives_the_same_bytes_in_any_process() -> None:
    program = (
        "import sys; from tests.backends.epub.samples import render;"
        "from tests.specimen import whole_specimen;"
        "sys.stdout.buffer.write(render(whole_specimen()))"
    )
    ways = ({"PYTHONHASHSEED": "1", "TZ": "UTC"}, {"PYTHONHASHSEED": "2", "TZ": "Asia/Tokyo"})
    one_way, other_way = (
        subprocess.run(
            [sys.executable, "-c", program],
            env={**os.environ, **way},
            cwd=STYLES.parent,
            capture_output=True,
            check=True,
        ).stdout
        for way in ways
    )
    assert one_way == other_way
    assert len(one_way) > 10_000


# Metadata ---------------------------------------------------------------------------------------


def test_the_package_says_what_the_leaflet_is() -> None:
    expected = {
        "title": ["What is a specimen leaflet?"],
        "language": ["en-GB"],
        "creator": ["A Writer", "B Nurse"],
        "publisher": ["Harbour Cancer Information"],
        "date": ["2026-03-24"],
        "description": ["A leaflet with every construct."],
        "subject": ["testing"],
        "rights": ["CC BY 4.0"],
        "source": ["https://leaflets.example.org/specimen/specimen.html"],
    }
    for name, values in expected.items():
        assert book().query(f"//dc:{name}/text()") == values, name
    assert book().package.get("version") == "3.0"
    assert book().query("/opf:package/@xml:lang") == ["en-GB"]
    assert book().metadata("dcterms:modified") == ["2026-03-24T00:00:00Z"]
    assert book().metadata("schema:bookEdition") == ["3"]
    assert book().metadata("dcterms:valid") == ["2029-03-24"]


def test_modified_is_in_universal_time() -> None:
    style = context()
    later = replace(style, created=style.created + timedelta(hours=5, seconds=7))
    made = EpubBackend().render(bare(), NoOptions(), later).content
    assert Book(made).metadata("dcterms:modified") == ["2026-03-24T05:00:07Z"]


def test_the_identifier_belongs_to_the_edition() -> None:
    def identifier(document: Document) -> str:
        package = Book(render(document))
        (found,) = package.query("//dc:identifier[@id=/opf:package/@unique-identifier]/text()")
        return found

    document = bare()
    first = identifier(document)
    assert first.startswith("urn:uuid:")
    changed = replace(document, metadata=replace(document.metadata, title="Another title"))
    assert identifier(changed) == first
    new_edition = replace(document, metadata=replace(document.metadata, edition="4"))
    assert identifier(new_edition) != first


def test_accessibility_metadata_tells_what_is_there() -> None:
    assert book().metadata("schema:accessMode") == ["textual", "visual"]
    assert set(book().metadata("schema:accessModeSufficient")) == {"textual", "textual,visual"}
    assert set(book().metadata("schema:accessibilityFeature")) == {
        "ARIA",
        "alternativeText",
        "displayTransformability",
        "longDescription",
        "readingOrder",
        "structuralNavigation",
        "tableOfContents",
        "unlocked",
    }
    assert book().metadata("schema:accessibilityHazard") == ["none"]
    (summary,) = book().metadata("schema:accessibilitySummary")
    wording = context().wording
    assert wording.accessibility_long_descriptions in summary
    assert wording.accessibility_videos in summary


def test_accessibility_metadata_claims_nothing_that_is_not_there() -> None:
    plain = Book(render(bare()))
    assert plain.metadata("schema:accessMode") == ["textual"]
    assert plain.metadata("schema:accessModeSufficient") == ["textual"]
    assert "longDescription" not in plain.metadata("schema:accessibilityFeature")
    (summary,) = plain.metadata("schema:accessibilitySummary")
    assert summary == context().wording.accessibility_text


def test_the_claim_to_conform_is_worded_exactly_and_signed() -> None:
    (claim,) = book().query("//opf:meta[@property='dcterms:conformsTo']")
    assert claim.text == "EPUB Accessibility 1.1 - WCAG 2.2 Level AA"
    (signed,) = book().query("//opf:meta[@property='a11y:certifiedBy']")
    assert signed.text == "Harbour Cancer Information"
    assert signed.get("refines") == f"#{claim.get('id')}"


# Reading order and navigation -------------------------------------------------------------------


def test_every_construct_stands_in_reading_order() -> None:
    text = " ".join(words(each) for each in book().spine)
    phrases = [
        "Harbour Cancer Information",
        "What is a specimen leaflet?",
        "A leaflet with every construct.",
        "In this leaflet",
        "An opening paragraph before any heading.",
        "What is a specimen?",
        "called metastases (say: meh-TASS-tuh-seez). They may spread through the lymph system.",
        "look with magnetic resonance imaging (MRI) and say MRI.",
        "This is strongly said and this is gently stressed",
        "a source [1].",
        "I wrote my questions down before I went.",
        "Mari, patient",
        "Read our cancer pages, write to help@example.org, phone 0808 157 0123 or see the tests.",
        "Which cancers spread?",
        "prostate cancer",
        "breast cancer",
        "in women",
        "A deeper level",
        "Words at level four.",
        "The deepest level",
        "Words at level five.",
        "Tests",
        "Take 500 mg at 5:30pm.",
        "Drink 1.5 litres.",
        "I have a pacemaker",
        "How much to take",
        "Times a day",
        "Under 50 kg",
        "1,000 mg",
        "Where the cancer starts",
        "Picture: Harbour Studio",
        "A tumour sits near the top.",
        "Video: How cancer spreads",
        "2 minutes and 42 seconds",
        "https://www.example.org/video",
        "A nurse explains how cells travel in the blood.",
        "Emergency: Go to A&E now if:",
        "you cannot feel your legs",
        "Urgent advice: Ring your team today if:",
        "you have a new pain",
        "Advice: Ask a pharmacist about:",
        "other medicines",
        "Good to know",
        "Aches are common.",
        "Gallwch gael y daflen hon yn Gymraeg.",
        "Say bore da to Nurse Mari.",
        "Words used in this leaflet",
        "lymphatic system",
        "Thin tubes that carry a clear fluid around the body.",
        "Where this information comes from",
        "Prostate cancer: diagnosis and management. N Author, M Author.",
        "2019. Volume 10. Pages 1 to 7.",
        "Contact us",
        "0808 157 0999",
        "nurses@example.org",
        "This leaflet in other formats",
        "Large print (Word)",
        "About this leaflet",
        "Edition: 3",
        "Last reviewed: 24 March 2026",
        "Next review due: 24 March 2029",
    ]
    at = 0
    for phrase in phrases:
        found = text.find(phrase, at)
        assert found >= 0, f"{phrase!r} does not come after {text[max(0, at - 40) : at]!r}"
        at = found + len(phrase)


def test_headings_begin_at_one_and_skip_none() -> None:
    levels = [int(each.tag[-1]) for each in book().leaflet.iter() if _is_heading(each)]
    assert levels[0] == 1
    assert set(levels) == {1, 2, 3, 4, 5}
    assert all(after <= before + 1 for before, after in pairwise(levels))


def _is_heading(element: etree._Element) -> bool:
    return etree.QName(element).localname in {"h1", "h2", "h3", "h4", "h5", "h6"}


def test_ids_are_unique_and_every_link_in_the_book_arrives() -> None:
    base = dirname(book().package_path)
    pages = {
        name: etree.fromstring(book().zip.read(name))
        for name in book().zip.namelist()
        if name.endswith((".xhtml", ".ncx"))
    }
    for name, page in pages.items():
        ids = page.xpath("//@id")
        assert len(ids) == len(set(ids)), name
        for address in page.xpath("//@href | //@src | //ncx:content/@src", namespaces=NAMES):
            if ":" in address:
                continue
            file, _, fragment = address.partition("#")
            target = normpath(join(base, file)) if file else name
            assert target in book().zip.namelist(), address
            if fragment:
                assert fragment in pages[target].xpath("//@id"), address
        names = page.xpath("//@aria-labelledby | //@aria-describedby")
        assert set(names) <= set(ids)


def test_contents_are_nested_to_three_levels_in_reading_order() -> None:
    contents = book().navigation.xpath("//h:nav[@epub:type='toc']", namespaces=NAMES)[0]

    def labels(parent: etree._Element) -> list:
        found = []
        for item in parent.findall("{*}ol/{*}li"):
            found.append(words(item.find("{*}a")))
            below = labels(item)
            found += [below] if below else []
        return found

    assert labels(contents) == [
        "What is a specimen leaflet?",
        "What is a specimen?",
        ["Which cancers spread?", ["A deeper level"]],
        "Tests",
        "Pictures",
        "When to get help",
        "Words used in this leaflet",
        "Where this information comes from",
        "Contact us",
        "This leaflet in other formats",
        "About this leaflet",
    ]


def test_landmarks_are_there_once_each() -> None:
    marks = book().navigation.xpath("//h:nav[@epub:type='landmarks']//h:a", namespaces=NAMES)
    kinds = [each.get(f"{{{NAMES['epub']}}}type") for each in marks]
    assert kinds == ["cover", "toc", "bodymatter", "glossary", "bibliography"]
    assert len({each.get("href") for each in marks}) == len(marks)


def test_readers_of_epub_2_find_the_same_contents() -> None:
    (ncx,) = book().documents("//opf:item[@media-type='application/x-dtbncx+xml']/@href")
    older = ncx.xpath("//ncx:navPoint/ncx:content/@src", namespaces=NAMES)
    newer = book().navigation.xpath("//h:nav[@epub:type='toc']//h:a/@href", namespaces=NAMES)
    assert older == newer
    (name,) = ncx.xpath("//ncx:meta[@name='dtb:uid']/@content", namespaces=NAMES)
    assert [name] == book().query("//dc:identifier/text()")


# Notes ------------------------------------------------------------------------------------------


@pytest.mark.parametrize(
    ("mark", "note"),
    [
        ("lymph system", "Thin tubes that carry a clear fluid around the body."),
        ("[1]", "Prostate cancer: diagnosis and management."),
    ],
)
def test_marks_pop_up_notes_that_lead_back(mark: str, note: str) -> None:
    link = one(f"//h:a[.='{mark}']")
    assert link.get("role") == "doc-noteref"
    assert link.get(f"{{{NAMES['epub']}}}type") == "noteref"
    assert link.get("href").startswith("#")
    body = one(f"//*[@id='{link.get('href')[1:]}']")
    assert body.get("role") == "doc-footnote"
    assert body.get(f"{{{NAMES['epub']}}}type") == "footnote"
    assert note in words(body)
    (back,) = body.xpath(".//h:a[@role='doc-backlink']", namespaces=NAMES)
    assert back.get("href") == f"#{link.get('id')}"
    # Apple Books hides an aside from the text, where the note is meant to be read as well.
    assert etree.QName(body).localname != "aside"


def test_a_note_that_no_mark_leads_to_has_no_way_back() -> None:
    document = replace(specimen(), blocks=specimen().blocks[:1])
    document = replace(document, blocks=(*document.blocks, *whole_specimen().blocks[-5:]))
    leaflet = Book(render(document)).leaflet
    assert "Thin tubes" in words(leaflet)
    assert not leaflet.xpath("//*[@role='doc-backlink' or @role='doc-footnote']")


def test_a_pop_up_of_a_term_repeats_the_term() -> None:
    (note,) = find("//h:section[@role='doc-glossary']//*[@role='doc-footnote']")
    assert words(note).startswith("lymphatic system Thin tubes")


# What stands in the text ------------------------------------------------------------------------


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


def _picture(document: Document) -> object:
    from publisher.document import walk

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


# Style ------------------------------------------------------------------------------------------


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
        # White stands behind pictures only.
        assert "background" not in line or "img" in line
        assert " color:" not in line
    assert "prefers-color-scheme: dark" in style
