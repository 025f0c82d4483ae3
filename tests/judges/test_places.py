"""From the place that a judge names to the block that made it."""

import io
from typing import Any

import pikepdf
import pytest
from hypothesis import given
from hypothesis import strategies as st

from publisher.verify.judges.accepted import Circumstance, reason_to_accept
from publisher.verify.judges.block_ids import block_ids
from publisher.verify.judges.marked_up import MarkedUp
from publisher.verify.judges.pdf_claim import claimed_part
from publisher.verify.judges.pdf_places import PdfPlaces
from tests.judges.files import claiming, rendered
from tests.specimen import whole_specimen

PAGE = """<section id="s"><h2 id="s.heading">Bones</h2>
<p id="a">One <b>two</b></p><p id="b">Three<br>
four</p><div id="c"
  class="x"/><p>Five</p>
</section>"""


def after(words: str) -> tuple[int, int]:
    """The place where `words` end, as the checkers name it: line from 1, column from 0."""
    lines = PAGE[: PAGE.index(words) + len(words)].split("\n")
    return len(lines), len(lines[-1])


@pytest.mark.parametrize(
    ("words", "node"),
    [
        ('<p id="a">', "a"),
        ("</b>", "a"),
        ('two</b></p><p id="b">', "b"),
        ("<br>", "b"),
        ("four</p>", "b"),
        ('class="x"/>', "c"),
        ("Five", "s"),
        ('<h2 id="s.heading">', "s"),
        ("</section>", "s"),
    ],
)
def test_a_place_in_markup_belongs_to_the_block_around_it(words: str, node: str) -> None:
    assert MarkedUp(PAGE, {"s", "a", "b", "c"}).block_at(*after(words)) == node


def test_a_place_outside_of_all_blocks_has_none() -> None:
    assert MarkedUp(f"<main>\n{PAGE}</main><p>End</p>", {"s"}).block_at(1, 6) == ""
    assert MarkedUp(PAGE, ()).block_at(*after("Five")) == ""


TREES: st.SearchStrategy[Any] = st.recursive(
    st.just([]), lambda inner: st.lists(inner, max_size=3), max_leaves=12
)


@given(tree=TREES)
def test_each_element_of_any_page_is_found_by_the_end_of_its_tag(tree: Any) -> None:
    names: list[str] = []

    def written(children: Any) -> str:
        names.append(name := f"n{len(names)}")
        inner = "".join(written(each) for each in children)
        return f'<div id="{name}">{inner}</div>'

    markup = written(tree)
    page = MarkedUp(markup, names)
    for name in names:
        tag = f'<div id="{name}">'
        assert page.block_at(1, markup.index(tag) + len(tag)) == name


def test_the_tags_of_a_pdf_lead_to_blocks() -> None:
    file = rendered("pdf")
    ids = block_ids(whole_specimen())
    with pikepdf.open(io.BytesIO(file.content)) as document:
        elements = [
            each
            for each in document.objects
            if isinstance(each, pikepdf.Dictionary) and "/S" in each and "/P" in each
        ]
        page = document.pages[0].obj
        contexts = {
            str(each["/ID"]): f"root/K[0]({each.objgen[0]} 0 obj SEP)"
            for each in elements
            if "/ID" in each and str(each["/ID"]) in ids
        }
        link: Any = next(
            each
            for one in document.pages
            for each in one.get("/Annots", [])
            if "/A" in each and "mailto" in str(each["/A"].get("/URI"))
        )
        annotation = f"root/pages[0](1 0 obj PDPage)/annots[0]({link.objgen[0]} 0 obj PDLinkAnnot)"
        marked = f"root/pages[0]({page.objgen[0]} 0 obj PDPage)/content[0]{{mcid:999}}"
    with PdfPlaces.of(file.content, ids) as places:
        assert len(contexts) > 40
        assert {name: places.block_at(each) for name, each in contexts.items()} == {
            name: name for name in contexts
        }
        assert places.block_at(annotation) == "p-6"
        assert places.block_at(marked) == ""
        assert places.block_at("root/document[0](99999 0 obj X)") == ""
    with PdfPlaces.of(b"no PDF", ids) as places:
        assert places.block_at(annotation) == ""


def test_the_claim_of_a_pdf() -> None:
    file = rendered("pdf")
    parts = [
        claimed_part(each)
        for each in (
            file.content,
            claiming(file).content,
            claiming(file, "PDF/UA-2").content,
            b"no PDF",
        )
    ]
    assert parts == [0, 1, 2, 0]


def test_only_what_is_listed_may_stay_and_only_where_it_is_so() -> None:
    assert "drawn" not in reason_to_accept("LibreOffice", "7.1-3", None)
    assert reason_to_accept("LibreOffice", "7.1-3", Circumstance.ONLY_LINES)
    for other in (Circumstance.ORDER_AS_TEXT, Circumstance.MARKED_DECORATIVE):
        assert reason_to_accept("LibreOffice", "7.1-3", other) == ""
    for circumstance in Circumstance:
        assert reason_to_accept("veraPDF", "7.1-3", circumstance) == ""
