"""The list for a person to tick, on the screen or on paper."""

from base64 import b64encode
from collections.abc import Iterable, Iterator
from itertools import groupby

from publisher.document import Picture
from publisher.markup import Element
from publisher.markup.inline_writer import InlineWriter
from publisher.pictures import with_fonts
from publisher.theme import Theme, Wording
from publisher.verify.report.elements import H, format_title, place
from publisher.verify.report.human_check import AskedCheck, HumanCheck
from publisher.verify.report.human_checks import DECIDED_BY_JUDGES, NOTHING_OF_THE_KIND
from publisher.verify.report.looked_at import Item
from publisher.verify.report.wcag import criterion


class Checklist:
    """Writes the questions; real boxes tick without a script, and are printed as they are."""

    def __init__(self, theme: Theme, wording: Wording) -> None:
        self._theme = theme
        self._inlines = InlineWriter(wording)

    def elements(
        self, asked: Iterable[AskedCheck], absent: Iterable[HumanCheck]
    ) -> Iterator[Element]:
        """A part for each area, then what was left out and why, then who checked it."""
        for area, checks in groupby(asked, key=lambda each: each.check.area):
            yield H.section(
                H.h3(area.value), *(self._check(each) for each in checks), {"class": "area"}
            )
        yield H.section(H.h3("Not asked of this leaflet"), _left_out(absent))
        yield H.section(H.h3("Who checked it"), *_signature())

    def _check(self, asked: AskedCheck) -> Element:
        check = asked.check
        name = f"check-{check.id}"
        if asked.items and check.each:
            boxes = (self._ticked(each, name) for each in asked.items)
            body = [H.ul(*boxes, {"class": "items each"})]
        else:
            body = [_box("Checked, and it is so.", name)]
            if asked.items:
                items = (self._listed(each) for each in asked.items)
                body.insert(0, H.ul(*items, {"class": "items"}))
            elif check.items:
                body.insert(0, H.p("The program found none."))
        return H.section(
            H.h4(check.question, {"id": name}),
            H.p(_criteria(asked), {"class": "criteria"}),
            H.p(check.task),
            *body,
            {"class": "check"},
        )

    def _ticked(self, item: Item, question: str) -> Element:
        return H.li(
            self._picture(item.picture) if item.picture else None,
            H.div(_box(self._words(item), question), *self._details(item)),
        )

    def _listed(self, item: Item) -> Element:
        level = f"Level {item.level}: " if item.level else None
        nested = {"class": f"level-{item.level}"} if item.level else {}
        return H.li(level, self._words(item), *self._details(item), nested)

    def _words(self, item: Item) -> Element:
        return H.span(f"“{item.words}”", self._inlines.language(item.language), {"class": "words"})

    def _details(self, item: Item) -> list[Element]:
        detail = [H.span(f" {item.detail} ", {"class": "detail"})] if item.detail else []
        line = [H.span(" (", place(item.span), ")")] if item.span.line else []
        return [*detail, *line]

    def _picture(self, picture: Picture) -> Element:
        data = with_fonts(picture, self._theme).data
        source = f"data:{picture.media_type};base64,{b64encode(data).decode()}"
        return H.img({"src": source, "alt": f"The picture {picture.name}"})


def _criteria(asked: AskedCheck) -> str:
    """What the question is about in the standards, and the formats that it is asked of."""
    numbers = ", ".join(map(criterion, asked.check.wcag))
    points = [*([f"WCAG 2.2: {numbers}"] if numbers else []), *asked.check.points]
    formats = ", ".join(format_title(each) for each in asked.formats)
    return f"{'; '.join(points)}. For: {formats}."


def _box(words: Element | str, question: str) -> Element:
    """A box to tick; its name is what stands beside it, and the question describes it."""
    box = H.input({"type": "checkbox", "aria-describedby": question})
    return H.label(box, " ", words, {"class": "tick"})


def _left_out(absent: Iterable[HumanCheck]) -> Element:
    nothing = ", ".join(map(criterion, NOTHING_OF_THE_KIND))
    decided = ", ".join(map(criterion, DECIDED_BY_JUDGES))
    return H.ul(
        *(H.li(each) for each in dict.fromkeys(each.absent for each in absent)),
        H.li(
            "The files hold nothing live, moving or flashing, no limits of time, no forms, no "
            "gestures and no shortcuts of one letter, and the web page is one page. "
            f"So these criteria of WCAG 2.2 are not touched: {nothing}."
        ),
        H.li(f"The judges of the web page decide these alone: {decided}."),
    )


def _signature() -> list[Element]:
    rows = (
        ("Name", H.input({"type": "text", "autocomplete": "name"})),
        ("Date", H.input({"type": "text", "autocomplete": "off"})),
        ("Notes", H.textarea({"rows": "4", "autocomplete": "off"})),
    )
    return [
        *(H.p(H.label(H.span(words), field), {"class": "field"}) for words, field in rows),
        H.p(
            "Nothing that you tick or write here is saved. Print this page, or save it as a PDF, "
            "when you are done."
        ),
    ]
