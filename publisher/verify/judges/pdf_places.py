"""From a place in a PDF, as veraPDF names it, to the block that made it."""

import re
from collections.abc import Collection, Iterator
from contextlib import contextmanager
from io import BytesIO
from typing import Any, Self

import pikepdf

_OBJECT = re.compile(r"\((\d+) (\d+) obj")
_MARK = re.compile(r"mcid:(\d+)")


class PdfPlaces:
    """The tags of one PDF. A file that cannot be read has no places."""

    def __init__(self, pdf: pikepdf.Pdf | None, ids: Collection[str]) -> None:
        self._pdf: Any = pdf
        self._ids = ids

    @classmethod
    @contextmanager
    def of(cls, content: bytes, ids: Collection[str]) -> Iterator[Self]:
        """The places of a file, open for as long as they are asked for; `ids` are the blocks'."""
        try:
            pdf = pikepdf.open(BytesIO(content))
        except pikepdf.PdfError:
            yield cls(None, ids)
            return
        with pdf:
            yield cls(pdf, ids)

    def block_at(self, context: str) -> str:
        """The id of the block that made the place; "" where the tags do not know.

        A structure element carries the id of its block (ISO 32000-1, table 323, ID), and what
        carries none belongs to the element around it.
        """
        found = (self._block_of(tag) for tag in self.tags_at(context))
        return next(filter(None, found), "")

    def pages(self) -> list[tuple[int, int]]:
        """The objects of the pages, in order."""
        return [each.obj.objgen for each in self._pdf.pages] if self._pdf is not None else []

    def tags_at(self, context: str) -> Iterator[Any]:
        """The structure elements that a place names, the innermost first."""
        if self._pdf is None:
            return
        marks = _MARK.findall(context)
        for number, generation in reversed(_OBJECT.findall(context)):
            try:
                here = self._pdf.get_object(int(number), int(generation))
            except ValueError:
                continue
            if not isinstance(here, pikepdf.Dictionary | pikepdf.Stream):
                continue
            if "/S" in here and "/P" in here:
                yield here
            elif "/StructParent" in here:
                yield from self._in_parent_tree(int(here["/StructParent"]))
            elif "/StructParents" in here and marks:
                yield from self._in_parent_tree(int(here["/StructParents"]), int(marks[-1]))

    def _in_parent_tree(self, key: int, mark: int | None = None) -> Iterator[Any]:
        tree = self._pdf.Root.get("/StructTreeRoot", {}).get("/ParentTree")
        found = pikepdf.NumberTree(tree).get(int(key)) if tree is not None else None
        if mark is not None:
            found = found[mark] if found is not None and mark < len(found) else None
        if isinstance(found, pikepdf.Dictionary):
            yield found

    def _block_of(self, tag: Any) -> str:
        # No leaflet nests this deep; a file from elsewhere may go in circles.
        for _ in range(100):
            name = tag.get("/ID")
            if name is not None and str(name) in self._ids:
                return str(name)
            tag = tag.get("/P")
            if not isinstance(tag, pikepdf.Dictionary):
                break
        return ""
