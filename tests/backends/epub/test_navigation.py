"""The way through the e-book: reading order, contents, landmarks, notes that pop up."""

from dataclasses import replace
from itertools import pairwise
from posixpath import dirname, join, normpath

import pytest
from lxml import etree

from tests.backends.epub.book import NAMES, Book, book, find, one, words
from tests.backends.epub.samples import render
from tests.specimen import specimen, whole_specimen


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
