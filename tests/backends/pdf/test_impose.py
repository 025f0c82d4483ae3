"""Pages on sheets: what stood on a page stands on the sheet, and still is what it was."""

import re
from collections.abc import Callable, Iterator, Sequence
from io import BytesIO
from pathlib import Path
from typing import Any

import page as page_validation
import pikepdf
import pypdfium2
import pytest
from pikepdf import Array, Dictionary, Name, NumberTree
from PIL import Image, ImageChops

from publisher.backends.pdf.impose import Place, Sheet, booklet_sheets, impose
from publisher.backends.protocol import Artifact
from publisher.verify.claims import PDF_UA_2
from publisher.verify.judges.verapdf import reports
from publisher.verify.judges.verapdf_engine import Profile
from tests.backends.pdf.claimed import claimed
from tests.backends.pdf.tags import Node, Tagged

MM = 72 / 25.4
APART, HEIGHT = 254.0, 304.8
"""Whole inches, so that pictures of a page and of its place have the same pixels."""
WHOLE = [0, 0, 595, 841]
"""A4 in whole points, for the same reason."""


def sheets_for(pages: int) -> list[Sheet]:
    """A4 pages two by two, from the last to the first."""
    order = list(reversed(range(pages)))
    pairs = [order[at : at + 2] for at in range(0, pages, 2)]
    return [
        Sheet(2 * APART, HEIGHT, tuple(Place(page, APART * at) for at, page in enumerate(pair)))
        for pair in pairs
    ]


def places(sheets: Sequence[Sheet]) -> dict[int, tuple[int, float]]:
    """The sheet of each page, from 0, and how far in points it was moved to the right."""
    return {
        place.page: (number, place.x * MM)
        for number, sheet in enumerate(sheets)
        for place in sheet.places
    }


@pytest.fixture(scope="session")
def sheets(specimen: Artifact) -> list[Sheet]:
    assert specimen.pages is not None
    return sheets_for(specimen.pages)


@pytest.fixture(scope="session")
def imposed(specimen: Artifact, sheets: list[Sheet]) -> bytes:
    return impose(specimen.content, sheets)


@pytest.fixture(scope="session")
def imposed_tags(imposed: bytes) -> Tagged:
    return Tagged(imposed)


# What is seen ---------------------------------------------------------------------------------


def pictures(content: bytes) -> list[Image.Image]:
    with pypdfium2.PdfDocument(content) as document:
        return [page.render(scale=1).to_pil().convert("RGB") for page in document]


def pages_that_differ(content: bytes, sheets: Sequence[Sheet]) -> list[int]:
    """The pages that look otherwise than their places on the sheets."""

    def trim(pdf: pikepdf.Pdf) -> None:
        for page in pdf.pages:
            page.MediaBox = page.TrimBox = page.BleedBox = Array(WHOLE)

    trimmed = changed(content, trim)
    before, after = pictures(trimmed), pictures(impose(trimmed, sheets))
    found = []
    for number, (sheet, x) in places(sheets).items():
        width, height = before[number].size
        low = after[sheet].height
        place = after[sheet].crop((round(x), low - height, round(x) + width, low))
        if not look_alike(before[number], place):
            found.append(number)
    return found


def look_alike(one: Image.Image, other: Image.Image) -> bool:
    """Whether two pictures are the same, but for one step of 255 where an edge is smoothed."""
    bands: Any = ImageChops.difference(one, other).getextrema()
    return one.size == other.size and all(high <= 1 for _, high in bands)


def test_every_page_looks_as_it_did(specimen: Artifact, sheets: list[Sheet]) -> None:
    assert pages_that_differ(specimen.content, sheets) == []


