"""More ink than paper takes."""

from collections.abc import Iterator

from pikepdf import Name, PdfImage

from publisher.verify.checks.pdf_x.print_file import PrintFile
from publisher.verify.finding import Finding

_MOST = 300.0
_ROUNDING = 2.0


def check_too_much_ink(file: PrintFile) -> Iterator[Finding]:
    """No place has more than 300 % of ink, which sheets on coated paper can take.

    PDF/X-1a has no such limit. Crop marks, which all plates print, are no place on the page.
    """
    for each in file.painted:
        ink = 100 * sum(each.values)
        if each.space == "/DeviceCMYK" and ink > _MOST + _ROUNDING:
            yield _finding(each.page, ink)
    for page, picture in file.drawn:
        if picture.get("/Subtype") == Name.Image and picture.get("/ColorSpace") == Name.DeviceCMYK:
            ink = _most_in(PdfImage(picture))
            if ink > _MOST + _ROUNDING:
                yield _finding(page, ink)


def _most_in(picture: PdfImage) -> float:
    import numpy as np

    inks = np.asarray(picture.as_pil_image().convert("CMYK")).astype(int)
    return float(inks.sum(axis=2).max()) / 2.55


def _finding(page: int, ink: float) -> Finding:
    return Finding("too-much-ink", f"{ink:.0f} % of ink in one place does not dry", f"page {page}")
