"""Defects that the e-book and the web page can have alike."""

from base64 import b64encode
from collections.abc import Callable, Mapping, Sequence
from copy import deepcopy
from dataclasses import dataclass
from functools import partial

from tests.mutations import words
from tests.mutations.page import Page, drop_language, remove, set_language, swap

Edit = Callable[[Page], object]


@dataclass(frozen=True, slots=True)
class Shared:
    """A defect of both formats; `caught_by` names the checks, and `uncaught` says why none does.

    Both stand by the format's name.
    """

    defect: str
    edit: Edit
    caught_by: Mapping[str, Sequence[str]]
    uncaught: Mapping[str, str]


SHARED = [
    Shared(
        defect,
        partial(Page.rewrite, old=old, new=new),
        {"epub": ("parity: changed",), "web": ("parity: changed",)},
        {},
    )
    for defect, old, new in words.CHANGES
]
"""The defects, to be entered once for each of the two formats."""


def shared(
    defect: str,
    *both: str,
    epub: Sequence[str] = (),
    web: Sequence[str] = (),
    uncaught: str | Mapping[str, str] = "",
) -> Callable[[Edit], Edit]:
    """Put an edit of an opened page among the shared defects.

    `both` names the checks that catch it in both formats, `epub` and `web` those of one.
    """

    def enter(edit: Edit) -> Edit:
        why = (
            uncaught if isinstance(uncaught, Mapping) else dict.fromkeys(("epub", "web"), uncaught)
        )
        caught_by = {"epub": (*both, *epub), "web": (*both, *web)}
        SHARED.append(Shared(defect, edit, caught_by, why))
        return edit

    return enter


# Words and their order


@shared("paragraph lost")
def _(page: Page) -> None:
    remove(page.one("p", "Words at level four."))


@shared("paragraph doubled")
def _(page: Page) -> None:
    paragraph = page.one("p", "Words at level four.")
    double = deepcopy(paragraph)
    double.attrib.pop("id", None)
    paragraph.addnext(double)


@shared("two paragraphs swapped")
def _(page: Page) -> None:
    swap(page.one("p", "Secondary cancers are"), page.one("p", "strongly said"))


@shared("two cells of a row swapped")
def _(page: Page) -> None:
    row = page.one("tr", "Under 50 kg")
    swap(row[1], row[2])


@shared("two steps swapped")
def _(page: Page) -> None:
    swap(page.one("li", "Take 500 mg"), page.one("li", "Drink 1.5 litres"))


@shared("words hidden from every reader")
def _(page: Page) -> None:
    page.one("p", "Words at level four.").set("hidden", "hidden")


@shared("words hidden from screen readers alone")
def _(page: Page) -> None:
    page.one("p", "Words at level four.").set("aria-hidden", "true")


@shared("words hidden by their style")
def _(page: Page) -> None:
    page.one("p", "Words at level four.").set("style", "display: none")


@shared("link text “click here”")
def _(page: Page) -> None:
    page.one("a", "our cancer pages").text = "click here"


# Pictures


@shared("alternative text removed")
def _(page: Page) -> None:
    del page.one("img", "A lung").attrib["alt"]


@shared("alternative text emptied")
def _(page: Page) -> None:
    page.one("img", "A lung").set("alt", "")


@shared("alternative text is the name of the file")
def _(page: Page) -> None:
    page.one("img", "A lung").set("alt", "lung.svg")


@shared("alternative text of another picture")
def _(page: Page) -> None:
    page.one("img", "A lung").set("alt", "A kidney with two stones")


@shared("decorative picture told to screen readers")
def _(page: Page) -> None:
    next(each for each in page.all("img") if each.get("alt") == "").set("alt", "wave")


@shared("decorative picture without an empty alternative text")
def _(page: Page) -> None:
    del next(each for each in page.all("img") if each.get("alt") == "").attrib["alt"]


@shared("picture from another site")
def _(page: Page) -> None:
    page.one("img", "A lung").set("src", "https://www.example.org/lung.svg")


# Structure


@shared("heading turned into bold text")
def _(page: Page) -> None:
    heading = page.one("h3", "Which cancers spread?")
    bold = page.new("strong", heading.text)
    heading.text = None
    heading.append(bold)
    page.rename(heading, "p")


@shared("heading level skipped")
def _(page: Page) -> None:
    page.rename(page.one("h5", "The deepest level"), "h6")


@shared("heading left empty")
def _(page: Page) -> None:
    page.one("h4", "A deeper level").text = None


@shared("two main headings")
def _(page: Page) -> None:
    page.rename(page.one("h2", "Tests"), "h1")


