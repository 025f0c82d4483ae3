"""Pictures: only harmless ones from the leaflet's own folder."""

import io
import zlib
from pathlib import Path

import pytest
from PIL import Image

from publisher.diagnostics import Problems, Span
from publisher.document import walk
from publisher.document.nodes import Figure
from publisher.readers import pictures
from tests.readers.leaflets import DRAWING, leaflet, png, problems, read, write


def _asking_for(name: str) -> str:
    return leaflet(f"Words.\n\n:::{{figure}} {name}\n:alt: Something\n:::\n")


ASKED_AT = "12:1"


def _figure(folder: Path, name: str, **files: str | bytes) -> Figure:
    document = read(folder, f":::{{figure}} {name}\n:alt: Something\n:::\n", **files)
    return next(each for each in walk(document) if isinstance(each, Figure))


def test_a_drawing_has_the_size_of_its_view_box(tmp_path: Path) -> None:
    picture = _figure(tmp_path, "drawing.svg").picture
    assert (picture.name, picture.media_type) == ("drawing.svg", "image/svg+xml")
    assert (picture.width, picture.height) == (40, 30)
    assert picture.data == DRAWING.encode()


@pytest.mark.parametrize(
    ("attributes", "size"),
    [
        ('viewBox="0,0 4.5 , .5"', (4.5, 0.5)),
        ('width="30" height="20px"', (30, 20)),
        ('width="1in" height="25.4mm"', (96, 96)),
        ('width="100%" viewBox="0 0 7 8"', (7, 8)),
    ],
)
def test_a_drawing_may_tell_its_size_in_other_ways(
    tmp_path: Path, attributes: str, size: tuple[float, float]
) -> None:
    drawing = f'<svg xmlns="http://www.w3.org/2000/svg" {attributes}/>'
    picture = _figure(tmp_path, "a.svg", a_svg=drawing).picture
    assert (picture.width, picture.height) == pytest.approx(size)


def test_a_photograph_has_the_size_of_its_pixels(tmp_path: Path) -> None:
    picture = _figure(tmp_path, "a.png", a_png=png(12, 7)).picture
    assert (picture.media_type, picture.width, picture.height) == ("image/png", 12, 7)


def _jpeg(orientation: int) -> bytes:
    image = Image.new("RGB", (40, 20), "white")
    image.paste("black", (0, 0, 20, 20))
    exif = Image.Exif()
    exif[0x0112] = orientation
    stream = io.BytesIO()
    image.save(stream, "JPEG", exif=exif)
    return stream.getvalue()


def test_a_photograph_on_its_side_is_turned_upright(tmp_path: Path) -> None:
    picture = _figure(tmp_path, "a.jpg", a_jpg=_jpeg(6)).picture
    assert (picture.width, picture.height) == (20, 40)
    shown = Image.open(io.BytesIO(picture.data))
    assert shown.size == (20, 40)
    assert shown.getexif().get(0x0112, 1) == 1
    assert shown.getpixel((10, 2)) < (30, 30, 30)  # type: ignore[operator]


def test_a_photograph_that_is_upright_keeps_its_bytes(tmp_path: Path) -> None:
    assert _figure(tmp_path, "a.jpg", a_jpg=_jpeg(1)).picture.data == _jpeg(1)


def test_a_picture_may_lie_in_a_folder_of_the_leaflet(tmp_path: Path) -> None:
    home = write(tmp_path, _asking_for("deep/a.png"))
    (home / "deep").mkdir()
    (home / "deep" / "a.png").write_bytes(png())
    assert _figure(tmp_path, "deep/../deep/a.png").picture.name == "a.png"


