"""Pages are laid out as WeasyPrint lays them out by itself, and not more often than they need."""

from io import BytesIO
from pathlib import Path
from typing import Any

import pypdfium2
import pytest
import tinyhtml5  # type: ignore[import-untyped]
import weasyprint
from lxml import etree

from publisher.backends.pdf.forms.a4 import PdfBackend
from publisher.backends.pdf.forms.a5_booklet import A5BookletBackend
from publisher.backends.pdf.forms.large_print import LargePrintBackend
from publisher.backends.pdf.laid_out import laid_out
from publisher.backends.pdf.page_tree import PageTree
from publisher.backends.pdf.print_style import print_style
from publisher.backends.pdf.print_writer import PrintWriter
from publisher.backends.pdf.printed_form import PrintedForm
from publisher.backends.pdf.typesetter import typeset
from publisher.backends.pdf.wrong_page_numbers import wrong_page_numbers
from publisher.markup import E, Element
from publisher.pictures.theme_fonts import theme_fonts
from tests.backends.pdf.long_leaflet import long_leaflet
from tests.specimen import context, whole_specimen

FORMS = (PdfBackend(), LargePrintBackend(), A5BookletBackend())
each_form = pytest.mark.parametrize("form", FORMS, ids=[each.name for each in FORMS])


def page(form: PrintedForm, document: Any = None) -> tuple[Element, str]:
    """The HTML of the specimen in a form, and its style."""
    theme = context().theme
    paper = form.paper(form.options(), theme.tokens)
    return (
        PrintWriter(document or whole_specimen(), context(), paper).page(),
        print_style(theme, paper),
    )


def as_text(html: Element) -> str:
    return etree.tostring(html, encoding="unicode", method="html", doctype="<!DOCTYPE html>")


def flat(element: Any, path: str = "") -> list[Any]:
    here = f"{path}/{element.tag}"
    own = (here, dict(element.attrib), element.text or "", element.tail or "")
    return [own, *(found for each in element for found in flat(each, here))]


@each_form
def test_the_tree_is_the_one_that_the_parser_of_html_makes(form: PrintedForm) -> None:
    html, _ = page(form)
    parsed = tinyhtml5.parse(as_text(html), namespace_html_elements=False)
    assert flat(PageTree(html, weasyprint.urls.URLFetcher()).etree_element) == flat(parsed)


@pytest.mark.slow
@each_form
def test_every_page_has_the_words_that_weasyprint_gives_it(form: PrintedForm) -> None:
    theme = context().theme
    html, style = page(form)
    ours = typeset(html, theme, form.paper(form.options(), theme.tokens)).content
    theirs = weasyprint.HTML(string=as_text(html))
    fonts = theme_fonts(theme)
    set_in: Any = {"stylesheets": [weasyprint.CSS(string=style, font_config=fonts)]}
    set_in["font_config"] = fonts
    while wrong := wrong_page_numbers(theirs.render(**set_in).pages):
        for link, number in wrong.items():
            link.set("style", f"--page: '{number}'")
    assert words(ours) == words(theirs.write_pdf(**set_in))


def words(content: bytes) -> list[str]:
    with pypdfium2.PdfDocument(BytesIO(content)) as pdf:
        return [each.get_textpage().get_text_bounded() for each in pdf]


def _laid_out(html: Element, style: str) -> Any:
    fonts = theme_fonts(context().theme)
    sheet = weasyprint.CSS(string=style, font_config=fonts)
    tree = PageTree(html, weasyprint.urls.URLFetcher())
    return laid_out(tree, fonts, {"stylesheets": [sheet]})


@pytest.mark.slow
def test_pages_are_laid_out_again_only_where_they_lead_to_a_later_page(
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    import weasyprint.layout.page as layout

    made: list[int] = []
    make = layout.remake_page

    def counted(number: int, *others: Any) -> Any:
        made.append(number)
        return make(number, *others)

    html, style = page(PdfBackend(), long_leaflet())
    monkeypatch.setattr(layout, "remake_page", counted)
    document = _laid_out(html, style)
    assert not wrong_page_numbers(document.pages)
    pages = len(document.pages)
    assert made[:pages] == list(range(pages))
    assert len(set(made[pages:])) == len(made[pages:]) < pages


PLACES = "".join(
    f"<p id='p{number}' style='break-before:page'>Page {number} leads to "
    f"<a href='#p{there}'>p</a>.</p>"
    for number, there in enumerate((2, 1, 2, 11, 5, 12, 7, 3, 12, 1, 2, 4), 1)
)


@pytest.mark.parametrize("counted", [False, True])
def test_numbers_before_and_behind_their_places_are_right(counted: bool) -> None:
    """Also where a theme counts pages in the text, which goes WeasyPrint's own way."""
    style = "@page { size: A6 } a::after { content: ' ' target-counter(attr(href), page) }"
    style += "p::after { content: ' Of ' counter(pages) }" if counted else ""
    html = E.html(E.head(E.title("Places")), etree.fromstring(f"<body>{PLACES}</body>"), lang="en")
    pages = words(bytes(_laid_out(html, style).write_pdf()))
    end = " Of 12" if counted else ""
    leads = (2, 1, 2, 11, 5, 12, 7, 3, 12, 1, 2, 4)
    expected = [f"Page {at} leads to p {to}.{end}" for at, to in enumerate(leads, 1)]
    assert [" ".join(each.split()) for each in pages] == expected


def test_fonts_are_loaded_once_and_again_when_a_file_changes(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    from dataclasses import replace
    from shutil import copy

    theme = context().theme
    assert theme_fonts(theme) is theme_fonts(replace(theme, name="another"))
    face = theme.fonts[0]
    own = replace(face, path=tmp_path / face.path.name)
    copy(face.path, own.path)
    changed = replace(theme, fonts=(own, *theme.fonts[1:]))
    before = theme_fonts(changed)
    assert before is theme_fonts(changed)
    own.path.write_bytes(own.path.read_bytes() + b"\0")
    assert theme_fonts(changed) is not before
