"""A page to write on, where a folded form would leave one empty."""

from publisher.backends.pdf.paper import Paper
from publisher.markup import E, Element
from publisher.theme import Wording


def notes_page(number: int, wording: Wording, paper: Paper) -> Element:
    """A heading, and lines to the foot of the page; `number` counts such pages, from 1."""
    heading = f"page.notes-{number}"
    lines = (E.div({"class": "line"}) for _ in range(paper.notes_lines))
    return E.section(
        E.h2(wording.notes_heading, id=heading),
        *lines,
        {"class": "notes", "aria-labelledby": heading},
    )
