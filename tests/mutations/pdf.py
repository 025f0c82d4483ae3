"""Defects of the PDF."""

from collections.abc import Callable
from functools import partial
from typing import Any

import pikepdf

from tests.mutations import words
from tests.mutations.mutation import mutation
from tests.mutations.tagged_pdf import TaggedPdf, attributes, is_tag, kids, on_tags

Edit = Callable[[TaggedPdf], object]


def planted_in(format: str) -> Callable[..., Callable[[Edit], Edit]]:
    """How defects of one form of the PDF are entered."""

    def planted(defect: str, *caught_by: str, uncaught: str = "") -> Callable[[Edit], Edit]:
        """Enter an edit of the opened PDF as a defect."""

        def enter(edit: Edit) -> Edit:
            mutation(format, defect, *caught_by, uncaught=uncaught)(on_tags(edit))
            return edit

        return enter

    return planted


planted = planted_in("pdf")

for _defect, _old, _new in words.CHANGES:
    planted(_defect, "parity: changed")(partial(TaggedPdf.rewrite, old=_old, new=_new))


# Words and their order


@planted("paragraph lost", "parity: lost")
def _(pdf: TaggedPdf) -> None:
    _hide(pdf, pdf.tag("P", "Words at level four."))


@planted("paragraph doubled", "parity: added")
def _(pdf: TaggedPdf) -> None:
    _double(pdf, pdf.tag("P", "Words at level four."), lower=20)


@planted("paragraph doubled, and printed over itself", "parity: added")
def _(pdf: TaggedPdf) -> None:
    _double(pdf, pdf.tag("P", "Words at level four."), lower=0)


@planted("two paragraphs swapped in the order of the tags", "parity: moved")
def _(pdf: TaggedPdf) -> None:
    _swap(pdf.tag("P", "An opening paragraph"), pdf.tag("P", "A leaflet with every construct."))


@planted("two cells of a row swapped", "parity: moved")
def _(pdf: TaggedPdf) -> None:
    _swap(pdf.tag("TD", "500 mg"), pdf.tag("TD", "3"))


@planted("two steps swapped", "parity: moved")
def _(pdf: TaggedPdf) -> None:
    _swap(pdf.tag("LI", "Take 500 mg"), pdf.tag("LI", "Drink 1.5 litres"))


@planted(
    "heading hidden as an artifact",
    "page-validation: PDFUA1-HEADING-NESTING-001",
    "parity: lost",
    "veraPDF: 7.4.2-1",
)
def _(pdf: TaggedPdf) -> None:
    _hide(pdf, pdf.tag("H4", "A deeper level"))


@planted("replacement text says another dose than the page", "parity: changed")
def _(pdf: TaggedPdf) -> None:
    pdf.tag("LBody", "Take 500 mg").ActualText = pikepdf.String("Take 50\u00a0mg at 5:30pm.")


@planted("page shows another dose than its replacement text", "parity: changed")
def _(pdf: TaggedPdf) -> None:
    body = pdf.tag("LBody", "Take 500 mg")
    body.ActualText = pikepdf.String(pdf.text(body))
    pdf.rewrite("Take 500 mg", "Take 50 mg")


@planted("link text “click here”", "parity: changed")
def _(pdf: TaggedPdf) -> None:
    pdf.rewrite("our cancer pages", "click here")


# Pictures


@planted(
    "alternative text removed",
    "page-validation: PDFUA1-FIGURE-ALTERNATIVE-TEXT-001",
    "parity: lost",
    "veraPDF: 7.3-1",
)
def _(pdf: TaggedPdf) -> None:
    del pdf.tag("Figure", "A lung").Alt


@planted("alternative text is the name of the file", "parity: changed")
def _(pdf: TaggedPdf) -> None:
    pdf.tag("Figure", "A lung").Alt = pikepdf.String("lung.svg")


@planted("alternative text of another picture", "parity: changed")
def _(pdf: TaggedPdf) -> None:
    pdf.tag("Figure", "A lung").Alt = pikepdf.String("A kidney with two stones")


@planted(
    "decorative picture neither tagged nor an artifact",
    "page-validation: PDFUA1-CONTENT-TAGGING-001",
    "veraPDF: 7.1-3",
)
def _(pdf: TaggedPdf) -> None:
    page, start, end = _decoration(pdf)
    content = pdf.instructions(page)
    del content[end], content[start]
    pdf.write(page)


@planted(
    "picture without its place on the page",
    uncaught="PDF/UA-1 does not ask where a picture stands on its page.",
)
def _(pdf: TaggedPdf) -> None:
    del pdf.tag("Figure", "A lung").A


# Structure


@planted(
    "heading turned into bold text",
    "page-validation: PDFUA1-HEADING-NESTING-001",
    "parity: structure",
    "veraPDF: 7.4.2-1",
)
def _(pdf: TaggedPdf) -> None:
    pdf.tag("H3", "Which cancers spread?").S = pikepdf.Name.P


@planted(
    "heading level skipped",
    "page-validation: PDFUA1-HEADING-NESTING-001",
    "parity: structure",
    "veraPDF: 7.4.2-1",
)
def _(pdf: TaggedPdf) -> None:
    pdf.tag("H5", "The deepest level").S = pikepdf.Name.H6


@planted("list flattened to paragraphs", "parity: changed")
def _(pdf: TaggedPdf) -> None:
    _flatten(pdf, pdf.tag("L", "prostate cancer"))


@planted("list item without its body", "page-validation: PDFUA1-LI-KIDS-001", "veraPDF: 7.2-20")
def _(pdf: TaggedPdf) -> None:
    item = pdf.tag("LI", "prostate cancer")
    (body,) = pdf.tags("LBody", item)
    body.S = pikepdf.Name.Span


