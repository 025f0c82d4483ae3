"""Defects of words, pictures and looks that the e-book and the web page can have alike."""

from base64 import b64encode
from copy import deepcopy
from functools import partial

from tests.mutations import words
from tests.mutations.page import Page, remove, swap
from tests.mutations.shared import shared

for _defect, _old, _new in words.CHANGES:
    shared(_defect, "parity: changed")(partial(Page.rewrite, old=_old, new=_new))


# Words and their order


@shared("paragraph lost", "parity: lost")
def _(page: Page) -> None:
    remove(page.one("p", "Words at level four."))


@shared("paragraph doubled", "parity: added")
def _(page: Page) -> None:
    paragraph = page.one("p", "Words at level four.")
    double = deepcopy(paragraph)
    double.attrib.pop("id", None)
    paragraph.addnext(double)


@shared("two paragraphs swapped", "parity: moved")
def _(page: Page) -> None:
    swap(page.one("p", "Secondary cancers are"), page.one("p", "strongly said"))


@shared("two cells of a row swapped", "parity: moved")
def _(page: Page) -> None:
    row = page.one("tr", "Under 50 kg")
    swap(row[1], row[2])


@shared("two steps swapped", "parity: moved")
def _(page: Page) -> None:
    swap(page.one("li", "Take 500 mg"), page.one("li", "Drink 1.5 litres"))


@shared("words hidden from every reader", "own: hidden-words", "parity: lost")
def _(page: Page) -> None:
    page.one("p", "Words at level four.").set("hidden", "hidden")


@shared("words hidden from screen readers alone", "own: hidden-words", "parity: lost")
def _(page: Page) -> None:
    page.one("p", "Words at level four.").set("aria-hidden", "true")


@shared("words hidden by their style", "own: hidden-words")
def _(page: Page) -> None:
    page.one("p", "Words at level four.").set("style", "display: none")


@shared("link text “click here”", "own: vague-link", "parity: changed")
def _(page: Page) -> None:
    page.one("a", "our cancer pages").text = "click here"


# Pictures


@shared(
    "alternative text removed",
    "own: missing-alternative-text",
    "parity: lost",
    epub=("Ace: image-alt",),
    web=(
        "Nu: error",
        "axe: image-alt",
    ),
)
def _(page: Page) -> None:
    del page.one("img", "A lung").attrib["alt"]


@shared(
    "alternative text emptied",
    "own: missing-alternative-text",
    "parity: lost",
    epub=("Ace: presentation-role-conflict",),
    web=("axe: presentation-role-conflict",),
)
def _(page: Page) -> None:
    page.one("img", "A lung").set("alt", "")


@shared(
    "alternative text is the name of the file",
    "own: file-name-as-alternative-text",
    "parity: changed",
)
def _(page: Page) -> None:
    page.one("img", "A lung").set("alt", "lung.svg")


@shared("alternative text of another picture", "parity: changed")
def _(page: Page) -> None:
    page.one("img", "A lung").set("alt", "A kidney with two stones")


@shared("decorative picture told to screen readers", "own: decoration-with-words", "parity: added")
def _(page: Page) -> None:
    next(each for each in page.all("img") if each.get("alt") == "").set("alt", "wave")


@shared(
    "decorative picture without an empty alternative text",
    "own: missing-alternative-text",
    epub=("Ace: image-alt",),
    web=(
        "Nu: error",
        "axe: image-alt",
    ),
)
def _(page: Page) -> None:
    del next(each for each in page.all("img") if each.get("alt") == "").attrib["alt"]


@shared("picture from another site", "own: remote-resource", epub=("EPUBCheck: RSC-006",))
def _(page: Page) -> None:
    page.one("img", "A lung").set("src", "https://www.example.org/lung.svg")


# What the eye gets


@shared("picture replaced by another", uncaught="No check looks at what a picture shows.")
def _(page: Page) -> None:
    page.one("img", "A lung").set("src", _ANOTHER)


@shared("words added by the style sheet", "own: words-from-style")
def _(page: Page) -> None:
    _add_style(page, 'main p::after { content: " Not so!"; }')


@shared("order on the screen turned by the style sheet", "own: order-from-style")
def _(page: Page) -> None:
    _add_style(page, "main { display: flex; flex-direction: column-reverse; }")


def _add_style(page: Page, rule: str) -> None:
    page.one("head").append(page.new("style", rule))


_ANOTHER = (
    "data:image/svg+xml;base64,"
    + b64encode(
        b'<svg xmlns="http://www.w3.org/2000/svg" width="320" height="160" viewBox="0 0 320 160">'
        b'<rect width="320" height="160" fill="#e6f1f2"/></svg>'
    ).decode()
)
