"""QR codes: drawn as they must be for a camera, the same in both kinds of picture."""

from io import BytesIO

import pytest
from PIL import Image

from publisher.pictures import qr_code, rasterise
from publisher.theme import load_theme
from tests.specimen import STYLES

ADDRESS = "https://www.example.org/video"
DARK, LIGHT = 0, 255
QUIET = 4


def modules(image: Image.Image, size: int) -> list[list[bool]]:
    """The squares of a code, true where dark; each is read at its middle."""
    return [
        [image.getpixel((x * size + size // 2, y * size + size // 2)) < 128 for x in range(width)]
        for y in range(image.height // size)
        for width in (image.width // size,)
    ]


def read(address: str, module: int = 10) -> list[list[bool]]:
    code = qr_code(address, png=True, module=module)
    image = Image.open(BytesIO(code.data)).convert("L")
    assert image.size == (code.width, code.height)
    assert set(image.tobytes()) == {DARK, LIGHT}
    return modules(image, module)


def test_four_light_squares_surround_the_code() -> None:
    squares = read(ADDRESS)
    size = len(squares)
    for y, row in enumerate(squares):
        for x, dark in enumerate(row):
            if min(x, y, size - 1 - x, size - 1 - y) < QUIET:
                assert not dark
    assert squares[QUIET][QUIET]


def test_three_corners_have_the_pattern_that_a_camera_looks_for() -> None:
    squares = read(ADDRESS)
    far = len(squares) - QUIET - 7
    ring = [True, False, True, True, True, False, True]
    for x, y in ((QUIET, QUIET), (far, QUIET), (QUIET, far)):
        assert squares[y + 3][x : x + 7] == ring
        assert [row[x + 3] for row in squares[y : y + 7]] == ring
    assert squares[far + 3][far : far + 7] != ring


def test_the_drawing_shows_the_same_squares_as_the_pixels() -> None:
    drawing = qr_code(ADDRESS)
    assert drawing.is_svg
    drawn = rasterise(drawing, round(drawing.width), load_theme(STYLES))
    assert modules(Image.open(BytesIO(drawn.data)).convert("L"), 10) == read(ADDRESS)


def test_another_address_is_another_code() -> None:
    assert read(ADDRESS) != read(ADDRESS + "s")
    assert qr_code(ADDRESS).name != qr_code(ADDRESS + "s").name


def test_the_same_address_gives_the_same_bytes() -> None:
    assert qr_code(ADDRESS) == qr_code(ADDRESS)
    assert qr_code(ADDRESS).data == qr_code(ADDRESS).data
    assert qr_code(ADDRESS, png=True).data == qr_code(ADDRESS, png=True).data


def test_an_address_that_no_code_can_hold_is_refused() -> None:
    with pytest.raises(ValueError, match="too long"):
        qr_code("https://www.example.org/" + "a" * 3000)
