"""What stands at the foot of every page."""

import re

from publisher.backends.pdf.paper import Paper
from publisher.document import Document
from publisher.document.text import shown_date
from publisher.markup import Content, E, Element
from publisher.theme import Wording

_LONG_TITLE, _LONG_ON_SMALL_PAPER = 100, 70


def running_feet(document: Document, wording: Wording, paper: Paper) -> list[Element]:
    """Title, edition and dates at the left; page number and whom to call at the right.

    The style sheet of a form shows of it what there is room for.
    """
    data = document.metadata
    reviewed, due = (
        shown_date(each, wording) for each in (data.last_reviewed, data.next_review_due)
    )
    edition = wording.footer.format(edition=data.edition, date=reviewed)
    page_of = str(getattr(wording, paper.page_of))
    number: list[Content] = [
        E.span({"class": part[1:-1]}) if part in ("{page}", "{pages}") else part
        for part in re.split(r"(\{pages?\})", page_of)
    ]
    return [
        E.div(
            E.p(_shortened(data.title, paper), {"class": "foot-title"}),
            E.p(edition, {"class": "foot-edition"}),
            E.p(f"{wording.next_review_label}: {due}.", {"class": "foot-due"}),
            E.p(f"{wording.edition_code_label}: {document.edition_code}.", {"class": "foot-code"}),
            {"class": "foot"},
        ),
        E.div(E.p(*number), *_phone(data.contact.phone, wording), {"class": "foot-page"}),
    ]


def _phone(phone: str, wording: Wording) -> list[Element]:
    """Whom to call, on every page: who is worried does not look for the last one."""
    if not phone:
        return []
    number = E.span(phone, {"class": "phone"})
    return [E.p(f"{wording.phone_label}: ", number, {"class": "foot-phone"})]


def _shortened(title: str, paper: Paper) -> str:
    """A title for the foot, where there is room for two lines."""
    most = _LONG_ON_SMALL_PAPER if paper.cover else _LONG_TITLE
    if len(title) <= most:
        return title
    return f"{title[:most].rsplit(maxsplit=1)[0]} …"
