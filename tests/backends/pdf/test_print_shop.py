"""Files for a print shop: inks, bleed and marks as a printer finds them."""

import re
from collections.abc import Iterator
from dataclasses import replace
from functools import cache
from io import BytesIO
from typing import Any

import numpy as np
import pikepdf
import pytest
from PIL import Image

from publisher.backends import Artifact, find_backends
from publisher.backends.pdf.options import PressOptions
from publisher.backends.pdf.press import for_print_shop, in_greys
from publisher.diagnostics import Problems
from publisher.document import Document, Picture, walk
from publisher.document.nodes import Figure
from publisher.verify.checks import pdf, pdf_x
from publisher.verify.claiming import candidate, settled
from publisher.verify.claims import PDF_X_1A, claims_of
from publisher.verify.finished_file import FinishedFile
from publisher.verify.parity import read_back
from publisher.verify.verdict import Level
from tests.backends.pdf.small_pdf import box, drawing, picture, rendered, small_pdf
from tests.specimen import context, whole_specimen

MM = 72 / 25.4
FORMS = ("pdf-a4-print", "pdf-a5-booklet", "pdf-dl-trifold", "pdf-poster")
INKS = context().theme.tokens.inks


@cache
def document(form: str) -> Document:
    """The specimen, of which a folded leaflet holds only the beginning and the end."""
    whole = whole_specimen()
    if form != "pdf-dl-trifold":
        return whole
    return replace(whole, blocks=(*whole.blocks[:1], *whole.blocks[-2:]))


@cache
def made(form: str) -> Artifact:
    return find_backends()[form].render(document(form), PressOptions(crop_marks=True), context())


def finished(form: str) -> FinishedFile:
    artifact = made(form)
    return FinishedFile(
        form,
        artifact.file_name,
        artifact.media_type,
        artifact.content,
        document(form),
        PressOptions(crop_marks=True),
        print_pages=artifact.print_pages,
    )


def shop(body: str) -> bytes:
    return for_print_shop(small_pdf(body, "@page { bleed: 3mm }"), INKS)


@cache
def opened(content: bytes) -> pikepdf.Pdf:
    return pikepdf.Pdf.open(BytesIO(content))


def _box(page: pikepdf.Page, name: str) -> list[float]:
    return [float(each) / MM for each in page.obj[name]]


def _fills(content: bytes) -> Iterator[tuple[str, tuple[float, ...]]]:
    """What is chosen as a colour on the pages themselves."""
    for page in opened(content).pages:
        for each in pikepdf.parse_content_stream(page):
            name = str(each.operator)
            if re.fullmatch("g|rg|k|G|RG|K", name):
                values: list[Any] = list(each.operands)
                yield name, tuple(map(float, values))


# A form as a whole --------------------------------------------------------------------------------


@pytest.mark.slow
@pytest.mark.parametrize("form", FORMS)
def test_a_form_is_pdf_x_and_says_so(form: str) -> None:
    file = candidate(finished(form), Level.QUICK, None)
    verdict = pdf_x.judge(file)
    assert [str(each) for each in verdict.findings] == []
    assert claims_of(file.media_type, settled(file, [verdict], Level.QUICK).content) == (PDF_X_1A,)


@pytest.mark.slow
@pytest.mark.parametrize("form", FORMS)
def test_a_form_is_as_readable_as_before(form: str) -> None:
    assert [str(each) for each in pdf.judge(finished(form)).findings] == []
    parity = read_back(finished(form), context().wording, context().theme)
    assert parity is not None
    assert parity.differences == ()


@pytest.mark.slow
@pytest.mark.parametrize("form", FORMS)
def test_what_touches_an_edge_runs_over_it(form: str) -> None:
    content = made(form).content
    page = opened(content).pages[0]
    media, trim = _box(page, "/MediaBox"), _box(page, "/TrimBox")
    assert [round(one - other, 2) for one, other in zip(trim, media, strict=True)] == [
        *(10, 10),
        *(-10, -10),
    ]
    scale = 2.0
    pixels = np.asarray(rendered(content, 0, scale)).astype(int)
    dots = scale * MM
    width, height = pixels.shape[1] / dots, pixels.shape[0] / dots
    coloured = 0
    for turned, long, short in ((pixels, width, height), (pixels.swapaxes(0, 1), height, width)):
        along = slice(round(10.5 * dots), round((long - 10.5) * dots))
        for edge, out in ((10.0, -1), (short - 10.0, 1)):
            inside, outside = (round((edge + out * by) * dots) for by in (-0.7, 2.2))
            near, far = turned[inside, along], turned[outside, along]
            # Edges of coloured fields are soft where they end.
            assert (np.abs(near - far).max(axis=1) > 12).mean() < 0.02
            coloured += int((near.max(axis=1) < 200).sum())
    assert coloured > 100 * scale


