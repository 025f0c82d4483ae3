"""A PDF of pages → a PDF of sheets."""

from collections import Counter
from collections.abc import Sequence
from decimal import Decimal
from io import BytesIO

from pikepdf import Array, Dictionary, Name, ObjectStreamMode, Page, Pdf

from publisher.backends.pdf.impose.fold_marks import fold_marks
from publisher.backends.pdf.impose.merge_resources import merge_resources
from publisher.backends.pdf.impose.move_destinations import move_destinations
from publisher.backends.pdf.impose.move_tags import move_tags
from publisher.backends.pdf.impose.moved import Box, Moved, Moves
from publisher.backends.pdf.impose.moved_contents import moved_contents
from publisher.backends.pdf.impose.points import points
from publisher.backends.pdf.impose.sheet import Place, Sheet


def impose(content: bytes, sheets: Sequence[Sheet]) -> bytes:
    """The sheets, with every page of a finished file on exactly one of them; the same each time.

    Each page is clipped to its trim, and to its bleed at the edges of the sheet. Marked content is
    numbered anew through each sheet (ISO 32000-1, 14.7.4.4), and all that leads to a place on a
    page leads to the same place on its sheet. Raises `ValueError` where a page of the file has no
    place or more than one, or a place has no page.
    """
    with Pdf.open(BytesIO(content)) as pdf, BytesIO() as buffer:
        placed = Counter(place.page for sheet in sheets for place in sheet.places)
        if placed != Counter(range(len(pdf.pages))):
            raise ValueError("every page has one place on the sheets, and every place a page")
        pages = list(pdf.pages)
        moves: Moves = {}
        for sheet in sheets:
            moves |= _lay_out(pdf, sheet, [pages[place.page] for place in sheet.places])
        # Destinations into the tags (ISO 32000-2, 12.3.2.3) are found by their tags' old pages.
        move_destinations(pdf, pages, moves)
        move_tags(pdf, pages, moves)
        del pdf.pages[: len(pages)]
        _label(pdf, sheets)
        pdf.save(
            buffer,
            deterministic_id=True,
            object_stream_mode=ObjectStreamMode.generate,
            compress_streams=True,
        )
        return buffer.getvalue()


def _lay_out(pdf: Pdf, sheet: Sheet, pages: Sequence[Page]) -> Moves:
    """Add one sheet behind the file's pages; where each of its pages went, by its object."""
    width, height, bleed = points(sheet.width), points(sheet.height), points(sheet.bleed)
    trim = Array([0, 0, width, height])
    media = Array([-bleed, -bleed, width + bleed, height + bleed]) if bleed else trim
    paper = pdf.make_indirect(
        Dictionary(
            Type=Name.Page, MediaBox=media, BleedBox=media, TrimBox=trim, Tabs=Name.S, Resources={}
        )
    )
    paper.Resources, renamed = merge_resources([page.resources for page in pages])
    moves: Moves = {}
    contents: list[bytes] = []
    marks = 0
    for place, page, names in zip(sheet.places, pages, renamed, strict=True):
        left, bottom, _, _ = (Decimal(str(each)) for each in page.trimbox)
        moved = Moved(paper, points(place.x) - left, points(place.y) - bottom, marks)
        moves[page.obj.objgen] = moved
        drawn, marks = moved_contents(page, moved, _clip(page, place, sheet), names)
        contents.append(drawn)
    contents.append(fold_marks(sheet))
    paper.Contents = pdf.make_stream(b"".join(contents))
    numbers = [page.obj.StructParents for page in pages if "/StructParents" in page.obj]
    if numbers:
        paper.StructParents = min(numbers)
    annotations = [each for page in pages for each in page.obj.get("/Annots", Array())]
    if annotations:
        paper.Annots = Array(annotations)
    pdf.pages.append(Page(paper))
    return moves


def _clip(page: Page, place: Place, sheet: Sheet) -> Box:
    """What is shown of a page: its trim, and its bleed where its edge is that of the sheet."""
    left, bottom, right, top = (Decimal(str(each)) for each in page.trimbox)
    x, y, bleed = points(place.x), points(place.y), points(sheet.bleed)
    near = Decimal("0.5")
    if x < near:
        left -= bleed
    if y < near:
        bottom -= bleed
    if x + right - left > points(sheet.width) - near:
        right += bleed
    if y + top - bottom > points(sheet.height) - near:
        top += bleed
    return left, bottom, right, top


def _label(pdf: Pdf, sheets: Sequence[Sheet]) -> None:
    """Name each sheet in a reader by the leaflet's pages on it (ISO 32000-1, 12.4.2)."""
    labels = [", ".join(str(place.page + 1) for place in sheet.places) for sheet in sheets]
    numbers = [each for pair in enumerate(labels) for each in (pair[0], Dictionary(P=pair[1]))]
    pdf.Root.PageLabels = Dictionary(Nums=Array(numbers))
