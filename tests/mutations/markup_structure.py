"""Defects of structure, language and links that the e-book and the web page can have alike."""

from tests.mutations.page import Page, drop_language, remove, set_language
from tests.mutations.shared import shared

# Structure


@shared(
    "heading turned into bold text",
    "own: fake-heading",
    "parity: structure",
    epub=("Ace: heading-order",),
    web=(
        "Nu: error",
        "axe: heading-order",
    ),
)
def _(page: Page) -> None:
    heading = page.one("h3", "Which cancers spread?")
    bold = page.new("strong", heading.text)
    heading.text = None
    heading.append(bold)
    page.rename(heading, "p")


@shared(
    "heading level skipped",
    "own: skipped-heading-level",
    "parity: structure",
    epub=("Ace: heading-order",),
    web=(
        "Nu: error",
        "axe: heading-order",
    ),
)
def _(page: Page) -> None:
    page.rename(page.one("h5", "The deepest level"), "h6")


@shared(
    "heading left empty",
    "own: empty-heading",
    "parity: lost",
    epub=("Ace: empty-heading",),
    web=(
        "Nu: warning",
        "axe: empty-heading",
    ),
)
def _(page: Page) -> None:
    page.one("h4", "A deeper level").text = None


@shared("two main headings", "own: main-heading", "parity: structure", web=("Nu: warning",))
def _(page: Page) -> None:
    page.rename(page.one("h2", "Tests"), "h1")


@shared("list flattened to paragraphs", "parity: structure")
def _(page: Page) -> None:
    steps = page.one("ol", "Take 500 mg")
    page.rename(steps, "div")
    steps.attrib.pop("start", None)
    for each in steps:
        page.rename(each, "p")


@shared("fake list of typed numbers", "own: fake-list", "parity: changed")
def _(page: Page) -> None:
    steps = page.one("ol", "Take 500 mg")
    start = int(steps.attrib.pop("start", "1"))
    page.rename(steps, "div")
    for number, each in enumerate(steps, start):
        page.rename(each, "p")
        each.text = f"{number}. {each.text}"


@shared("numbered list turned into bullets", "parity: structure")
def _(page: Page) -> None:
    steps = page.one("ol", "Take 500 mg")
    steps.attrib.pop("start", None)
    page.rename(steps, "ul")


@shared("first number of a list lost", "parity: structure")
def _(page: Page) -> None:
    del page.one("ol", "Take 500 mg").attrib["start"]


@shared(
    "paragraph straight in a list",
    "own: stray-list-child",
    "parity: structure",
    epub=(
        "EPUBCheck: RSC-005",
        "Ace: list",
    ),
    web=(
        "Nu: error",
        "axe: list",
    ),
)
def _(page: Page) -> None:
    page.rename(page.one("li", "prostate cancer"), "p")


@shared("table header lost", "own: table-without-header", "parity: structure")
def _(page: Page) -> None:
    for each in list(page.all("th")):
        page.rename(each, "td")
        del each.attrib["scope"]


@shared("header column lost", "own: table-without-header", "parity: structure")
def _(page: Page) -> None:
    for each in [*page.all("th", "50 kg")]:
        page.rename(each, "td")
        del each.attrib["scope"]


@shared("table header without scope", "own: header-without-scope")
def _(page: Page) -> None:
    for each in page.all("th"):
        del each.attrib["scope"]


@shared("row with a cell too few", "own: uneven-rows", "parity: lost", web=("Nu: warning",))
def _(page: Page) -> None:
    remove(page.one("tr", "Under 50 kg")[2])


@shared("cells merged", "own: uneven-rows", "parity: structure")
def _(page: Page) -> None:
    row = page.one("tr", "Under 50 kg")
    row[1].set("colspan", "2")
    row[1].text = f"{row[1].text} {row[2].text}"
    remove(row[2])


@shared("table without its caption", "parity: lost", web=("own: reference-to-nowhere",))
def _(page: Page) -> None:
    remove(page.one("caption"))


