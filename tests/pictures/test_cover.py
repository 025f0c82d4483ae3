"""The cover: its size, its contrast, and a title that is large and never clipped."""

from base64 import b64encode
from collections import Counter
from dataclasses import replace
from io import BytesIO

import pypdfium2
import pytest
import weasyprint
from PIL import Image, ImageChops, ImageFont, ImageStat

from publisher.document import CoverMotif, Document
from publisher.document.cover_motif import NEUTRAL_MOTIFS
from publisher.pictures import cover, cover_art, render_cover, title_size
from publisher.theme.contrast import contrast_ratio
from tests.specimen import context, specimen

UPRIGHT, SQUARE = (1600, 2400), (1400, 1400)
ART = {UPRIGHT: 0.73, SQUARE: 0.41}
"""The height of the art, as a share of the cover's width."""
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
    # The art fills the foot of the page; no word stands on it.
    assert min(bottom for _, bottom, _, _ in boxes) >= ART[size] * width


def test_the_title_is_set_as_large_as_it_fits(monkeypatch: pytest.MonkeyPatch) -> None:
    def tallest(title: str) -> float:
        _, boxes = letters(titled(title), UPRIGHT, monkeypatch)
        return max(top - bottom for _, bottom, _, top in boxes)

    sizes = [tallest(each) for each in ("Gout", TITLES[3], TITLES[4])]
    assert sizes == sorted(sizes, reverse=True)
    assert len(set(sizes)) == 3
    # A short title can be read across a room: letters of at least an eighth of the width.
    assert sizes[0] >= UPRIGHT[0] / 8


@pytest.mark.parametrize("size", [UPRIGHT, SQUARE])
def test_letters_stand_out_from_their_ground(size: tuple[int, int]) -> None:
    picture = Image.open(BytesIO(render(specimen(), size))).convert("RGB")
    width, height = size
    upper = picture.crop((0, 0, width, height - round(ART[size] * width)))
    colours = Counter({colour: count for count, colour in upper.getcolors(1 << 20)})
    (ground, _), (ink, _) = colours.most_common(2)
    assert contrast_ratio(_code(ground), _code(ink)) >= 7


def art_of(document: Document) -> Image.Image:
    """The foot of a cover, small and grey: what somebody sees of it from the door."""
    picture = Image.open(BytesIO(render(document, SQUARE))).convert("L")
    return picture.crop((400, 840, 1000, 1400)).resize((30, 28))


def difference(one: Image.Image, other: Image.Image) -> float:
    """The mean difference of two grey pictures, from 0 to 255."""
    return float(ImageStat.Stat(ImageChops.difference(one, other)).mean[0])


@pytest.mark.slow
def test_leaflets_are_told_apart_from_afar_and_in_grey() -> None:
    document = specimen()
    arts = [
        art_of(replace(document, metadata=replace(document.metadata, cover=each)))
        for each in CoverMotif
    ]
    for number, one in enumerate(arts):
        low, high = one.getextrema()
        assert high - low > 120, "the shape is lost on its ground"
        for other in arts[:number]:
            assert difference(one, other) > 15


def test_a_leaflet_keeps_its_shape_when_title_and_edition_change() -> None:
    before = specimen()
    data = replace(before.metadata, title="Another title", edition="4")
    theme = context().theme
    assert cover_art(before, theme) == cover_art(replace(before, metadata=data), theme)


def test_leaflets_of_an_organisation_get_many_shapes_and_none_that_stands_for_a_subject() -> None:
    document, theme = specimen(), context().theme
    names = {
        cover_art(
            replace(document, metadata=replace(document.metadata, id=f"leaflet-{number}")), theme
        ).name
        for number in range(100)
    }
    assert names == {f"cover-{each}.svg" for each in NEUTRAL_MOTIFS}


@pytest.mark.parametrize("motif", CoverMotif)
def test_every_shape_stays_within_its_square_and_fills_it(motif: CoverMotif) -> None:
    document = specimen()
    data = replace(document.metadata, cover=motif)
    art = cover_art(replace(document, metadata=data), context().theme)
    wider = art.data.replace(b'"0 0 100 100" width="100" height="100"', b'"-20 -20 140 140"')
    assert wider != art.data
    page = (
        "<style>@page{size:140pt;margin:0}body{margin:0}img{display:block;width:140pt}</style>"
        f'<img src="data:image/svg+xml;base64,{b64encode(wider).decode()}">'
    )
    with pypdfium2.PdfDocument(weasyprint.HTML(string=page).write_pdf()) as pdf:
        drawn = pdf[0].render(scale=1).to_pil().convert("L").point(lambda grey: 255 * (grey < 250))
    left, top, right, bottom = drawn.getbbox() or (0, 0, 0, 0)
    assert min(left, top) >= 19
    assert max(right, bottom) <= 121
    assert max(right - left, bottom - top) >= 80


def test_a_long_word_is_never_divided() -> None:
    word = "Pseudohypoparathyroidism."
    theme = context().theme
    size = title_size(word, theme, width=84, height=40, largest=24, smallest=2)
    face = theme.font_for(family=theme.tokens.fonts.heading, bold=True)
    font = ImageFont.truetype(face.path, 1000)
    assert 70 < font.getlength(word) / 1000 * size <= 84


def _code(colour: tuple[int, int, int]) -> str:
    return "#{:02x}{:02x}{:02x}".format(*colour)
