"""The words that stand at a place of a PDF that was made by another program."""

import ctypes
from collections import defaultdict
from collections.abc import Iterator
from typing import Any

import pikepdf
import pypdfium2
import pypdfium2.raw as raw

from publisher.verify.judges.pdf_places import PdfPlaces


def words_at(content: bytes, context: str) -> str:
    """The words in the innermost tag that a place names, with single spaces; "" for none."""
    with PdfPlaces.of(content, ()) as places:
        tag = next(places.tags_at(context), None)
        if tag is None:
            return ""
        marks = defaultdict(set)
        for page, mark in _marks(tag, tag.get("/Pg")):
            marks[page].add(mark)
        order = places.pages()
    with pypdfium2.PdfDocument(content) as document:
        found = [
            word
            for page in sorted(marks, key=order.index)
            for word in _words(document[order.index(page)], marks[page])
        ]
    return " ".join("".join(found).split())


def _marks(tag: Any, page: Any) -> Iterator[tuple[tuple[int, int], int]]:
    """The pages' objects and numbers of the marked content below a tag."""
    for each in tag.get("/K") if isinstance(tag.get("/K"), pikepdf.Array) else [tag.get("/K")]:
        if isinstance(each, int):
            if page is not None:
                yield page.objgen, each
        elif isinstance(each, pikepdf.Dictionary):
            here = each.get("/Pg", page)
            if "/MCID" in each and here is not None:
                yield here.objgen, int(each["/MCID"])
            elif "/S" in each:
                yield from _marks(each, here)


def _words(page: Any, marks: set[int]) -> Iterator[str]:
    text = page.get_textpage()
    for each in page.get_objects(filter=[raw.FPDF_PAGEOBJ_TEXT]):
        if raw.FPDFPageObj_GetMarkedContentID(each) in marks:
            length = raw.FPDFTextObj_GetText(each, text, None, 0)
            buffer = ctypes.create_string_buffer(length)
            pointer = ctypes.cast(buffer, ctypes.POINTER(ctypes.c_ushort))
            raw.FPDFTextObj_GetText(each, text, pointer, length)
            yield buffer.raw.decode("utf-16-le").rstrip("\0")
