"""Defects of the form for the office printer, which has one ink."""

import pikepdf

from tests.mutations.pdf import planted_in
from tests.mutations.tagged_pdf import TaggedPdf
from tests.mutations.text_line import line_of

planted = planted_in("pdf-a4-print")


@planted("words in colour", "own: colour-in-greys")
def _(pdf: TaggedPdf) -> None:
    line_of(pdf, "P", "Words at level four.").add("0.4 0 0 rg", before=True)


@planted("picture in colour", "own: colour-in-greys")
def _(pdf: TaggedPdf) -> None:
    ((page, start, end),) = pdf.marked(pdf.tag("Figure", "A lung"))
    content = pdf.instructions(page)
    grey = next(at for at in range(start, end) if str(content[at].operator) == "g")
    content[grey] = pikepdf.ContentStreamInstruction([0.1, 0.4, 0.3], pikepdf.Operator("rg"))
    pdf.write(page)


@planted("two colours that became one grey", "own: low-contrast")
def _(pdf: TaggedPdf) -> None:
    line_of(pdf, "P", "Words at level four.").add("0.75 g", before=True)