@pytest.mark.slow
def test_a_fold_is_no_edge() -> None:
    pixels = np.asarray(rendered(made("pdf-dl-trifold").content, 0, 2.0)).astype(int)
    dots = 2.0 * MM
    middle = pixels[: round(220 * dots)]
    beside = middle[:, round((10 + 196) * dots)]
    front = middle[:, round((10 + 198) * dots)]
    cover = front.max(axis=1) < 120
    assert cover.sum() > 50 * dots
    assert (beside[cover].min(axis=1) > 200).mean() > 0.9


@pytest.mark.slow
def test_folds_are_marked_beyond_the_trim() -> None:
    for page, folds in zip(
        opened(made("pdf-dl-trifold").content).pages, ((97, 197), (100, 200)), strict=True
    ):
        lines = _marks(page)
        found = {round(x1 / MM, 1) for x1, y1, x2, y2 in lines if x1 == x2} - {0.0, 297.0}
        assert found == set(map(float, folds))


@pytest.mark.slow
@pytest.mark.parametrize("form", FORMS)
def test_marks_stand_outside_of_the_bleed(form: str) -> None:
    for page in opened(made(form).content).pages:
        left, bottom, right, top = (each * MM for each in _box(page, "/BleedBox"))
        lines = _marks(page)
        assert len(lines) >= 8
        for x1, y1, x2, y2 in lines:
            beside = max(x1, x2) < left or min(x1, x2) > right
            above = max(y1, y2) < bottom or min(y1, y2) > top
            assert beside or above


def _marks(page: pikepdf.Page) -> list[tuple[float, float, float, float]]:
    """The lines that are drawn on every plate, all of them inside of artifacts."""
    lines: list[tuple[float, float, float, float]] = []
    depth = 0
    plates = False
    start = (0.0, 0.0)
    for each in pikepdf.parse_content_stream(page):
        operator = str(each.operator)
        values: list[Any] = list(each.operands)
        if operator in ("BDC", "BMC"):
            depth = depth + 1 if depth or values[0] == "/Artifact" else 0
        elif operator == "EMC":
            depth = max(0, depth - 1)
        elif operator == "CS":
            plates = page.resources.ColorSpace[str(values[0])][1] == "/All"
        elif operator == "m":
            start = float(values[0]), float(values[1])
        elif operator == "l" and plates:
            assert depth
            lines.append((*start, float(values[0]), float(values[1])))
    return lines


@pytest.mark.slow
def test_a_booklet_comes_page_by_page() -> None:
    pages = opened(made("pdf-a5-booklet").content).pages
    assert len(pages) % 4 == 0
    assert {tuple(round(each, 1) for each in _box(page, "/TrimBox")) for page in pages} == {
        (0, 0, 148.5, 210)
    }


# Inks ---------------------------------------------------------------------------------------------


@pytest.mark.slow
def test_colours_of_the_style_are_printed_in_its_inks() -> None:
    found = set(_fills(made("pdf-a4-print").content))
    tokens = context().theme.tokens
    for name in ("text", "brand", "emergency", "urgent_tint"):
        inks = tuple(each / 100 for each in tokens.cmyk[name])
        assert ("k", inks) in found
    assert {name for name, _ in found} <= {"g", "G", "k", "K"}


@pytest.mark.parametrize(
    ("colour", "near"),
    [
        ("#000000", (0, 0, 0, 100)),
        ("#111111", (0, 0, 0, 100)),
        ("#ffffff", (0, 0, 0, 0)),
        ("#b2b2b2", (0, 0, 0, 32)),
        ("#78a0a7", (31, 0, 7, 38)),
        ("#d02020", (11, 100, 63, 18)),
    ],
)
def test_other_colours_are_converted(colour: str, near: tuple[float, ...]) -> None:
    [fill] = {values for name, values in _fills(shop(box(colour))) if name == "k"}
    assert [100 * each for each in fill] == pytest.approx(near, abs=3)