def test_pages_whose_fonts_have_the_same_names_keep_their_own(
    specimen: Artifact, sheets: list[Sheet]
) -> None:
    def swap_fonts(pdf: pikepdf.Pdf) -> None:
        page: Any = pdf.pages[0]
        fonts = dict(page.Resources.Font.items())
        one, other = list(fonts)[:2]
        fonts[one], fonts[other] = fonts[other], fonts[one]
        resources = Dictionary({**dict(page.Resources.items()), "/Font": Dictionary(fonts)})
        names = {one.encode(): other.encode(), other.encode(): one.encode()}
        either = re.compile(b"|".join(map(re.escape, names)) + rb"(?=\s)")
        contents = either.sub(lambda found: names[found[0]], page.Contents.read_bytes())
        page.Contents = pdf.make_stream(contents)
        page.Resources = pdf.make_indirect(resources)

    swapped = changed(specimen.content, swap_fonts)
    first, as_it_was = pictures(swapped)[0], pictures(specimen.content)[0]
    assert look_alike(first, as_it_was)
    assert pages_that_differ(swapped, sheets) == []
    assert words_in_order(Tagged(impose(swapped, sheets))) == words_in_order(Tagged(swapped))


def changed(content: bytes, change: Callable[[pikepdf.Pdf], object]) -> bytes:
    with pikepdf.open(BytesIO(content)) as pdf, BytesIO() as buffer:
        change(pdf)
        pdf.save(buffer)
        return buffer.getvalue()


def red_pages() -> bytes:
    """Two pages of 100 × 100 mm that are red, also outside of their trim."""
    with pikepdf.new() as pdf, BytesIO() as buffer:
        side = 100 * MM
        for _ in range(2):
            page = pdf.add_blank_page(page_size=(side, side))
            page.MediaBox = Array([-20, -20, side + 20, side + 20])
            page.TrimBox = Array([0, 0, side, side])
            page.Contents = pdf.make_stream(b"1 0 0 rg -500 -500 2000 2000 re f")
        pdf.save(buffer)
        return buffer.getvalue()


def is_red(content: bytes, x: float, y: float) -> bool:
    """Whether the first sheet is red at a place, in mm from the lower left of its trim."""
    with pypdfium2.PdfDocument(content) as document:
        left, bottom, _, _ = document[0].get_mediabox()
        picture = document[0].render(scale=1).to_pil().convert("RGB")
    spot = round(x * MM - left), picture.height - 1 - round(y * MM - bottom)
    return bool(picture.getpixel(spot) == (255, 0, 0))


def test_nothing_of_a_page_reaches_into_the_next() -> None:
    places = Place(0, 10, 10), Place(1, 120, 10)
    content = impose(red_pages(), [Sheet(240, 120, places)])
    seen = [is_red(content, x, 60) for x in (5, 60, 115, 170, 225)]
    assert seen == [False, True, False, True, False]


def test_bleed_goes_on_at_the_edges_of_the_sheet_only() -> None:
    places = Place(0, 0), Place(1, 110)
    content = impose(red_pages(), [Sheet(210, 100, places, folds=(105,), bleed=3)])
    assert [is_red(content, x, 50) for x in (-1.5, 105, 211.5)] == [True, False, True]
    assert [is_red(content, 50, y) for y in (-1.5, 101.5)] == [True, True]
    with pikepdf.open(BytesIO(content)) as pdf:
        trim = [float(each) / MM for each in pdf.pages[0].TrimBox]
        media = [float(each) / MM for each in pdf.pages[0].MediaBox]
        assert trim == pytest.approx([0, 0, 210, 100])
        assert media == pytest.approx([-3, -3, 213, 103])
        assert pdf.pages[0].BleedBox == pdf.pages[0].MediaBox


def test_a_tick_says_where_to_fold_and_nothing_reads_it_out(specimen: Artifact) -> None:
    assert specimen.pages is not None
    sheet = Sheet(1000, 297, tuple(Place(at, 0) for at in range(specimen.pages)), folds=(700,))
    content = impose(specimen.content, [sheet])
    (picture,) = pictures(content)
    column = [picture.getpixel((round(700 * MM), y)) for y in range(picture.height)]
    marked = [number for number, colour in enumerate(column) if colour != (255, 255, 255)]
    inner = [each for each in marked if 22 < each < picture.height - 22]
    assert marked
    assert not inner
    before, after = Tagged(specimen.content), Tagged(content)
    assert len(after.artifacts) == len(before.artifacts) + 2
    assert len(after.unmarked) == len(before.unmarked)


# What is read ---------------------------------------------------------------------------------