@pytest.mark.parametrize(
    "name",
    [
        "../secret.png",
        "/etc/hostname",
        "deep/../../secret.png",
        "link.png",
        "linked/secret.png",
    ],
)
def test_a_picture_outside_the_folder_is_not_opened(tmp_path: Path, name: str) -> None:
    home = write(tmp_path, _asking_for(name))
    secret = home.parent / "secret.png"
    secret.write_bytes(png())
    (home / "deep").mkdir()
    (home / "link.png").symlink_to(secret)
    (home / "linked").symlink_to(home.parent)
    assert problems(tmp_path, _asking_for(name)) == [f"PIC-002 {ASKED_AT}"]


@pytest.mark.parametrize(
    "name",
    [
        "http://example.org/a.png",
        "https://example.org/a.png",
        "//example.org/a.png",
        "data:image/png;base64,AAAA",
        "file:///etc/hostname",
    ],
)
def test_a_picture_on_the_internet_is_not_fetched(tmp_path: Path, name: str) -> None:
    assert problems(tmp_path, _asking_for(name)) == [f"PIC-003 {ASKED_AT}"]
    in_one_line = leaflet(f"Words.\n\n![Something]({name})\n")
    assert problems(tmp_path, in_one_line) == [f"PIC-003 {ASKED_AT}"]


@pytest.mark.parametrize(
    "name", ["missing.png", "deep", "drawing.svg/x", "x" * 5000, "a\\b.png", "~/a.png"]
)
def test_a_missing_picture_is_reported(tmp_path: Path, name: str) -> None:
    (write(tmp_path, "") / "deep").mkdir()
    assert problems(tmp_path, _asking_for(name)) == [f"PIC-001 {ASKED_AT}"]


def test_the_remedy_for_a_missing_picture_is_the_nearest_name(tmp_path: Path) -> None:
    home = write(tmp_path, "", bones_svg=DRAWING)
    folder = pictures.PictureFolder(home)
    with pytest.raises(Problems, match=r"did you mean 'bones\.svg'") as caught:
        folder.read("Bones.SVG", Span("leaflet.md", 3, 1))
    assert str(caught.value).startswith("leaflet.md:3:1: error PIC-001")


def test_two_pictures_of_one_name_are_told_apart_by_nobody(tmp_path: Path) -> None:
    text = leaflet("![One](drawing.svg)\n\n![Two](deep/drawing.svg)\n")
    home = write(tmp_path, text)
    (home / "deep").mkdir()
    (home / "deep" / "drawing.svg").write_text(DRAWING)
    assert problems(tmp_path, text) == [f"PIC-008 {ASKED_AT}"]


DAMAGED = {
    "words": b"not a picture",
    "nothing": b"",
    "cut": png(400, 300)[:200],
    "start only": b"\x89PNG\r\n\x1a\n",
    "gif": b"GIF89a\x01\x00\x01\x00\x00\x00\x00;",
    "drawing": DRAWING.encode(),
}


@pytest.mark.parametrize("content", DAMAGED.values(), ids=DAMAGED)
def test_a_file_that_is_no_picture_is_refused(tmp_path: Path, content: bytes) -> None:
    assert problems(tmp_path, _asking_for("a.png"), a_png=content) == [f"PIC-004 {ASKED_AT}"]


def test_a_cut_picture_is_refused_after_other_leaflets_were_printed(tmp_path: Path) -> None:
    import weasyprint  # noqa: F401  # switches Pillow's check off for the whole process

    cut = DAMAGED["cut"]
    assert problems(tmp_path, _asking_for("a.png"), a_png=cut) == [f"PIC-004 {ASKED_AT}"]


def test_another_kind_of_file_is_refused(tmp_path: Path) -> None:
    assert problems(tmp_path, _asking_for("a.txt"), a_txt="words") == [f"PIC-004 {ASKED_AT}"]


def test_a_picture_under_a_wrong_name_is_refused(tmp_path: Path) -> None:
    assert problems(tmp_path, _asking_for("a.jpg"), a_jpg=png()) == [f"PIC-005 {ASKED_AT}"]


