"""PNG pictures in the PDF: the same pixels, whether they are copied or decoded on the way."""

import zlib
from functools import cache
from io import BytesIO
from typing import Any

import numpy as np
import pikepdf
import pypdfium2
import pytest
import weasyprint
from lxml import etree
from PIL import Image, ImageCms, PngImagePlugin
from pypdfium2 import raw as pdfium

from publisher.backends.pdf.data_uri import data_uri
from publisher.backends.pdf.forms.a4 import PdfBackend
from publisher.backends.pdf.options import PdfOptions
from publisher.backends.pdf.print_style import print_style
from publisher.backends.pdf.typesetter import typeset
from publisher.markup import E, Element
from tests.backends.pdf.small_pdf import rendered
from tests.specimen import context

SIZE = (61, 37)
"""Odd, so that rows of less than a byte a pixel have bits to spare."""
COPIED = ("RGB", "grey", "palette", "four bits", "one bit", "many chunks", "profile")
DECODED = (
    "RGBA",
    "grey with alpha",
    "transparent colour",
    "transparent entry",
    "interlaced",
    "16 bits",
)


@cache
def png(kind: str) -> bytes:
    """A gradient with a spot of each corner's own colour."""
    x, y = np.meshgrid(np.linspace(0, 255, SIZE[0]), np.linspace(0, 255, SIZE[1]))
    colours = np.stack([x, y, 255 - x], axis=2).astype(np.uint8)
    image = Image.fromarray(colours)
    alpha = Image.fromarray(y.astype(np.uint8))
    save: dict[str, Any] = {}
    match kind:
        case "grey":
            image = image.convert("L")
        case "palette":
            image = image.quantize(200)
        case "four bits":
            image, save = image.quantize(12), {"bits": 4}
        case "one bit":
            image, save = image.quantize(2), {"bits": 1}
        case "profile":
            profile = ImageCms.ImageCmsProfile(ImageCms.createProfile("sRGB"))
            save = {"icc_profile": profile.tobytes()}
        case "RGBA":
            image.putalpha(alpha)
        case "grey with alpha":
            image = Image.merge("LA", (image.convert("L"), alpha))
        case "transparent colour":
            save = {"transparency": (0, 0, 255)}
        case "transparent entry":
            image, save = image.quantize(12), {"transparency": 3}
        case "loose":
            save = {"compress_level": 0}
    buffer = BytesIO()
    image.save(buffer, "PNG", **save)
    data = buffer.getvalue()
    if kind == "interlaced":
        return _interlaced(colours)
    if kind == "16 bits":
        return _sixteen_bits(colours)
    if kind == "many chunks":
        return _in_pieces(data)
    return data


def _interlaced(colours: Any) -> bytes:
    """Adam7 (PNG, 8.2), which Pillow does not write."""
    passes = ((0, 0, 8, 8), (4, 0, 8, 8), (0, 4, 4, 8), (2, 0, 4, 4), (0, 2, 2, 4), (1, 0, 2, 2))
    rows = b""
    for left, top, across, down in (*passes, (0, 1, 1, 2)):
        part = colours[top::down, left::across]
        rows += b"".join(b"\0" + row.tobytes() for row in part if part.shape[1])
    header = SIZE[0].to_bytes(4) + SIZE[1].to_bytes(4) + bytes((8, 2, 0, 0, 1))
    return _file((b"IHDR", header), (b"IDAT", zlib.compress(rows)), (b"IEND", b""))


def _sixteen_bits(colours: Any) -> bytes:
    rows = b"".join(b"\0" + row.astype(">u2").__mul__(257).tobytes() for row in colours)
    header = SIZE[0].to_bytes(4) + SIZE[1].to_bytes(4) + bytes((16, 2, 0, 0, 0))
    return _file((b"IHDR", header), (b"IDAT", zlib.compress(rows)), (b"IEND", b""))


def _in_pieces(data: bytes) -> bytes:
    """The same picture with its rows in chunks of 50 bytes."""
    rows = _rows(data)
    pieces = [(b"IDAT", rows[at : at + 50]) for at in range(0, len(rows), 50)]
    return _file((b"IHDR", data[16:29]), *pieces, (b"IEND", b""))


