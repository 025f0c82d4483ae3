"""Pictures for the sample leaflets, drawn by arithmetic: the same number, the same bytes."""

from functools import lru_cache
from io import BytesIO
from random import Random

_SIZE = (1200, 800)
_SMALL = (300, 200)
_SHAPES = 14


@lru_cache(maxsize=32)
def png_picture(number: int, *, small: bool = False) -> bytes:
    """A drawing with shades as a PNG, RGB, of 1,200 by 800 dots (small: 300 by 200)."""
    from PIL import Image, ImageDraw, ImageFilter

    size = _SMALL if small else _SIZE
    picture = Image.linear_gradient("L").resize(size)
    shaded = Image.merge("RGB", (picture, picture.point(_half), picture.point(_light)))
    draw = ImageDraw.Draw(shaded)
    for box, colour in _shapes(number, size):
        draw.ellipse(box, fill=colour)
    file = BytesIO()
    shaded.filter(ImageFilter.GaussianBlur(2)).save(file, "PNG")
    return file.getvalue()


def svg_picture(number: int) -> str:
    """The same shapes as a drawing in SVG."""
    width, height = _SIZE
    shapes = "".join(
        f'<ellipse cx="{(left + right) / 2}" cy="{(top + bottom) / 2}" rx="{(right - left) / 2}" '
        f'ry="{(bottom - top) / 2}" fill="{colour}"/>'
        for (left, top, right, bottom), colour in _shapes(number, _SIZE)
    )
    return (
        f'<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 {width} {height}">'
        f'<rect width="{width}" height="{height}" fill="#dde6f0"/>{shapes}</svg>\n'
    )


def _shapes(number: int, size: tuple[int, int]) -> list[tuple[tuple[int, int, int, int], str]]:
    random, (width, height) = Random(number), size
    found = []
    for _ in range(_SHAPES):
        left, top = random.randrange(width * 3 // 4), random.randrange(height * 3 // 4)
        box = (
            left,
            top,
            left + width // random.randint(3, 9),
            top + height // random.randint(3, 9),
        )
        found.append((box, f"#{random.randrange(0x404040, 0xF0F0F0):06x}"))
    return found


def _half(level: int) -> int:
    return 96 + level // 2


def _light(level: int) -> int:
    return 160 + level // 4
