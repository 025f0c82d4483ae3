"""Drawings as pixels."""

from typing import TYPE_CHECKING

from publisher.document import Picture
from publisher.pictures.drawn_pages import drawn_pages
from publisher.theme import Theme

if TYPE_CHECKING:
    from PIL.Image import Image


def drawn_pixels(picture: Picture, width: int, theme: Theme) -> "Image":
    """An SVG `width` pixels wide, on white, in mode `RGB`, with the theme's fonts in its letters.

    Nothing but the theme's font files is read, whatever the drawing refers to. Raises `Problems`
    where a library of the system is missing.
    """
    import pypdfium2

    height = max(1, round(width * picture.height / picture.width))
    page = drawn_pages([picture.data], width, height, theme)
    with pypdfium2.PdfDocument(page) as pdf:
        sheet = pdf[0]
        # A touch below the exact scale, because the renderer rounds its size up.
        image: Image = sheet.render(scale=(width - 0.01) / sheet.get_width()).to_pil()
        return image.crop((0, 0, width, height))
