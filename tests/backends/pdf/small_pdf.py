"""Small PDFs with all kinds of colour, set by WeasyPrint as the leaflets are."""

from base64 import b64encode
from io import BytesIO
from typing import Any

import pypdfium2
import weasyprint
from PIL import Image

_HEAD = (
    "<html lang='en'><head><title>A page</title>"
    "<meta name='dcterms.created' content='2026-03-24T00:00:00Z'>"
    "<meta name='dcterms.modified' content='2026-03-24T00:00:00Z'></head>"
)
_BOX = "<div style='width: 20mm; height: 20mm; background: {}'></div>"


def small_pdf(body: str, css: str = "") -> bytes:
    """One or more pages of 100 mm by 100 mm without margins; `css` is behind that."""
    style = "@page { size: 100mm 100mm; margin: 0 } body { margin: 0; font-family: Fira Sans } img "
    style += "{ display: block; width: 20mm; height: 20mm } "
    page = weasyprint.HTML(string=f"{_HEAD}<body>{body}</body></html>")
    sheets = [weasyprint.CSS(string=style + css)]
    return bytes(page.write_pdf(stylesheets=sheets, pdf_variant="pdf/ua-1"))


def box(background: str) -> str:
    """A square of 20 mm in a colour or a gradient."""
    return _BOX.format(background)


def picture(image: Image.Image, kind: str = "PNG") -> str:
    """A picture of 20 mm by 20 mm."""
    with BytesIO() as buffer:
        image.save(buffer, kind)
        data = b64encode(buffer.getvalue()).decode()
    return f"<img alt='A picture' src='data:image/{kind.lower()};base64,{data}'>"


def drawing(inner: str) -> str:
    """An SVG drawing of 20 mm by 20 mm, 100 units wide and high."""
    svg = f"<svg xmlns='http://www.w3.org/2000/svg' viewBox='0 0 100 100'>{inner}</svg>"
    data = b64encode(svg.encode()).decode()
    return f"<img alt='A drawing' src='data:image/svg+xml;base64,{data}'>"


def rendered(content: bytes, page: int = 0, scale: float = 1.0) -> Image.Image:
    """A page as PDFium shows it, in RGB."""
    document: Any = pypdfium2.PdfDocument(content)
    shown: Image.Image = document[page].render(scale=scale).to_pil().convert("RGB")
    return shown
