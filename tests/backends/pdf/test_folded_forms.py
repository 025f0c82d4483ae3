"""Forms that are folded or hang on a wall, as who prints 500 of them sees them."""

from dataclasses import replace
from functools import cache

import pypdfium2
import pytest

from publisher.backends import find_backends
from publisher.diagnostics import Problems
from publisher.document import Document, with_end_matter
from publisher.document.nodes import Citation
from tests.specimen import FORMATS, HERE, context, paragraph, section, specimen

MM = 72 / 25.4
HALF = 148.5 * MM
"""Half of A4 landscape; what stands right of it at the front of a booklet is its cover."""


def short_leaflet(**metadata: str) -> Document:
    """A leaflet of a few lines with all that the program adds."""
    document = specimen()
    own = replace(
        document,
        blocks=(section("Eat well", 2, paragraph("Eat fruit."), id="eat"),),
        glossary=None,
        references=None,
        metadata=replace(document.metadata, **metadata),
    )
    return with_end_matter(own, FORMATS, context().wording)


@cache
def made(form: str, document: Document) -> bytes:
    backend = find_backends()[f"pdf-{form}"]
    return backend.render(document, backend.options(), context()).content


def words(content: bytes, side: int, left: float, right: float) -> str:
    """What is printed on a side of paper between two distances from its left, in points."""
    with pypdfium2.PdfDocument(content) as pdf:
        page = pdf[side]
        text = page.get_textpage().get_text_bounded(left, 0, right, page.get_height())
    return " ".join(text.split())


def test_who_to_call_and_the_dates_are_on_the_back_of_the_booklet() -> None:
    back = words(made("a5-booklet", short_leaflet()), 0, 0, HALF)
    for each in ("Contact us", "0808 157 0999", "Last reviewed:", "This leaflet on the web:"):
        assert each in back
    assert "in other formats" not in back


def test_who_to_call_and_the_dates_are_on_the_back_of_the_folded_leaflet() -> None:
    back = words(made("dl-trifold", short_leaflet()), 0, 97 * MM, 197 * MM)
    for each in ("Contact us", "0808 157 0999", "Last reviewed:", "Panel 6 of 6"):
        assert each in back


def test_a_cover_without_room_is_told_and_not_carried_on() -> None:
    with pytest.raises(Problems) as found:
        made("dl-trifold", short_leaflet(web_base="https://www.example.org/" + "departments/" * 14))
    [told] = found.value.diagnostics
    assert told.code == "PDF-009"


@pytest.mark.parametrize("form", ["a5-booklet", "dl-trifold", "poster"])
def test_a_long_name_of_the_publisher_leaves_the_title_legible(form: str) -> None:
    long = "The Royal Northern and Western University Hospitals Foundation Trust, Orthopaedics"
    content = made(form, short_leaflet(publisher=long, title="Looking after your plaster cast"))
    with pypdfium2.PdfDocument(content) as pdf:
        boxes = [each.get_bounds() for each in pdf[0].get_objects(filter=[1]) if in_title(each)]
        others = [each.get_bounds() for each in pdf[0].get_objects() if not in_title(each)]
        height = pdf[0].get_height()
    # The paper itself is drawn, too.
    things = [each for each in others if each[3] - each[1] < height * 0.9]
    assert boxes
    assert not [(one, other) for one in boxes for other in things if overlap(one, other)]


def in_title(thing: object) -> bool:
    """Whether a page object is part of the title: the largest letters by far."""
    if not isinstance(thing, pypdfium2.PdfTextObj):
        return False
    return thing.get_font_size() * abs(thing.get_matrix().a) > 24


def overlap(one: tuple[float, ...], other: tuple[float, ...]) -> bool:
    return (
        min(one[2], other[2]) - max(one[0], other[0]) > 1
        and min(one[3], other[3]) - max(one[1], other[1]) > 1
    )


def test_no_line_ends_behind_its_first_word() -> None:
    """These words fill the line of a booklet, but for the space before the number."""
    words = "You can usually eat, drink and take your medicines as normal "
    sentence = paragraph(words, cited(), ". Some scans are different.")
    leaflet = replace(short_leaflet(), blocks=(section("Eat well", 2, sentence, id="eat"),))
    document = replace(leaflet, references=specimen().references)
    backend = find_backends()["pdf-a5-booklet"]
    content = backend.render(document, backend.options(), context()).content
    with pypdfium2.PdfDocument(content) as pdf:
        lines = [line for page in pdf for line in page.get_textpage().get_text_range().splitlines()]
    assert words.strip() in [line.strip() for line in lines]


def cited() -> Citation:
    return Citation("nice-2019", 1, span=HERE)


def test_a_poster_without_a_care_card_shows_the_summary_in_its_place() -> None:
    content = made("poster", short_leaflet())
    with pypdfium2.PdfDocument(content) as pdf:
        sizes = {
            round(each.get_font_size() * abs(each.get_matrix().a))
            for each in pdf[0].get_objects(filter=[1])
        }
    assert max(sizes - {max(sizes)}) >= 40
