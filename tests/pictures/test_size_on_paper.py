"""How large pictures are printed: in large print as large as the page allows."""

from dataclasses import replace

import numpy as np
import pypdfium2
import pytest

from publisher.backends import find_backends
from publisher.backends.pdf.forms.large_print import large_paper
from publisher.backends.pdf.paper import Paper
from publisher.backends.pdf.picture_size import width_on_paper
from publisher.document import Picture, with_end_matter
from publisher.document.nodes import (
    Block,
    BulletList,
    CareCard,
    CareKind,
    Figure,
    ListItem,
    Quotation,
    Text,
)
from tests.pictures.drawn import THEME, drawing
from tests.specimen import HERE, context, specimen

A4 = Paper((210, 297), 22, top=22, bottom=30, body=12.5, usual=12.5)
MM_A_LINE = 1.5 * 25.4 / 72


def large(size: float) -> Paper:
    return large_paper(size, THEME.tokens)


@pytest.mark.parametrize("size", [16, 36])
def test_a_photograph_is_as_wide_as_the_column_in_large_print(size: float) -> None:
    photograph = Picture("scanner.png", "image/png", 1280, 800, b"")
    assert width_on_paper(photograph, A4) < A4.column
    assert width_on_paper(photograph, large(size), caption=40) == large(size).column


def test_a_photograph_of_few_pixels_is_not_made_coarse() -> None:
    small = Picture("small.png", "image/png", 220, 220, b"")
    assert width_on_paper(small, large(28)) == pytest.approx(2 * 25.4)


@pytest.mark.parametrize("size", [16, 20, 28, 36])
@pytest.mark.parametrize("shape", [(100, 400), (400, 400), (400, 100)])
@pytest.mark.parametrize("caption", [0, 30, 200])
def test_a_picture_fits_on_its_page(size: float, shape: tuple[int, int], caption: int) -> None:
    paper = large(size)
    width = width_on_paper(drawing("", *shape), paper, caption=caption)
    assert width <= paper.column
    assert width * shape[1] / shape[0] <= paper.size[1] - paper.top - paper.bottom


def test_a_drawing_leaves_room_for_its_caption_but_not_at_any_price() -> None:
    tall, paper = drawing("", 400, 600), large(18)
    page = paper.size[1] - paper.top - paper.bottom
    beside = 1.5 * width_on_paper(tall, paper, caption=60)
    assert beside + 3 * MM_A_LINE * 18 <= page
    assert 1.5 * width_on_paper(tall, large(36), caption=90) > 0.9 * (
        large(36).size[1] - large(36).top - large(36).bottom
    )


@pytest.mark.parametrize("name", ["pdf", "pdf-giant-print"])
def test_a_picture_in_a_list_or_a_card_stays_on_the_page(name: str) -> None:
    wide = drawing('<rect width="800" height="100" fill="#00ff00"/>', 800, 100)
    figures = [Figure(wide, "Wide", id=f"wide-{n}", span=HERE) for n in range(4)]
    item = ListItem((figures[1],), id="item", span=HERE)
    blocks: tuple[Block, ...] = (
        figures[0],
        BulletList((item,), id="list", span=HERE),
        CareCard(CareKind.URGENT, (Text("Look", span=HERE),), 2, (figures[2],), id="c", span=HERE),
        Quotation((figures[3],), (), id="quotation", span=HERE),
    )
    backend = find_backends()[name]
    document = with_end_matter(replace(specimen(), blocks=blocks), (), context().wording)
    made = backend.render(document, backend.options(), context())
    rights = []
    with pypdfium2.PdfDocument(made.content) as pdf:
        for page in pdf:
            margin = {"pdf": 22, "pdf-giant-print": 25}[name] / 25.4 * 72
            edge = page.get_width() - margin
            image = np.asarray(page.render(scale=1).to_pil().convert("RGB")).astype(int)
            columns = np.nonzero((abs(image - (0, 255, 0)) < 6).all(axis=2))[1].tolist()
            rights += [max(columns) - edge] if columns else []
    assert rights
    assert max(rights) <= 1
