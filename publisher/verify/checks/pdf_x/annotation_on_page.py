"""Links, notes and fields, which paper does not have."""

from collections.abc import Iterator

from publisher.verify.checks.pdf_x.print_file import PrintFile
from publisher.verify.finding import Finding

_OF_A_PRINTER = ("/TrapNet", "/PrinterMark")


def check_annotation_on_page(file: PrintFile) -> Iterator[Finding]:
    """No annotation touches the page up to its bleed, and there is no form (ISO 15930-4)."""
    for page, dictionary in file.pages:
        bleed = dictionary.get("/BleedBox", dictionary.get("/TrimBox", [0, 0, 0, 0]))
        left, bottom, right, top = map(float, bleed)
        for each in dictionary.get("/Annots", []):
            x1, y1, x2, y2 = map(float, each.get("/Rect", [0, 0, 0, 0]))
            inside = (
                min(x1, x2) < right
                and max(x1, x2) > left
                and min(y1, y2) < top
                and max(y1, y2) > bottom
            )
            kind = str(each.get("/Subtype", "/?"))
            if inside and kind not in _OF_A_PRINTER:
                message = f"an annotation ({kind[1:]}) lies on the page"
                yield Finding("annotation-on-page", message, f"page {page}")
    if "/AcroForm" in file.root:
        yield Finding("annotation-on-page", "the file has fields to fill in")
