"""Each mending is in the finished file, and without it the file would lack it."""

from collections.abc import Callable
from io import BytesIO

import pikepdf
import pytest
from lxml import etree

from publisher.backends.pdf.forms.a4 import a4_paper
from publisher.backends.pdf.mend import MENDINGS, Mending, mend_tags
from publisher.backends.pdf.mend.abbreviations import mend_abbreviations
from publisher.backends.pdf.mend.contents_list import mend_contents_list
from publisher.backends.pdf.mend.decoration import mend_decoration
from publisher.backends.pdf.mend.descriptions import mend_descriptions
from publisher.backends.pdf.mend.figures import mend_figures
from publisher.backends.pdf.mend.ids import mend_ids
from publisher.backends.pdf.mend.languages import mend_languages
from publisher.backends.pdf.mend.links import mend_links
from publisher.backends.pdf.mend.lists import mend_lists
from publisher.backends.pdf.mend.marks import number_elements
from publisher.backends.pdf.mend.notes import mend_notes
from publisher.backends.pdf.mend.quotations import mend_quotations
from publisher.backends.pdf.mend.repeated_headers import mend_repeated_headers
from publisher.backends.pdf.mend.tables import mend_tables
from publisher.backends.pdf.typesetter import typeset
from publisher.backends.protocol import Artifact
from publisher.document import walk
from publisher.document.nodes import CareCard, Quotation, ReferenceEntry, Section, Table, Video
from tests.backends.pdf.claimed import claimed
from tests.backends.pdf.tags import Tagged
from tests.specimen import context, whole_specimen

_PIXEL = (
    "data:image/svg+xml;base64,PHN2ZyB4bWxucz0iaHR0cDovL3d3dy53My5vcmcvMjAwMC9zdmciIHdpZHRoPSI0MCIg"
    "aGVpZ2h0PSIyMCI+PHJlY3Qgd2lkdGg9IjQwIiBoZWlnaHQ9IjIwIi8+PC9zdmc+"
)
_PAGE = f"""
<html lang="en-GB"><head><title>Mending</title></head><body>
<h1 id="page.title">Mending</h1>
<nav class="contents"><h2>In this leaflet</h2><ul><li><a href="#far">Far away</a></li></ul></nav>
<p id="about-words">Write to <a href="mailto:help@example.org">the nurses</a>, see
<a href="https://www.example.org/é">our pages</a>, <a href="#far" data-before=" (page "
data-after=")">far below</a> or <a href="#nowhere">nowhere</a>. Have an
<abbr title="magnetic resonance imaging">MRI</abbr>. Say <span lang="cy">bore da</span>
<a class="citation" href="#source-a" aria-label="Reference 1">[1]</a>.</p>
<ul><li>first<ul><li>inner</li></ul></li><li><p>second</p></li></ul>
<ul class="tick-boxes"><li><img class="tick-box" src="{_PIXEL}" alt="Box to tick">a box</li></ul>
<figure class="quotation"><blockquote><p>I was glad.</p></blockquote>
<figcaption>— Mari</figcaption></figure>
<figure><img src="{_PIXEL}" alt="A black bar"><figcaption>The bar</figcaption></figure>
<div class="decorative"><img src="{_PIXEL}" alt=""></div>
<dl><dt>lymph</dt><dd>A fluid.</dd><dt>biopsy</dt><dd>A test.</dd></dl>
<table><thead><tr><th scope="col">Who</th><th scope="col" colspan="2">Doses</th></tr></thead><tbody>
{"".join(f'<tr><th scope="row">Row {n}</th><td>a{n}</td><td>b{n}</td></tr>' for n in range(60))}
</tbody></table>
<div id="a-video"><p>A film</p></div>
<div lang="cy"><p>Gallwch gael y daflen hon.</p></div>
<h2 id="far">Far</h2>
<ol class="references"><li id="source-a">A source</li></ol>
</body></html>
"""


def made(mendings: tuple[Mending, ...] = MENDINGS) -> Tagged:
    """The page above, set and mended."""
    html = etree.fromstring(_PAGE, etree.HTMLParser())
    elements = number_elements(html.find("body"))
    theme = context().theme
    raw = typeset(html, theme, a4_paper(theme.tokens))
    with pikepdf.open(BytesIO(raw.content)) as pdf, BytesIO() as buffer:
        mend_tags(pdf, elements, mendings)
        pdf.save(buffer)
        return Tagged(buffer.getvalue())


@pytest.fixture(scope="module")
def mended() -> Tagged:
    return made()