def _file(*chunks: tuple[bytes, bytes]) -> bytes:
    buffer = BytesIO(b"\x89PNG\r\n\x1a\n")
    buffer.seek(8)
    for name, content in chunks:
        PngImagePlugin.putchunk(buffer, name, content)
    return buffer.getvalue()


def _rows(data: bytes) -> bytes:
    found, at = b"", 8
    while at < len(data):
        length = int.from_bytes(data[at : at + 4])
        if data[at + 4 : at + 8] == b"IDAT":
            found += data[at + 8 : at + 8 + length]
        at += 12 + length
    return found


def page(*data: bytes) -> Element:
    source = [data_uri("image/png", each) for each in data]
    pictures = [E.img(src=each, alt="A gradient", style="width:40mm") for each in source]
    return E.html(E.head(E.title("Pictures")), E.body(*map(E.p, pictures)), lang="en")


def printed(*kinds: str) -> bytes:
    """The page as leaflets are printed."""
    return printed_data(*map(png, kinds))


def printed_data(*data: bytes) -> bytes:
    theme = context().theme
    made = typeset(page(*data), theme, PdfBackend().paper(PdfOptions(), theme.tokens))
    assert not made.complaints
    return made.content


def as_weasyprint_does(*kinds: str) -> bytes:
    theme = context().theme
    style = print_style(theme, PdfBackend().paper(PdfOptions(), theme.tokens))
    text = etree.tostring(page(*map(png, kinds)), method="html", encoding="unicode")
    html = weasyprint.HTML(string=f"<!DOCTYPE html>{text}")
    return bytes(html.write_pdf(stylesheets=[weasyprint.CSS(string=style)]))


@pytest.mark.parametrize("kind", [*COPIED, *DECODED, "loose"])
def test_a_picture_looks_as_weasyprint_prints_it(kind: str) -> None:
    ours, theirs = (rendered(made(kind), scale=2) for made in (printed, as_weasyprint_does))
    assert len(ours.getcolors(1 << 24) or ()) > 2
    # Between two pixels PDFium rounds the colours of a palette otherwise.
    rounded = 1 if kind == "one bit" else 0
    assert np.abs(np.asarray(ours).astype(int) - np.asarray(theirs)).max() <= rounded


@pytest.mark.parametrize("kind", COPIED)
def test_pixels_are_copied_and_are_those_of_the_file(kind: str) -> None:
    content = printed(kind)
    with Image.open(BytesIO(png(kind))) as image:
        expected = image.convert("RGB").tobytes()
    with pypdfium2.PdfDocument(content) as pdf:
        [shown] = pdf[0].get_objects(filter=[pdfium.FPDF_PAGEOBJ_IMAGE])
        assert shown.get_bitmap(render=False).to_pil().convert("RGB").tobytes() == expected
    with pikepdf.open(BytesIO(content)) as file:
        [stored] = file.pages[0].get_images().values()
        assert stored.read_raw_bytes() == _rows(png(kind))


def test_a_scan_with_65536_greys_is_printed() -> None:
    greys = np.arange(SIZE[0] * SIZE[1]).reshape(SIZE[::-1]) * 29
    buffer = BytesIO()
    Image.fromarray(greys.astype(np.uint16)).save(buffer, "PNG")
    with pypdfium2.PdfDocument(printed_data(buffer.getvalue())) as pdf:
        [shown] = pdf[0].get_objects(filter=[pdfium.FPDF_PAGEOBJ_IMAGE])
        seen = np.asarray(shown.get_bitmap(render=False).to_pil().convert("L"))
    assert (seen == greys // 256 % 256).all()


def test_a_picture_that_was_not_compressed_does_not_make_the_file_large() -> None:
    assert len(png("loose")) > 6000
    assert len(printed("loose")) < len(png("loose")) + len(printed()) - 3000


def test_a_picture_that_is_shown_twice_is_in_the_file_once() -> None:
    with pikepdf.open(BytesIO(printed("RGB", "RGB", "grey"))) as file:
        pictures = [each for each in file.objects if _is_picture(each)]
    assert len(pictures) == 2


def _is_picture(each: Any) -> bool:
    return isinstance(each, pikepdf.Stream) and each.get("/Subtype") == pikepdf.Name.Image
