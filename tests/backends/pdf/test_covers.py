"""Covers on paper: the title is whole, large and in its place, and no word stands on the art."""

from collections.abc import Iterator
from dataclasses import replace
from functools import cache

import pypdfium2
import pytest

from publisher.backends import find_backends
from publisher.backends.pdf.set_pages import set_pages
from publisher.document import CoverMotif, Document
from tests.specimen import context, whole_specimen

FORMS = ("pdf-a5-booklet", "pdf-dl-trifold", "pdf-poster")
TITLES = (
    "Gout",
    "Hypercalcaemia and pseudohypoparathyroidism",
    "Eating and drinking before a scan of your spine, and afterwards",
)
_POINTS_A_MM = 72 / 25.4


def titled(title: str) -> Document:
    document = whole_specimen()
    data = replace(document.metadata, title=title, cover=CoverMotif.WAVES)
    # Long leaflets are refused by some forms; only the cover counts here.
    return replace(document, metadata=data, blocks=document.blocks[-2:])


@cache
def cover(form: str, title: str) -> pypdfium2.PdfDocument:
    """The pages of a form as they are laid out, before they are put on sheets."""
    backend = find_backends()[form]
    options, setting, document = backend.options(), context(), titled(title)
    paper = backend.paper(options, setting.theme.tokens)
    return pypdfium2.PdfDocument(set_pages(document, setting, paper).raw.content)


def letters(page: pypdfium2.PdfPage) -> Iterator[tuple[float, float, float, float]]:
    text = page.get_textpage()
    for number in range(text.count_chars()):
        left, bottom, right, top = text.get_charbox(number)
        if right > left:
            yield left, bottom, right, top


@pytest.mark.parametrize("form", FORMS)
@pytest.mark.parametrize("title", TITLES)
def test_the_whole_title_is_on_the_cover(form: str, title: str) -> None:
    words = cover(form, title)[0].get_textpage().get_text_range()
    assert title.replace(" ", "") in "".join(words.split())


@pytest.mark.parametrize("form", FORMS)
@pytest.mark.parametrize("title", TITLES)
def test_no_word_of_the_cover_stands_on_the_art(form: str, title: str) -> None:
    page = cover(form, title)[0]
    picture = page.render(scale=1).to_pil().convert("RGB")
    art = tuple(bytes.fromhex(context().theme.tokens.colours.brand[1:]))
    painted = sum(count for count, colour in picture.getcolors(1 << 20) if colour == art)
    assert painted > 0.05 * picture.width * picture.height, "there is no art to stand on"
    height = page.get_height()
    for left, bottom, right, top in letters(page):
        # The corners around a letter are paper, whatever ink the letter has.
        for x, y in ((left - 1.5, top + 1.5), (right + 1.5, bottom - 1.5)):
            ground = picture.getpixel((round(x), round(height - y)))
            assert ground != art, f"a word stands on the art at {x:.0f}, {y:.0f}"


@pytest.mark.parametrize("form", FORMS)
def test_a_short_title_is_read_from_afar(form: str) -> None:
    page = cover(form, "Gout")[0]
    tallest = max(top - bottom for _, bottom, _, top in letters(page))
    assert tallest >= 12 * _POINTS_A_MM