def contents_of(tags: Tagged, words: str) -> set[str]:
    (link,) = (each for each in tags.root.every("Link") if each.words.startswith(words))
    return {str(each.get("/Contents")) for each in link.links}


def has_toc(tags: Tagged) -> bool:
    entries = [each for toc in tags.root.every("TOC") for each in toc.kids]
    return [each.roles for each in entries] == [["Reference"]]


def has_list_parts(tags: Tagged) -> bool:
    items = [each for each in tags.root.every("LI") if "biopsy" not in each.words]
    boxes = [each for each in tags.root.every("Lbl") if each.roles == ["Figure"]]
    inner = [each for each in tags.root.every("LBody") if "L" in each.roles]
    return (
        all(each.roles in (["Lbl", "LBody"], ["LBody"]) for each in items)
        and [each.words for each in inner] == ["first – inner"]
        and len(boxes) == 1
    )


def has_glossary(tags: Tagged) -> bool:
    found = [each for each in tags.root.every("L") if each.words.startswith("lymph")]
    return [kid.roles for each in found for kid in each.kids] == [["Lbl", "LBody"]] * 2


def has_notes(tags: Tagged) -> bool:
    notes = [(each.words, each.text("/ID")) for each in tags.root.every("Note")]
    references = [each.words for each in tags.root.every("Reference")]
    return notes == [("A source", "source-a")] and "[1]" in references


def has_headers(tags: Tagged) -> bool:
    ids = {each.text("/ID"): each.words for each in tags.root.every("TH")}
    scopes = {each.words: str(each.attribute("/Scope")) for each in tags.root.every("TH")}
    headers = {
        each.words: [ids.get(str(name)) for name in each.attribute("/Headers") or []]
        for each in tags.root.every("TD")
    }
    return (
        len(ids) == 62
        and scopes["Doses"] == "/Column"
        and scopes["Row 7"] == "/Row"
        # b7 stands under the second column of a header that spans two.
        and headers["b7"] == ["Row 7", "Doses"]
        and headers["a59"] == ["Row 59", "Doses"]
    )


def has_figures(tags: Tagged) -> bool:
    figures = {each.text("/Alt"): each for each in tags.root.every("Figure")}
    if set(figures) != {"Box to tick", "A black bar"}:
        return False
    (piece,) = (each for each in figures["A black bar"].pieces if each.box[2] > each.box[0])
    box = [float(each) for each in figures["A black bar"].attribute("/BBox") or [0] * 4]
    return box == pytest.approx(piece.box, abs=1)


def has_quotation(tags: Tagged) -> bool:
    found = [each for each in tags.root.every("BlockQuote") if "I was glad." in each.words]
    return [(each.words, each.roles) for each in found] == [("I was glad. — Mari", ["P", "P"])]


def has_languages(tags: Tagged) -> bool:
    found = {each.words: each.text("/Lang") for each in tags.root if each.text("/Lang")}
    return found == {"bore da": "cy", "Gallwch gael y daflen hon.": "cy"}


def has_expansions(tags: Tagged) -> bool:
    found = {each.words: each.text("/E") for each in tags.root if each.text("/E")}
    return found == {"MRI": "magnetic resonance imaging"}


def has_links(tags: Tagged) -> bool:
    if len(tags.root.every("Link")) != 5:  # the link to nowhere is none
        return False
    page = tags.root.one("H2", "Far").pages.pop()
    return (
        contents_of(tags, "the nurses") == {"the nurses (help@example.org)"}
        and contents_of(tags, "our pages") == {"our pages (https://www.example.org/é)"}
        and contents_of(tags, "far below") == {f"far below (page {page})"}
        and contents_of(tags, "[1]") == {f"Reference 1 {page}"}
    )


def has_quiet_decoration(tags: Tagged) -> bool:
    return all(each.text("/Alt") for each in tags.root.every("Figure"))


def has_one_header_row(tags: Tagged) -> bool:
    (head,) = tags.root.every("THead")
    return head.words == "Who Doses" and len(tags.root.every("Table")[0].pages) > 1


def has_ids(tags: Tagged) -> bool:
    found = {each.text("/ID"): each.role for each in tags.root if each.role not in ("TH", "Note")}
    return {name for name in found if name} == {"about-words", "a-video", "far"}


CHECKS: dict[Mending, Callable[[Tagged], bool]] = {
    mend_decoration: has_quiet_decoration,
    mend_repeated_headers: has_one_header_row,
    mend_contents_list: has_toc,
    mend_lists: has_list_parts,
    mend_descriptions: has_glossary,
    mend_notes: has_notes,
    mend_tables: has_headers,
    mend_figures: has_figures,
    mend_quotations: has_quotation,
    mend_languages: has_languages,
    mend_abbreviations: has_expansions,
    mend_links: has_links,
    mend_ids: has_ids,
}


