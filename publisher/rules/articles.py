"""The article before an abbreviation fits the words that are put before it."""

import re
from collections.abc import Iterator
from dataclasses import fields
from itertools import pairwise
from typing import Any

from publisher.diagnostics import Diagnostic, warning
from publisher.document import Document
from publisher.document.nodes import Abbreviation, Text
from publisher.rules.whole_document import whole_document

_ARTICLE = re.compile(r"(?:^|[\s(])([Aa]n?)\s$")


def check_articles(document: Document) -> Iterator[Diagnostic]:
    """ABBR-003: "an MRI scan", which is shown as "an magnetic resonance imaging (MRI) scan".

    English only. Letters that sound both ways (h and u) are let be.
    """
    if not document.metadata.language.lower().startswith("en"):
        return
    rows: list[Any] = [document.summary]
    for node in whole_document(document):
        rows += [getattr(node, each.name) for each in fields(node)]
    for row in rows:
        for before, after in pairwise(row if isinstance(row, tuple) else ()):
            if isinstance(before, Text) and isinstance(after, Abbreviation) and after.first:
                yield from _check(before.text, after)


def _check(text: str, abbreviation: Abbreviation) -> Iterator[Diagnostic]:
    found, full = _ARTICLE.search(text), abbreviation.full
    if found is None or full[:1].lower() in {"h", "u"} or not full[:1].isalpha():
        return
    fits = "an" if full[:1].lower() in "aeio" else "a"
    if found[1].lower() != fits:
        yield warning(
            "ABBR-003",
            f"'{found[1]} {abbreviation.short}' is shown and read as '{found[1]} {full}"
            f" ({abbreviation.short})' where it stands first",
            f"write '{fits}' before it, or turn the sentence round",
            abbreviation.span,
        )