@shared("list flattened to paragraphs")
def _(page: Page) -> None:
    steps = page.one("ol", "Take 500 mg")
    page.rename(steps, "div")
    steps.attrib.pop("start", None)
    for each in steps:
        page.rename(each, "p")


@shared("fake list of typed numbers")
def _(page: Page) -> None:
    steps = page.one("ol", "Take 500 mg")
    start = int(steps.attrib.pop("start", "1"))
    page.rename(steps, "div")
    for number, each in enumerate(steps, start):
        page.rename(each, "p")
        each.text = f"{number}. {each.text}"


@shared("numbered list turned into bullets")
def _(page: Page) -> None:
    steps = page.one("ol", "Take 500 mg")
    steps.attrib.pop("start", None)
    page.rename(steps, "ul")


@shared("first number of a list lost")
def _(page: Page) -> None:
    del page.one("ol", "Take 500 mg").attrib["start"]


@shared("paragraph straight in a list")
def _(page: Page) -> None:
    page.rename(page.one("li", "prostate cancer"), "p")


@shared("table header lost")
def _(page: Page) -> None:
    for each in list(page.all("th")):
        page.rename(each, "td")
        del each.attrib["scope"]


@shared("header column lost")
def _(page: Page) -> None:
    for each in [*page.all("th", "50 kg")]:
        page.rename(each, "td")
        del each.attrib["scope"]


@shared("table header without scope")
def _(page: Page) -> None:
    for each in page.all("th"):
        del each.attrib["scope"]


@shared("row with a cell too few")
def _(page: Page) -> None:
    remove(page.one("tr", "Under 50 kg")[2])


@shared("cells merged")
def _(page: Page) -> None:
    row = page.one("tr", "Under 50 kg")
    row[1].set("colspan", "2")
    row[1].text = f"{row[1].text} {row[2].text}"
    remove(row[2])


@shared("table without its caption")
def _(page: Page) -> None:
    remove(page.one("caption"))


@shared("empty paragraphs for space")
def _(page: Page) -> None:
    for _each in range(3):
        page.one("p", "Words at level four.").addnext(page.new("p"))


@shared("quotation turned into a plain paragraph")
def _(page: Page) -> None:
    page.rename(page.one("blockquote"), "div")


@shared("main part not marked")
def _(page: Page) -> None:
    page.rename(page.one("main"), "div")


# Language and title


@shared("language of the file lost")
def _(page: Page) -> None:
    drop_language(page.root)


@shared("language of the file wrong")
def _(page: Page) -> None:
    set_language(page.root, "fr")


@shared("language that does not exist")
def _(page: Page) -> None:
    set_language(page.root, "english")


@shared("language of a passage lost")
def _(page: Page) -> None:
    drop_language(page.one("div", "Gallwch gael", **{"class": "passage"}))


@shared("language of two words in a sentence lost")
def _(page: Page) -> None:
    drop_language(page.one("span", "bore da"))


@shared("title missing")
def _(page: Page) -> None:
    remove(page.one("title"))


# Links, names and references


@shared("link within the leaflet leads nowhere")
def _(page: Page) -> None:
    page.one("a", "the tests").set("href", "#nowhere")


@shared("web link leads to another site")
def _(page: Page) -> None:
    page.one("a", "our cancer pages").set("href", "https://www.example.net/")


@shared("telephone link dials another number")
def _(page: Page) -> None:
    page.one("a", "0808 157 0123").set("href", "tel:08081570132")


@shared("two elements of one id")
def _(page: Page) -> None:
    page.one("p", "An opening paragraph").set("id", "tests")


@shared("ARIA reference leads nowhere")
def _(page: Page) -> None:
    page.one("h3", "Which cancers spread?").getparent().set("aria-labelledby", "nowhere")


@shared("ARIA role that does not exist")
def _(page: Page) -> None:
    page.one("p", "An opening paragraph").set("role", "paragraf")


@shared("script added")
def _(page: Page) -> None:
    page.body().append(page.new("script", "document.title = 'changed';"))


@shared("contrast lowered")
def _(page: Page) -> None:
    page.one("p", "Words at level four.").set("style", "color: #ccc; background: #fff")


@shared("text that cannot be enlarged")
def _(page: Page) -> None:
    page.one("p", "Words at level four.").set("style", "font-size: 9px")


# What the eye gets


@shared("picture replaced by another")
def _(page: Page) -> None:
    page.one("img", "A lung").set("src", _ANOTHER)


@shared("words added by the style sheet")
def _(page: Page) -> None:
    _add_style(page, 'main p::after { content: " Not so!"; }')


@shared("order on the screen turned by the style sheet")
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