def words_in_order(tags: Tagged) -> list[tuple[str, str, str]]:
    return [(each.role, each.text("/ID"), each.words) for each in tags.root]


def moved(box: Sequence[Any], right: float) -> Any:
    left, bottom, end, top = (float(each) for each in box)
    return pytest.approx((left + right, bottom, end + right, top), abs=0.01)


def both(tags: Tagged, imposed: Tagged) -> Iterator[tuple[Node, Node]]:
    """Each tag before and after."""
    return zip(tags.root, imposed.root, strict=True)


def test_the_tags_hold_the_same_words_in_the_same_order(
    tagged: Tagged, imposed_tags: Tagged
) -> None:
    assert words_in_order(imposed_tags) == words_in_order(tagged)
    # A drawing's own parts have no marks: the drawing has one.
    assert len(imposed_tags.unmarked) == len(tagged.unmarked)


def test_all_that_is_tagged_stands_in_its_place(
    tagged: Tagged, imposed_tags: Tagged, sheets: list[Sheet]
) -> None:
    went = places(sheets)
    for before, after in both(tagged, imposed_tags):
        assert len(before.pieces) == len(after.pieces)
        for one, other in zip(before.pieces, after.pieces, strict=True):
            sheet, right = went[one.page - 1]
            assert other.page == sheet + 1
            assert other.box == moved(one.box, right)


def test_the_frame_of_a_picture_moves_with_it(
    tagged: Tagged, imposed_tags: Tagged, sheets: list[Sheet]
) -> None:
    went = places(sheets)
    figures = [each for each in both(tagged, imposed_tags) if each[0].role == "Figure"]
    assert len({each.pieces[0].page for each, _ in figures}) > 2
    for before, after in figures:
        _, right = went[before.pieces[0].page - 1]
        box = tuple(float(each) for each in after.attribute("/BBox"))
        assert box == moved(before.attribute("/BBox"), right)


def test_every_mark_leads_back_to_its_tag(imposed_tags: Tagged) -> None:
    pdf = imposed_tags.pdf
    parents = NumberTree(pdf.Root.StructTreeRoot.ParentTree)
    seen = 0
    for each in imposed_tags.root:
        kids: list[Any] = list(each.values.get("/K", Array()))
        for kid in kids:
            if isinstance(kid, Dictionary) and "/S" in kid:
                continue
            if isinstance(kid, Dictionary) and "/Obj" in kid:
                assert parents[int(kid.Obj.StructParent)].objgen == each.values.objgen
                assert kid.Obj.objgen in {one.objgen for one in kid.Pg.Annots}
            else:
                mark = kid if isinstance(kid, int) else int(kid.MCID)
                paper = each.values.Pg if isinstance(kid, int) else kid.Pg
                held = parents[int(paper.StructParents)]
                assert held[mark].objgen == each.values.objgen
            seen += 1
    assert seen > 100


def test_a_judge_finds_no_fault_in_the_sheets(imposed: bytes) -> None:
    report = page_validation.validate_pdf_bytes(claimed(imposed), profile="ua1")
    assert list(report.failures) == []


# Where links lead -----------------------------------------------------------------------------


def test_links_stand_on_their_words(
    tagged: Tagged, imposed_tags: Tagged, sheets: list[Sheet]
) -> None:
    went = places(sheets)
    numbers = {each.objgen: number for number, each in enumerate(tagged.pdf.pages)}
    of = {
        annotation.objgen: numbers[each.objgen]
        for each in tagged.pdf.pages
        for annotation in each.obj.get("/Annots", Array())
    }
    seen = 0
    for before, after in both(tagged, imposed_tags):
        for one, other in zip(before.links, after.links, strict=True):
            _, right = went[of[one.objgen]]
            assert tuple(map(float, list(other.Rect))) == moved(list(one.Rect), right)
            assert other.Contents == one.Contents
            assert goal(other) == goal(one)
            seen += 1
    assert seen > 20


def goal(link: Any) -> str:
    return str(link.Dest) if "/Dest" in link else str(link.A.URI)