def test_a_picture_of_too_many_pixels_is_refused(tmp_path: Path) -> None:
    stream = io.BytesIO()
    Image.new("1", (10_000, 5_001)).save(stream, "PNG")
    found = problems(tmp_path, _asking_for("a.png"), a_png=stream.getvalue())
    assert found == [f"PIC-006 {ASKED_AT}"]


def test_a_picture_that_would_fill_the_memory_is_refused(tmp_path: Path) -> None:
    huge = bytearray(png())
    huge[16:24] = (60_000).to_bytes(4, "big") * 2
    # The changed header has another checksum.
    huge[29:33] = zlib.crc32(huge[12:29]).to_bytes(4, "big")
    found = problems(tmp_path, _asking_for("a.png"), a_png=bytes(huge))
    assert found == [f"PIC-006 {ASKED_AT}"]


def test_a_picture_of_too_many_bytes_is_refused(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(pictures, "LARGEST_PICTURE", 10)
    found = problems(tmp_path, _asking_for("a.png"), a_png=png())
    assert found == [f"PIC-006 {ASKED_AT}"]


# Drawings -------------------------------------------------------------------------------------

OPENING = (
    '<svg xmlns="http://www.w3.org/2000/svg" xmlns:xlink="http://www.w3.org/1999/xlink" '
    'viewBox="0 0 9 9">\n'
)

UNFIT = {
    "script": ("<g>\n<script>alert(1)</script></g>", "PIC-010 3:1"),
    "script of another name space": ('<x:script xmlns:x="urn:x"/>', "PIC-010 2:1"),
    "event handler": ('<path\nonclick="alert(1)"/>', "PIC-010 3:1"),
    "foreign object": ("<foreignObject/>", "PIC-011 2:1"),
    "HTML": ('<p xmlns="http://www.w3.org/1999/xhtml">x</p>', "PIC-011 2:1"),
    "animation": ('<animate attributeName="x"/>', "PIC-012 2:1"),
    "set": ('<a><set attributeName="href" to="javascript:x"/></a>', "PIC-012 2:1"),
    "picture from elsewhere": ('<image href="http://example.org/a.png"/>', "PIC-009 2:1"),
    "picture from beside": ('<image xlink:href="other.png"/>', "PIC-009 2:1"),
    "SVG inside": ('<image href="data:image/svg+xml;base64,AA"/>', "PIC-009 2:1"),
    "link": ('<a href="https://example.org"><path/></a>', "PIC-009 2:1"),
    "link that runs": ('<a xlink:href=" javascript:alert(1)"/>', "PIC-009 2:1"),
    "use from elsewhere": ('<use href="other.svg#a"/>', "PIC-009 2:1"),
    "base": ('<g xml:base="http://example.org/"/>', "PIC-009 2:1"),
    "style sheet that imports": ('<style>\n@import "a.css";</style>', "PIC-009 2:1"),
    "style sheet with an address": (
        "<style>@font-face { src: url(http://example.org/f) }</style>",
        "PIC-009 2:1",
    ),
    "style that hides its address": (
        r"<style>path { fill: u\72l('http://example.org/f') }</style>",
        "PIC-009 2:1",
    ),
    "style attribute": ('<path style="fill:url(http://example.org/#a)"/>', "PIC-009 2:1"),
    "presentation attribute": ('<path fill="url(other.svg#a)"/>', "PIC-009 2:1"),
    "copies of itself": ('<g id="a"><use href="#a"/></g>', "PIC-013 1:1"),
    "copies without end": (
        '<path id="a0"/>'
        + "".join(
            f'<g id="a{n}">' + f'<use href="#a{n - 1}"/>' * 10 + "</g>" for n in range(1, 10)
        ),
        "PIC-013 1:1",
    ),
}


@pytest.mark.parametrize(("content", "expected"), UNFIT.values(), ids=UNFIT)
def test_a_drawing_that_is_more_than_a_drawing_is_refused_at_its_line(
    tmp_path: Path, content: str, expected: str
) -> None:
    drawing = f"{OPENING}{content}\n</svg>\n"
    assert problems(tmp_path, _asking_for("a.svg"), a_svg=drawing) == [f"{expected} a.svg"]


WHOLE_FILES = {
    "document type": (
        '<!DOCTYPE svg SYSTEM "http://example.org/x.dtd">\n' + DRAWING,
        "PIC-015 1:1",
    ),
    "entities": (
        '<?xml version="1.0"?>\n<!DOCTYPE svg [<!ENTITY a "b">]>\n' + DRAWING,
        "PIC-015 2:1",
    ),
    "style sheet beside": ('<?xml-stylesheet href="a.css"?>\n' + DRAWING, "PIC-009 1:1"),
    "damaged": (OPENING + "<g>\n</svg>\n", "PIC-004 3:1"),
    "words": ("just words\n", "PIC-004 1:1"),
    "nothing": ("", "PIC-004 1:1"),
    "unknown entity": (OPENING + "<text>&who;</text>\n</svg>\n", "PIC-004 2:1"),
    "too deep": (OPENING + "<g>" * 5000 + "</g>" * 5000 + "</svg>", "PIC-004 2:1"),
    "another XML": ("<html/>\n", "PIC-004 1:1"),
    "no name space": ('<svg viewBox="0 0 1 1"/>\n', "PIC-004 1:1"),
    "no size": ('<svg xmlns="http://www.w3.org/2000/svg"/>\n', "PIC-014 1:1"),
    "size of nothing": (DRAWING.replace("40 30", "0 30"), "PIC-014 1:1"),
    "size that is no number": (DRAWING.replace("40 30", "nan inf"), "PIC-014 1:1"),
}


@pytest.mark.parametrize(("drawing", "expected"), WHOLE_FILES.values(), ids=WHOLE_FILES)
def test_a_file_that_is_no_fit_drawing_is_refused(
    tmp_path: Path, drawing: str, expected: str
) -> None:
    assert problems(tmp_path, _asking_for("a.svg"), a_svg=drawing) == [f"{expected} a.svg"]


def test_entities_in_another_encoding_are_found_too(tmp_path: Path) -> None:
    text = '<?xml version="1.0" encoding="UTF-16"?>\n<!DOCTYPE svg [<!ENTITY a "b">]>\n' + DRAWING
    found = problems(tmp_path, _asking_for("a.svg"), a_svg=text.encode("utf-16"))
    assert found == ["PIC-015 1:1 a.svg"]


def test_all_that_is_wrong_with_a_drawing_is_told(tmp_path: Path) -> None:
    drawing = f'{OPENING}<script/>\n<image href="a.png"/>\n<path onload="x"/>\n</svg>'
    found = problems(tmp_path, _asking_for("a.svg"), a_svg=drawing)
    assert found == ["PIC-010 2:1 a.svg", "PIC-009 3:1 a.svg", "PIC-010 4:1 a.svg"]


FIT = {
    "gradient": '<linearGradient id="g"/><path fill="url(#g)" style="stroke: url(\'#g\')"/>',
    "style": "<style>path { fill: rgb(1, 2, 3); transform: rotate(4deg) }</style><path/>",
    "use": '<symbol id="a"><path/></symbol><use href="#a"/><use xlink:href="#a"/>',
    "embedded photograph": '<image href="data:image/png;base64,AAAA"/>',
    "notes of a drawing program": '<x:view xmlns:x="urn:x" x:label="Layer (1)"/><metadata/>',
    "comment and text": "<!-- onclick --><text>url(http://example.org) on</text>",
    "title": "<title>A heart</title><desc>Red</desc>",
}


@pytest.mark.parametrize("content", FIT.values(), ids=FIT)
def test_an_ordinary_drawing_is_accepted(tmp_path: Path, content: str) -> None:
    drawing = f"<?xml version='1.0' encoding='UTF-8'?>\n{OPENING}{content}</svg>"
    assert _figure(tmp_path, "a.svg", a_svg=drawing).picture.is_svg
