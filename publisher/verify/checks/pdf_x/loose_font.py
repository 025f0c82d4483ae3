"""Fonts that a print shop may not have."""

from collections.abc import Iterator
from typing import Any

from pikepdf import Name

from publisher.verify.checks.pdf_x.print_file import PrintFile
from publisher.verify.finding import Finding

_FILES = ("/FontFile", "/FontFile2", "/FontFile3")
_LATER = ("/OpenType",)


def check_loose_font(file: PrintFile) -> Iterator[Finding]:
    """Every font that is used is in the file, in a kind that PDF 1.4 knows (ISO 15930-4)."""
    for page, font in file.fonts:
        name = str(font.get("/BaseFont", "/?"))[1:]
        if font.get("/Subtype") == Name.Type3:
            continue
        embedded = [each for each in map(_program, _faces(font)) if each is not None]
        if not embedded:
            yield Finding("loose-font", f"the font {name} is not in the file", f"page {page}")
        elif any(str(each.get("/Subtype", "")) in _LATER for each in embedded):
            message = f"the font {name} is an OpenType font, which PDF 1.4 does not know"
            yield Finding("loose-font", message, f"page {page}")


def _faces(font: Any) -> list[Any]:
    return list(font.DescendantFonts) if "/DescendantFonts" in font else [font]


def _program(face: Any) -> Any:
    descriptor = face.get("/FontDescriptor")
    if descriptor is None:
        return None
    return next((descriptor[key] for key in _FILES if key in descriptor), None)