def test_every_place_that_can_be_named_is_still_there(
    tagged: Tagged, imposed_tags: Tagged, sheets: list[Sheet]
) -> None:
    went = places(sheets)
    before, after = (dict(named(each.pdf)) for each in (tagged, imposed_tags))
    assert len(before) > 50
    expected: Any = {
        name: (went[page][0], pytest.approx(x + went[page][1], abs=0.01), y)
        for name, (page, x, y) in before.items()
    }
    assert after == expected


def named(pdf: pikepdf.Pdf) -> Iterator[tuple[str, tuple[int, float, float]]]:
    numbers = {each.objgen: number for number, each in enumerate(pdf.pages)}
    for name, place in pikepdf.NameTree(pdf.Root.Names.Dests).items():
        spot: Any = place
        yield str(name), (numbers[spot[0].objgen], float(spot[2]), float(spot[3]))


def test_bookmarks_lead_to_their_headings(
    specimen: Artifact, imposed: bytes, sheets: list[Sheet]
) -> None:
    went = places(sheets)
    before, after = bookmarks(specimen.content), bookmarks(imposed)
    assert len(before) > 5
    expected: Any = [
        (words, went[page][0], pytest.approx(x + went[page][1], abs=0.01), y)
        for words, page, x, y in before
    ]
    assert after == expected


def bookmarks(content: bytes) -> list[tuple[str, int, float, float]]:
    with pypdfium2.PdfDocument(content) as document:
        found = []
        for each in document.get_toc():
            to = each.get_dest()
            assert to is not None
            _, (x, y, *_) = to.get_view()
            found.append((each.get_title(), to.get_index() or 0, x, y))
        return found


# The file -------------------------------------------------------------------------------------


def test_the_file_has_its_sheets_and_no_pages_besides(
    imposed: bytes, specimen: Artifact, sheets: list[Sheet]
) -> None:
    with pikepdf.open(BytesIO(imposed)) as pdf:
        kinds = [each.get("/Type") for each in pdf.objects if isinstance(each, Dictionary)]
        assert kinds.count(Name.Page) == len(pdf.pages) == len(sheets)
        for each in pdf.pages:
            assert each.Tabs == Name.S
            assert [float(one) / MM for one in each.MediaBox] == pytest.approx(
                [0, 0, 2 * APART, HEIGHT]
            )
        assert pdf.check_pdf_syntax() == []


def test_a_reader_names_a_sheet_by_the_pages_on_it() -> None:
    with pikepdf.new() as pdf, BytesIO() as buffer:
        for _ in range(8):
            pdf.add_blank_page(page_size=(148.5 * MM, 210 * MM))
        pdf.save(buffer)
        content = impose(buffer.getvalue(), booklet_sheets(8))
    with pypdfium2.PdfDocument(content) as document:
        names = [document.get_page_label(number) for number in range(len(document))]
    assert names == ["8, 1", "2, 7", "6, 3", "4, 5"]


def test_the_same_pages_are_the_same_bytes(
    specimen: Artifact, sheets: list[Sheet], imposed: bytes
) -> None:
    assert impose(specimen.content, sheets) == imposed


@pytest.mark.parametrize("wrong", [[0], [0, 0], [0, 1, 1], [0, 1, 2]])
def test_a_page_that_would_be_lost_or_doubled_is_refused(wrong: list[int]) -> None:
    sheet = Sheet(900, 297, tuple(Place(page, 200.0 * at) for at, page in enumerate(wrong)))
    with pytest.raises(ValueError, match="one place"):
        impose(red_pages(), [sheet])


@pytest.mark.slow
@pytest.mark.judges
def test_verapdf_finds_no_fault_in_the_sheets(
    imposed: bytes, ua_2: Artifact, tmp_path: Path
) -> None:
    assert ua_2.pages is not None
    files = {
        Profile.UA_1: claimed(imposed),
        Profile.UA_2: claimed(impose(ua_2.content, sheets_for(ua_2.pages)), PDF_UA_2),
    }
    for profile, content in files.items():
        path = tmp_path / f"{profile.name}.pdf"
        path.write_bytes(content)
        (report,) = reports([path], profile)
        assert report.failures == ()
