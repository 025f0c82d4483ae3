"""The cover: its size, its contrast, and a title that is large and never clipped."""

from collections import Counter
from dataclasses import replace
from io import BytesIO

import pypdfium2
import pytest
from PIL import Image

from publisher.document import Document
from publisher.pictures import cover, render_cover
from publisher.theme.contrast import contrast_ratio
from tests.specimen import context, specimen

UPRIGHT, SQUARE = (1600, 2400), (1400, 1400)
TITLES = (
    "Gout",
    "Secondary bone cancer",
    'Eating & drinking < or > "as usual" before a scan',
    "Hypercalcaemia and pseudopseudohypoparathyroidism",
    "Preparing for a magnetic resonance imaging scan of your spine: what to bring, what to ask "
    "your team and how to rest afterwards at home with your family and friends " * 3,
)


def titled(title: str) -> Document:
    document = specimen()
    return replace(document, metadata=replace(document.metadata, title=" ".join(title.split())))


def render(document: Document, size: tuple[int, int]) -> bytes:
    style = context()
    return render_cover(document, style.theme, style.wording, *size)


def letters(
    document: Document, size: tuple[int, int], monkeypatch: pytest.MonkeyPatch
) -> tuple[str, list[tuple[float, float, float, float]]]:
    """The words of the page that is drawn, and the box of each letter in pixels from below."""
    pages: list[bytes] = []
    monkeypatch.setattr(cover, "_draw", lambda pdf: pages.append(pdf) or b"")
    render(document, size)
    with pypdfium2.PdfDocument(pages[0]) as pdf:
        assert len(pdf) == 1
        text = pdf[0].get_textpage()
        words = text.get_text_range()
        boxes = [text.get_charbox(each) for each in range(text.count_chars())]
        return " ".join(words.split()), [box for box in boxes if box[2] > box[0]]


@pytest.mark.parametrize("size", [UPRIGHT, SQUARE])
def test_the_picture_has_the_size_asked_for(size: tuple[int, int]) -> None:
    picture = Image.open(BytesIO(render(specimen(), size)))
    assert picture.format == "PNG"
    assert picture.size == size


def test_the_same_document_gives_the_same_bytes() -> None:
    assert render(specimen(), SQUARE) == render(specimen(), SQUARE)


@pytest.mark.parametrize("size", [UPRIGHT, SQUARE])
@pytest.mark.parametrize("title", TITLES)
def test_all_words_are_on_the_plain_field(
    title: str, size: tuple[int, int], monkeypatch: pytest.MonkeyPatch
) -> None:
    document = titled(title)
    words, boxes = letters(document, size, monkeypatch)
    for expected in (
        document.metadata.title,
        "Harbour Cancer Information",
        "Edition 3",
        "Last reviewed 24 March 2026",
    ):
        assert expected.replace(" ", "") in words.replace(" ", "")
    width, height = size
    assert min(left for left, _, _, _ in boxes) >= 0.07 * width
    assert max(right for _, _, right, _ in boxes) <= 0.93 * width
    assert max(top for _, _, _, top in boxes) <= height - 0.07 * width
    # The picture of the leaf fills the foot of the page; no word stands on it.
    assert min(bottom for _, bottom, _, _ in boxes) >= {UPRIGHT: 59, SQUARE: 38}[size] / 100 * width


def test_the_title_is_set_as_large_as_it_fits(monkeypatch: pytest.MonkeyPatch) -> None:
    def tallest(title: str) -> float:
        _, boxes = letters(titled(title), UPRIGHT, monkeypatch)
        return max(top - bottom for _, bottom, _, top in boxes)

    sizes = [tallest(each) for each in ("Gout", TITLES[3], TITLES[4])]
    assert sizes == sorted(sizes, reverse=True)
    assert len(set(sizes)) == 3
    # A short title can be read across a room: a capital of at least 5 % of the width.
    assert sizes[0] >= 0.05 * UPRIGHT[0]


@pytest.mark.parametrize("size", [UPRIGHT, SQUARE])
def test_letters_stand_out_from_their_ground(size: tuple[int, int]) -> None:
    picture = Image.open(BytesIO(render(specimen(), size))).convert("RGB")
    width, height = size
    foot = {UPRIGHT: 59, SQUARE: 38}[size] * width // 100
    upper = picture.crop((0, 0, width, height - foot))
    colours = Counter({colour: count for count, colour in upper.getcolors(1 << 20)})
    (ground, _), (ink, _) = colours.most_common(2)
    assert contrast_ratio(_code(ground), _code(ink)) >= 7


def _code(colour: tuple[int, int, int]) -> str:
    return "#{:02x}{:02x}{:02x}".format(*colour)
