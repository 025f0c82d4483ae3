"""Drawings as pixels: their size, their letters, and that nothing else is read."""

import socket
from importlib import import_module
from io import BytesIO
from pathlib import Path

import pytest
from PIL import Image

from publisher.document import Picture
from publisher.pictures import rasterise
from publisher.theme import load_theme
from tests.specimen import STYLES, picture

LINKED = '<image xlink:href="{0}" href="{0}" width="200" height="100"/>'
RED, WHITE, TEAL = (255, 0, 0), (255, 255, 255), (11, 79, 92)


def drawing(inside: str, name: str = "drawing.svg") -> Picture:
    data = (
        '<svg xmlns="http://www.w3.org/2000/svg" xmlns:xlink="http://www.w3.org/1999/xlink" '
        f'viewBox="0 0 200 100" width="200" height="100">{inside}</svg>'
    )
    return Picture(name, "image/svg+xml", 200, 100, data.encode())


def pixels(drawn: Picture) -> Image.Image:
    return Image.open(BytesIO(drawn.data)).convert("RGB")


def draw(source: Picture, width: int = 400) -> Picture:
    return rasterise(source, width, load_theme(STYLES))


@pytest.mark.parametrize("width", [1, 37, 400, 1389])
def test_the_picture_is_as_wide_as_asked_for_and_keeps_its_shape(width: int) -> None:
    drawn = draw(picture(), width)
    assert drawn.media_type == "image/png"
    assert drawn.name == "lung.png"
    assert pixels(drawn).size == (drawn.width, drawn.height) == (width, max(1, round(width / 2)))


def test_shapes_stand_where_the_drawing_has_them() -> None:
    image = pixels(draw(picture()))
    assert image.getpixel((100, 100)) == TEAL
    assert image.getpixel((10, 10)) == (230, 241, 242)


def test_what_is_not_drawn_is_white() -> None:
    image = pixels(draw(drawing('<rect x="50" y="25" width="100" height="50" fill="#ff0000"/>')))
    assert image.getpixel((200, 100)) == RED
    assert {image.getpixel(at) for at in ((0, 0), (399, 0), (0, 199), (399, 199))} == {WHITE}


def test_letters_are_those_of_the_house_font() -> None:
    words = '<text x="10" y="60" font-size="40" font-family="{}">Illegible</text>'
    house = draw(drawing(words.format("Atkinson Hyperlegible")))
    assert house.data != draw(drawing(words.format("no such font"))).data


def test_the_same_drawing_gives_the_same_bytes() -> None:
    assert draw(picture()).data == draw(picture()).data


def test_no_file_outside_the_drawing_is_read(tmp_path: Path) -> None:
    secret = tmp_path / "secret.png"
    Image.new("RGB", (10, 10), RED).save(secret)
    drawn = pixels(draw(drawing(LINKED.format(secret.as_uri()))))
    assert {colour for _, colour in drawn.getcolors(10**6) or []} == {WHITE}


def test_nothing_is_fetched() -> None:
    with socket.create_server(("127.0.0.1", 0)) as server:
        server.setblocking(False)
        draw(drawing(LINKED.format(f"http://127.0.0.1:{server.getsockname()[1]}/red.png")))
        with pytest.raises(BlockingIOError):
            server.accept()


def test_a_drawing_is_remembered_by_all_that_shows_in_it(tmp_path: Path) -> None:
    theme = load_theme(STYLES)
    first = rasterise(picture(), 200, theme, tmp_path)
    assert first == draw(picture(), 200) == rasterise(picture(), 200, theme, tmp_path)
    other = drawing('<rect width="200" height="100" fill="#ff0000"/>', picture().name)
    assert pixels(rasterise(other, 200, theme, tmp_path)).getpixel((100, 50)) == RED
    assert rasterise(picture(), 300, theme, tmp_path) == draw(picture(), 300)


def test_a_remembered_drawing_is_not_drawn_again(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    theme = load_theme(STYLES)
    first = rasterise(picture(), 200, theme, tmp_path)

    def fail(*_parts: object) -> None:
        raise AssertionError

    module = import_module("publisher.pictures.rasterise")
    monkeypatch.setattr(module, "drawn_pixels", fail)
    assert rasterise(picture(), 200, theme, tmp_path) == first