@planted("table header lost", "parity: structure")
def _(pdf: TaggedPdf) -> None:
    for each in list(pdf.tags("TH")):
        each.S = pikepdf.Name.TD
        del each.A
    for each in pdf.tags("TD"):
        _plain(each)


@planted(
    "table header without scope",
    "page-validation: PDFUA1-TABLE-HEADERS-SCOPE-001",
    "veraPDF: 7.5-1",
)
def _(pdf: TaggedPdf) -> None:
    for each in pdf.tags("TH"):
        del each.A
    for each in pdf.tags("TD"):
        _plain(each)


@planted("cell names the header of another column", "parity: structure")
def _(pdf: TaggedPdf) -> None:
    for attribute in attributes(pdf.tag("TD", "500 mg")):
        row, _column = attribute.Headers
        attribute.Headers = pikepdf.Array([row, pdf.tag("TH", "Times a day").ID])


@planted(
    "row with a cell too few",
    "page-validation: PDFUA1-TABLE-ROW-COLUMNSPAN-001",
    "parity: lost",
    "veraPDF: 7.2-43",
)
def _(pdf: TaggedPdf) -> None:
    _hide(pdf, pdf.tag("TD", "3"))


@planted("quotation turned into a plain paragraph", "parity: structure")
def _(pdf: TaggedPdf) -> None:
    pdf.tag("BlockQuote").S = pikepdf.Name.Div


@planted(
    "tag of a kind that no reader knows",
    "page-validation: PDFUA1-STRUCT-TREE-ROLE-MAP-001",
    "veraPDF: 7.1-5",
)
def _(pdf: TaggedPdf) -> None:
    pdf.tag("P", "An opening paragraph").S = pikepdf.Name.Utterance


@planted(
    "source without its identifier",
    "page-validation: PDFUA1-NOTE-ID-001",
    "parity: structure",
    "veraPDF: 7.9-1",
)
def _(pdf: TaggedPdf) -> None:
    del pdf.tag("Note").ID


@planted(
    "all tags lost",
    "page-validation: PDFUA1-STRUCT-TREE-ROOT-001",
    "parity: lost",
    "veraPDF: 7.1-11",
)
def _(pdf: TaggedPdf) -> None:
    del pdf.root.StructTreeRoot


def _hide(pdf: TaggedPdf, tag: Any) -> None:
    """Take a tag out and make an artifact of what it marked."""
    for page, start, _end in pdf.marked(tag):
        pdf.instructions(page)[start] = pikepdf.ContentStreamInstruction(
            [pikepdf.Name.Artifact], pikepdf.Operator("BMC")
        )
        pdf.write(page)
    parent = tag.P
    parent.K = pikepdf.Array([each for each in kids(parent) if not _same(each, tag)])


def _double(pdf: TaggedPdf, tag: Any, lower: int) -> None:
    """Print a paragraph of one line again, so many CSS pixels lower, under a tag of its own."""
    ((page, start, end),) = pdf.marked(tag)
    content, parents = pdf.instructions(page), _parents(pdf, page)
    number = len(parents)
    again = [
        pikepdf.ContentStreamInstruction(
            [pikepdf.Name.Span, pikepdf.Dictionary(MCID=number)], pikepdf.Operator("BDC")
        )
    ]
    for each in content[start + 1 : end + 1]:
        if str(each.operator) == "Tm":
            *turned, across, down = each.operands
            each = pikepdf.ContentStreamInstruction([*turned, across, down + lower], each.operator)
        again.append(each)
    content[end + 1 : end + 1] = again
    pdf.write(page)
    double = pdf.pdf.make_indirect(
        pikepdf.Dictionary(
            Type=pikepdf.Name.StructElem, S=pikepdf.Name.P, P=tag.P, Pg=tag.Pg, K=number
        )
    )
    parents.append(double)
    _place(tag, after=double)


def _swap(one: Any, other: Any) -> None:
    """Swap two tags that stand under the same one."""
    parent = one.P
    turned = [
        other if _same(each, one) else one if _same(each, other) else each for each in kids(parent)
    ]
    parent.K = pikepdf.Array(turned)


def _place(tag: Any, after: Any) -> None:
    siblings = kids(tag.P)
    place = next(at for at, each in enumerate(siblings) if _same(each, tag))
    siblings.insert(place + 1, after)
    tag.P.K = pikepdf.Array(siblings)


def _flatten(pdf: TaggedPdf, tag: Any) -> None:
    flat = {
        "L": pikepdf.Name.Div,
        "LI": pikepdf.Name.P,
        "LBody": pikepdf.Name.Span,
        "Lbl": pikepdf.Name.Span,
    }
    for each in [tag, *pdf.tags(parent=tag)]:
        each.S = flat[str(each.S)[1:]]
        _plain(each)


def _plain(tag: Any) -> None:
    """Take a tag's attributes away."""
    if "/A" in tag:
        del tag.A


def _same(one: Any, other: Any) -> bool:
    return is_tag(one) and one.objgen == other.objgen


def _parents(pdf: TaggedPdf, page: int) -> Any:
    """The tags of a page by the numbers of its marked content."""
    numbers = list(pdf.root.StructTreeRoot.ParentTree.Nums)
    return numbers[numbers.index(pdf.pdf.pages[page].StructParents) + 1]


def _decoration(pdf: TaggedPdf) -> tuple[int, int, int]:
    """Page, first and last instruction of the artifact that draws the decorative picture."""
    for page in range(len(pdf.pdf.pages)):
        content = [str(each.operator) for each in pdf.instructions(page)]
        for start in (at for at, operator in enumerate(content) if operator == "BMC"):
            end = content.index("EMC", start)
            if "c" in content[start:end]:
                return page, start, end
    raise ValueError("no decorative picture")
