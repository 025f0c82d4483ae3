"""Pages of a PDF as pictures, drawn by PDFium, to look at and to measure."""

from pathlib import Path

POINTS_AN_INCH = 72


def draw_pages(pdf: Path, folder: Path, dots_an_inch: int = 80) -> list[Path]:
    """One PNG a page, in page order, written into `folder`."""
    import pypdfium2

    folder.mkdir(parents=True, exist_ok=True)
    pictures = []
    with pypdfium2.PdfDocument(pdf) as document:
        for number, page in enumerate(document, start=1):
            picture = folder / f"{pdf.stem}-{number:02}.png"
            page.render(scale=dots_an_inch / POINTS_AN_INCH).to_pil().save(picture)
            pictures.append(picture)
    return pictures
