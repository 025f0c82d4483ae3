"""Drawings as pixels, for formats whose readers do not show SVG."""

from io import BytesIO
from pathlib import PurePath

from publisher.document import Picture
from publisher.pictures.drawn_pages import drawn_pages
from publisher.theme import Theme


def rasterise(picture: Picture, width: int, theme: Theme) -> Picture:
    """A PNG of an SVG, `width` pixels wide, on white, with the theme's fonts in its letters.

    The same picture, width and theme give the same bytes. Nothing but the theme's font files is
    read, whatever the drawing refers to. Raises `Problems` where a library of the system is
    missing.
    """
    import pypdfium2

    height = max(1, round(width * picture.height / picture.width))
    page = drawn_pages([picture.data], width, height, theme)
    with pypdfium2.PdfDocument(page) as pdf, BytesIO() as buffer:
        sheet = pdf[0]
        # A touch below the exact scale, because the renderer rounds its size up.
        image = sheet.render(scale=(width - 0.01) / sheet.get_width()).to_pil().convert("RGB")
        image.crop((0, 0, width, height)).save(buffer, "PNG")
        data = buffer.getvalue()
    return Picture(f"{PurePath(picture.name).stem}.png", "image/png", width, height, data)
