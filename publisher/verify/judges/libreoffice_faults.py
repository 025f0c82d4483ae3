"""Which faults of LibreOffice's PDF are LibreOffice's own, and not the Word file's."""

import re
import zipfile
from collections.abc import Iterator
from functools import cached_property
from io import BytesIO
from typing import Any

import pikepdf
from lxml import etree

from publisher.verify.judges.accepted import Circumstance, reason_to_accept
from publisher.verify.judges.verapdf_engine import Failure

_OBJECT = re.compile(r"\((\d+) (\d+) obj")
_SHOWS = frozenset(["Tj", "TJ", "'", '"', "Do", "BI", "sh", "INLINE IMAGE"])
_PARSER = etree.XMLParser(resolve_entities=False, no_network=True)


class LibreOfficeFaults:
    """A Word file and the PDF that LibreOffice made of it."""

    def __init__(self, word: bytes, pdf: bytes) -> None:
        self._word = word
        self._pdf: Any = pikepdf.open(BytesIO(pdf))

    def reason_to_accept(self, failure: Failure) -> str:
        """Why a failure may stay; "" where it may not."""
        return reason_to_accept("LibreOffice", failure.rule, self._circumstance(failure))

    def _circumstance(self, failure: Failure) -> Circumstance | None:
        objects = [(int(number), int(part)) for number, part in _OBJECT.findall(failure.context)]
        match failure.rule:
            case "7.1-3" if objects and self._shows_only_lines(objects[0]):
                return Circumstance.ONLY_LINES
            case "7.18.3-1" if objects and self._has_order_as_text(objects[-1]):
                return Circumstance.ORDER_AS_TEXT
            case "7.3-1" if objects and self._decorative.get(objects[-1]):
                return Circumstance.MARKED_DECORATIVE
            case _:
                return None

    def _has_order_as_text(self, page: tuple[int, int]) -> bool:
        order = self._pdf.get_object(*page).get("/Tabs")
        return isinstance(order, pikepdf.String) and str(order) == "S"

    def _shows_only_lines(self, page: tuple[int, int]) -> bool:
        if page not in self._only_lines:
            self._only_lines[page] = not any(self._untagged(self._pdf.get_object(*page)))
        return self._only_lines[page]

    @cached_property
    def _only_lines(self) -> dict[tuple[int, int], bool]:
        return {}

    def _untagged(self, page: Any) -> Iterator[str]:
        """The operators that show text or a picture and belong to no tag and no artifact."""
        tagged = [False]
        for each in pikepdf.parse_content_stream(pikepdf.Page(page)):
            match str(each.operator):
                case "BMC" | "BDC":
                    tagged.append(tagged[-1] or self._is_tagged(page, list(each.operands)))
                case "EMC" if len(tagged) > 1:
                    tagged.pop()
                case shown if shown in _SHOWS and not tagged[-1]:
                    yield shown
                case _:
                    pass

    def _is_tagged(self, page: Any, mark: list[Any]) -> bool:
        if mark[0] == pikepdf.Name.Artifact:
            return True
        number = mark[1].get("/MCID") if isinstance(mark[-1], pikepdf.Dictionary) else None
        if number is None or "/StructParents" not in page:
            return False
        tags = pikepdf.NumberTree(self._pdf.Root.StructTreeRoot.ParentTree)
        held = tags.get(int(page["/StructParents"]))
        return held is not None and int(number) < len(held) and held[int(number)] is not None

    @cached_property
    def _decorative(self) -> dict[tuple[int, int], bool]:
        """Whether each figure of the PDF is decorative in the Word file; they stand in one order.

        Empty where the two have not as many pictures, so that nothing is accepted.
        """
        figures = list(self._figures(self._pdf.Root.StructTreeRoot.get("/K")))
        try:
            with zipfile.ZipFile(BytesIO(self._word)) as package:
                body = etree.fromstring(package.read("word/document.xml"), _PARSER)
        except (zipfile.BadZipFile, KeyError, etree.XMLSyntaxError):
            return {}
        marks = [
            any(mark.get("val") in {"1", "true"} for mark in each.iter("{*}decorative"))
            for each in body.iter("{*}docPr")
        ]
        return dict(zip(figures, marks)) if len(figures) == len(marks) else {}

    def _figures(self, tag: Any) -> Iterator[tuple[int, int]]:
        if isinstance(tag, pikepdf.Array):
            for each in tag:
                yield from self._figures(each)
        elif isinstance(tag, pikepdf.Dictionary) and "/S" in tag:
            if tag["/S"] == pikepdf.Name.Figure:
                yield tag.objgen
            yield from self._figures(tag.get("/K"))