@pytest.mark.parametrize("colour", ["#78a0a7", "#d09070", "#6d5640", "#509060", "#8f1414"])
def test_a_converted_colour_looks_like_itself(colour: str) -> None:
    bare = for_print_shop(small_pdf(box(colour)), {})
    seen = rendered(bare).getpixel((45, 45))
    meant = [int(colour[at : at + 2], 16) for at in (1, 3, 5)]
    assert seen == pytest.approx(meant, abs=26)


def test_a_picture_without_colour_is_black_ink_only() -> None:
    grey = Image.linear_gradient("L").resize((8, 8)).convert("RGB")
    [image] = _pictures(shop(picture(grey)))
    assert image.ColorSpace == "/DeviceGray"


def test_a_picture_is_printed_in_four_inks() -> None:
    [image] = _pictures(shop(picture(Image.new("RGB", (8, 8), "#d09070"))))
    assert image.ColorSpace == "/DeviceCMYK"


def test_the_see_through_part_of_a_picture_shows_what_is_behind() -> None:
    image = Image.new("RGBA", (8, 8), (143, 20, 20, 255))
    image.paste((0, 0, 0, 0), (0, 0, 4, 8))
    ground = "<div style='background: #fff2df; width: 20mm'>{}</div>"
    shown = rendered(shop(ground.format(picture(image))), 0, 1.0)
    left, right = (shown.getpixel((round(x * MM), round(20 * MM))) for x in (15, 25))
    assert left == pytest.approx((255, 242, 223), abs=12)
    assert right == pytest.approx((143, 20, 20), abs=30)


def _pictures(content: bytes) -> list[Any]:
    return [each for each in opened(content).objects if _is_picture(each)]


def _is_picture(each: Any) -> bool:
    return isinstance(each, pikepdf.Stream) and each.get("/Subtype") == "/Image"


@pytest.mark.parametrize(
    "painted",
    [
        drawing("<circle cx='50' cy='50' r='40' fill='#124a86' fill-opacity='0.5'/>"),
        drawing("<g opacity='0.5'><circle cx='50' cy='50' r='40' fill='#124a86'/></g>"),
        "<div style='width: 20mm; height: 20mm; background: rgba(0, 0, 0, 0.4)'></div>",
        "<p style='mix-blend-mode: multiply; opacity: 0.99'>Words</p>",
    ],
)
def test_what_is_see_through_is_refused_with_its_page(painted: str) -> None:
    first = f"<div style='break-after: page'>{box('#124a86')}</div>"
    with pytest.raises(Problems) as refused:
        shop(first + painted)
    [problem] = refused.value.diagnostics
    assert problem.code == "PRESS-002"
    assert "page 2" in problem.message


@pytest.mark.slow
def test_a_leaflet_that_is_see_through_is_told_by_its_name() -> None:
    circle = b"<circle cx='9' cy='9' r='9' fill='#124a86' fill-opacity='0.5'/>"
    svg = b"<svg xmlns='http://www.w3.org/2000/svg' viewBox='0 0 18 18'>" + circle + b"</svg>"
    figure = next(each for each in walk(document("pdf-a4-print")) if isinstance(each, Figure))
    faint = Picture("it.svg", "image/svg+xml", 18, 18, svg)
    leaflet = replace(whole_specimen(), blocks=(replace(figure, picture=faint),))
    backend = find_backends()["pdf-a4-print"]
    with pytest.raises(Problems) as refused:
        backend.render(leaflet, PressOptions(crop_marks=True), context())
    assert {each.code for each in refused.value.diagnostics} == {"PRESS-002"}
    assert all(each.span == leaflet.span for each in refused.value.diagnostics)


def test_a_colour_that_cannot_be_converted_is_told() -> None:
    with opened(small_pdf(box("#0b4f5c"))) as pdf, BytesIO() as buffer:
        mesh = pikepdf.Dictionary(ShadingType=4, ColorSpace=pikepdf.Name.DeviceRGB)
        pdf.pages[0].obj.Resources.Shading = pikepdf.Dictionary(Odd=pdf.make_indirect(mesh))
        pdf.save(buffer)
        with pytest.raises(Problems) as refused:
            in_greys(buffer.getvalue())
    assert [each.code for each in refused.value.diagnostics] == ["PRESS-001"]


def test_the_same_pages_give_the_same_bytes() -> None:
    assert shop(box("#0b4f5c")) == shop(box("#0b4f5c"))