@shared("empty paragraphs for space", "own: empty-paragraph")
def _(page: Page) -> None:
    for _each in range(3):
        page.one("p", "Words at level four.").addnext(page.new("p"))


@shared("quotation turned into a plain paragraph", "parity: structure")
def _(page: Page) -> None:
    page.rename(page.one("blockquote"), "div")


@shared("main part not marked", "own: missing-main", web=("axe: landmark-one-main",))
def _(page: Page) -> None:
    page.rename(page.one("main"), "div")


# Language and title


@shared(
    "language of the file lost",
    "own: missing-language",
    "parity: language",
    epub=("Ace: html-has-lang",),
    web=(
        "Nu: warning",
        "axe: html-has-lang",
    ),
)
def _(page: Page) -> None:
    drop_language(page.root)


@shared("language of the file wrong", "own: wrong-language", "parity: language")
def _(page: Page) -> None:
    set_language(page.root, "fr")


@shared(
    "language that does not exist",
    "own: unknown-language",
    "parity: language",
    epub=("Ace: html-lang-valid",),
    web=(
        "Nu: error",
        "axe: html-lang-valid",
    ),
)
def _(page: Page) -> None:
    set_language(page.root, "english")


@shared("language of a passage lost", "parity: language")
def _(page: Page) -> None:
    drop_language(page.one("div", "Gallwch gael", **{"class": "passage"}))


@shared("language of two words in a sentence lost", "parity: language")
def _(page: Page) -> None:
    drop_language(page.one("span", "bore da"))


@shared(
    "title missing",
    "own: missing-title",
    epub=(
        "EPUBCheck: RSC-017",
        "Ace: document-title",
    ),
    web=(
        "Nu: error",
        "axe: document-title",
    ),
)
def _(page: Page) -> None:
    remove(page.one("title"))


# Links, names and references


@shared(
    "link within the leaflet leads nowhere",
    "own: link-to-nowhere",
    "parity: structure",
    epub=("EPUBCheck: RSC-012",),
)
def _(page: Page) -> None:
    page.one("a", "the tests").set("href", "#nowhere")


@shared("web link leads to another site", "parity: structure")
def _(page: Page) -> None:
    page.one("a", "our cancer pages").set("href", "https://www.example.net/")


@shared("telephone link dials another number", "parity: structure")
def _(page: Page) -> None:
    page.one("a", "0808 157 0123").set("href", "tel:08081570132")


@shared(
    "two elements of one id",
    "own: duplicate-id",
    "parity: structure",
    epub=(
        "EPUBCheck: NAV-011",
        "Ace: epub-toc-order",
    ),
    web=("Nu: error",),
)
def _(page: Page) -> None:
    page.one("p", "An opening paragraph").set("id", "tests")


@shared("ARIA reference leads nowhere", "own: reference-to-nowhere", epub=("EPUBCheck: RSC-005",))
def _(page: Page) -> None:
    page.one("h3", "Which cancers spread?").getparent().set("aria-labelledby", "nowhere")


@shared(
    "ARIA role that does not exist",
    "own: unknown-role",
    epub=(
        "EPUBCheck: RSC-005",
        "Ace: aria-roles",
    ),
    web=(
        "Nu: error",
        "axe: aria-roles",
    ),
)
def _(page: Page) -> None:
    page.one("p", "An opening paragraph").set("role", "paragraf")


@shared("script added", "own: script", epub=("EPUBCheck: OPF-014",))
def _(page: Page) -> None:
    page.body().append(page.new("script", "document.title = 'changed';"))


@shared(
    "contrast lowered",
    "own: low-contrast",
    epub=("Ace: color-contrast",),
    web=("axe: color-contrast",),
)
def _(page: Page) -> None:
    page.one("p", "Words at level four.").set("style", "color: #ccc; background: #fff")


@shared("text that cannot be enlarged", "own: small-letters")
def _(page: Page) -> None:
    page.one("p", "Words at level four.").set("style", "font-size: 9px")
