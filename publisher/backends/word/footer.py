"""The foot of each page: title, edition and review date, page x of y."""

from publisher.backends.word.fields import page_of
from publisher.backends.word.front_matter import footer_words
from publisher.backends.word.inlines import Inlines
from publisher.backends.word.layout import A4_HEIGHT, FOOTER_DISTANCE, Layout
from publisher.backends.word.paragraphs import paragraph
from publisher.backends.word.ruler import Ruler
from publisher.backends.word.xml import Element, element, twips, w
from publisher.document import Document
from publisher.theme import Wording

_WIDEST = "00"


def footers(
    document: Document, inlines: Inlines, wording: Wording, layout: Layout, ruler: Ruler
) -> dict[str, Element]:
    """`w:ftr` by its type.

    Letters in the foot are as large as those of the body (UKAAF G003). In giant print that would
    leave little room for anything else, so there only the first page tells title, edition and
    date, and the others tell which page they are.
    """
    number = wording.page_of.format(page=_WIDEST, pages=_WIDEST)

    def fits(words: str) -> bool:
        line = paragraph("FooterTitle", inlines.words(f"{words}  {number}"))
        return ruler.natural_width(line) <= layout.text_width

    def footer() -> Element:
        title = document.metadata.title
        lines = [("FooterTitle", title), ("Footer", footer_words(document, wording))]
        contents = [inlines.words(words) for _, words in lines]
        page = list(page_of(wording.page_of))
        for content, (_, words) in reversed(list(zip(contents, lines, strict=True))):
            if fits(words):
                content += [w("r", w("tab")), *page]
                break
        else:
            lines.append(("Footer", number))
            contents.append(page)
        styles = (style for style, _ in lines)
        return w("ftr", *(paragraph(*each) for each in zip(styles, contents, strict=True)))

    if not layout.is_giant:
        return {"default": footer()}
    only_page = paragraph("FooterTitle", list(page_of(wording.page_of)))
    return {"default": w("ftr", only_page), "first": footer()}


def column_height(footer: Element, ruler: Ruler, layout: Layout) -> float:
    """The height that a footer leaves to the text, in points."""
    return A4_HEIGHT - layout.margin - _lower_margin(footer, ruler, layout)


def section_properties(
    footers: dict[str, Element], relations: dict[str, str], ruler: Ruler, layout: Layout
) -> Element:
    """`w:sectPr`: A4, the margins, and which footer stands where."""
    lower = twips(_lower_margin(footers["default"], ruler, layout))
    side = twips(layout.margin)
    return w(
        "sectPr",
        *(
            element("w:footerReference", {"w:type": kind, "r:id": relations[kind]})
            for kind in footers
        ),
        w("pgSz", w=11906, h=16838),
        w(
            "pgMar",
            top=side,
            right=side,
            bottom=lower,
            left=side,
            header=twips(FOOTER_DISTANCE),
            footer=twips(FOOTER_DISTANCE),
            gutter=0,
        ),
        w("cols", space=708),
        w("titlePg") if "first" in footers else None,
    )


def _lower_margin(footer: Element, ruler: Ruler, layout: Layout) -> float:
    height = sum(ruler.height(each, layout.text_width) for each in footer)
    return max(layout.margin, FOOTER_DISTANCE + height)