def test_every_mending_is_checked() -> None:
    assert set(CHECKS) == set(MENDINGS)


@pytest.mark.parametrize("mending", MENDINGS, ids=lambda each: each.__name__)
def test_a_mending_does_its_work(mending: Mending, mended: Tagged) -> None:
    assert CHECKS[mending](mended)


@pytest.mark.slow
@pytest.mark.parametrize("mending", MENDINGS, ids=lambda each: each.__name__)
def test_without_a_mending_its_work_is_undone(mending: Mending) -> None:
    tags = made(tuple(each for each in MENDINGS if each is not mending))
    assert not CHECKS[mending](tags)


def test_halves_of_a_paragraph_or_table_are_one_tag(mended: Tagged, long_tagged: Tagged) -> None:
    assert len(mended.root.every("Table")) == 1
    assert any(len(each.pages) > 1 for each in long_tagged.root.every("P"))
    assert any(len(each.pages) > 2 for each in long_tagged.root.every("Sect"))


def test_every_block_of_the_document_can_be_found_in_the_tags(tagged: Tagged) -> None:
    words = {each.text("/ID"): each.words for each in tagged.root if each.text("/ID")}
    ids = [each.text("/ID") for each in tagged.root if each.text("/ID")]
    assert len(ids) == len(set(ids)) > 60
    for each in walk(whole_specimen()):
        if isinstance(each, Section | ReferenceEntry | Video | CareCard | Table | Quotation):
            assert words[each.id], each.id
    tree = tagged.pdf.Root.StructTreeRoot.IDTree
    found = {str(name): element for name, element in pikepdf.NameTree(tree).items()}
    assert set(found) == set(ids)
    assert all(str(element.ID) == name for name, element in found.items())
    (name,) = (name for name, each in words.items() if each.startswith("Video: How cancer"))
    assert name in found


def test_what_the_margins_say_is_no_part_of_the_text(tagged: Tagged) -> None:
    foot = " ".join(each.words for each in tagged.artifacts)
    assert "Last reviewed 24\xa0March\xa02026." in foot
    assert "Page" in foot
    assert "Page 1 of" not in tagged.root.words
    assert [each.words for each in tagged.unmarked if each.words] == []
    streams = b"".join(each.Contents.read_bytes() for each in tagged.pdf.pages)
    assert streams.count(b"/Subtype /Footer") >= 5 * len(tagged.pdf.pages)


def test_no_mark_is_left_in_the_file(mended: Tagged) -> None:
    for page in mended.pdf.pages:
        for each in page.get("/Annots", []):
            assert not str(each.get("/A", {}).get("/URI", "")).startswith("mark:")
    assert b"mark:" not in mended.content


def test_links_lead_where_they_say(mended: Tagged) -> None:
    goals = {
        each.words.partition(" (")[0]: (str(link.get("/A", {}).get("/URI", "")), link.get("/Dest"))
        for each in mended.root.every("Link")
        for link in each.links
    }
    assert goals["our pages"][0] == "https://www.example.org/%C3%A9"
    assert goals["the nurses"][0] == "mailto:help@example.org"
    assert str(goals["far below"][1]) == "far"
    assert "nowhere" not in goals


def test_new_tags_are_explained_to_older_readers(mended: Tagged) -> None:
    standard = {
        "Document", "Sect", "Div", "BlockQuote", "Caption", "TOC", "TOCI", "P", "L", "LI", "Lbl",
        "LBody", "Table", "TR", "TH", "TD", "THead", "TBody", "Span", "Note", "Reference", "Link",
        "Figure", *(f"H{level}" for level in range(1, 7)),
    }  # fmt: skip
    roles = {str(k)[1:]: str(v)[1:] for k, v in mended.pdf.Root.StructTreeRoot.RoleMap.items()}
    for each in mended.root:
        assert each.role in standard or roles[each.role] in standard


def test_a_file_does_not_claim_to_be_accessible_before_it_is_judged(specimen: Artifact) -> None:
    assert b"pdfuaid:part" not in _xmp(specimen.content)
    assert b"pdfuaid:part" in _xmp(claimed(specimen.content))


def _xmp(content: bytes) -> bytes:
    with pikepdf.open(BytesIO(content)) as pdf:
        return bytes(pdf.Root.Metadata.read_bytes())
