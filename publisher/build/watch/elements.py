"""Pieces of HTML that the preview's own pages and its bar share."""

from collections.abc import Sequence

from publisher.diagnostics import Diagnostic
from publisher.markup import Element
from publisher.verify.report.elements import LANGUAGE, H

OWN_LANGUAGE = {"lang": LANGUAGE, "dir": "ltr"}
"""The preview speaks the program's language, whatever the language of the leaflet."""


def counted(count: int, one: str, many: str) -> str:
    """As in "1 mistake" and "2 mistakes"."""
    return f"{count} {one if count == 1 else many}"


def findings(diagnostics: Sequence[Diagnostic]) -> Element:
    """A list: where, what is wrong, what to do, and the code that the documents explain."""
    return H.ul(*(_finding(each) for each in diagnostics))


def _finding(each: Diagnostic) -> Element:
    place = each.span.path if each.span else ""
    if each.span and each.span.line:
        place += f", line {each.span.line}"
    return H.li(
        *([H.strong(place), ": "] if place else []),
        f"{_ended(each.message)} ",
        H.span(f"What to do: {_ended(each.remedy)} ", {"class": "preview-remedy"}),
        H.span(each.code, {"class": "preview-code"}),
    )


def _ended(sentence: str) -> str:
    return sentence if sentence.endswith((".", "?", "!")) else f"{sentence}."
