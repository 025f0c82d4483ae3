"""Defects of the PDF beside its words and their tags: language, links, looks, the file."""

from typing import Any

import pikepdf

from publisher.verify.claims import PDF_UA_2, with_claim
from tests.mutations.mutation import mutation
from tests.mutations.pdf import planted
from tests.mutations.tagged_pdf import TaggedPdf, kids
from tests.specimen import whole_specimen

# Language


@planted(
    "language of the file lost",
    "page-validation: PDFUA1-TEXT-LANGUAGE-001",
    "parity: language",
    "veraPDF: 7.2-34",
)
def _(pdf: TaggedPdf) -> None:
    del pdf.root.Lang


@planted("language of the file wrong", "parity: language")
def _(pdf: TaggedPdf) -> None:
    pdf.root.Lang = pikepdf.String("fr-FR")


@planted("language of a passage lost", "parity: language")
def _(pdf: TaggedPdf) -> None:
    passage = next(each for each in pdf.tags() if "/Lang" in each)
    del passage.Lang


@planted("language of two words in a sentence lost", "parity: language")
def _(pdf: TaggedPdf) -> None:
    del pdf.tag("Span", "bore da").Lang


# Links


@planted(
    "link without a description", "page-validation: PDFUA1-LINK-CONTENTS-001", "veraPDF: 7.18.1-2"
)
def _(pdf: TaggedPdf) -> None:
    del _web_link(pdf).Contents


@planted("link without a tag", "parity: structure")
def _(pdf: TaggedPdf) -> None:
    link = pdf.tag("Link", "our cancer pages")
    link.K = pikepdf.Array(
        [each for each in kids(link) if not isinstance(each, pikepdf.Dictionary)]
    )


@planted("link within the leaflet leads nowhere", "parity: structure")
def _(pdf: TaggedPdf) -> None:
    link = next(each for each in _annotations(pdf) if str(each.get("/Dest", "")) == "tests")
    link.Dest = pikepdf.String("nowhere")


@planted("web link leads to another site", "parity: structure")
def _(pdf: TaggedPdf) -> None:
    _web_link(pdf).A.URI = pikepdf.String("https://www.example.net/")


# The file


@mutation("pdf", "claim to PDF/UA-2, which the file does not keep", "veraPDF: 6.1-1")
def _(content: bytes) -> bytes:
    return with_claim("application/pdf", content, PDF_UA_2, whole_specimen())


@planted("letters too small", "own: small-letters")
def _(pdf: TaggedPdf) -> None:
    ((page, start, end),) = pdf.marked(pdf.tag("P", "Words at level four."))
    content = pdf.instructions(page)
    for at in range(start, end):
        if str(content[at].operator) == "Tf":
            font, _size = content[at].operands
            content[at] = pikepdf.ContentStreamInstruction([font, 6], pikepdf.Operator("Tf"))
    pdf.write(page)


@planted("title missing", "page-validation: PDFUA1-METADATA-TITLE-001", "veraPDF: 7.1-9")
def _(pdf: TaggedPdf) -> None:
    del pdf.pdf.docinfo["/Title"]
    with pdf.pdf.open_metadata(set_pikepdf_as_editor=False, update_docinfo=False) as metadata:
        del metadata["dc:title"]


@planted(
    "window shows the name of the file, not the title",
    "page-validation: PDFUA1-VIEWER-PREFERENCES-001",
    "veraPDF: 7.1-10",
)
def _(pdf: TaggedPdf) -> None:
    pdf.root.ViewerPreferences.DisplayDocTitle = False


@planted(
    "file not marked as tagged", "page-validation: PDFUA1-TAGGED-DOCUMENT-001", "veraPDF: 6.2-1"
)
def _(pdf: TaggedPdf) -> None:
    del pdf.root.MarkInfo


@planted(
    "letters without their meaning (ToUnicode)",
    "page-validation: PDFUA1-FONT-UNICODE-MAPPING-001",
    "parity: lost",
    "veraPDF: 7.21.7-1",
)
def _(pdf: TaggedPdf) -> None:
    for each in pdf.fonts():
        del each.ToUnicode


@planted("font not embedded", "page-validation: PDFUA1-FONT-EMBEDDING-001", "veraPDF: 7.21.4.1-1")
def _(pdf: TaggedPdf) -> None:
    del next(pdf.fonts()).DescendantFonts[0].FontDescriptor.FontFile2


@planted(
    "order of the Tab key not set", "page-validation: PDFUA1-PAGE-TABS-001", "veraPDF: 7.18.3-1"
)
def _(pdf: TaggedPdf) -> None:
    del pdf.pdf.pages[0].Tabs


@planted("bookmarks lost", "own: missing-bookmarks")
def _(pdf: TaggedPdf) -> None:
    del pdf.root.Outlines


@planted("contrast lowered", "own: low-contrast")
def _(pdf: TaggedPdf) -> None:
    ((page, start, end),) = pdf.marked(pdf.tag("P", "Words at level four."))
    content = pdf.instructions(page)
    text = next(at for at in range(start, end) if str(content[at].operator) == "BT")
    ink = next(each for each in reversed(content[:text]) if str(each.operator) == "rg")
    grey = pikepdf.ContentStreamInstruction([0.8, 0.8, 0.8], pikepdf.Operator("rg"))
    content[end:end] = [ink]
    content[text:text] = [grey]
    pdf.write(page)


def _annotations(pdf: TaggedPdf) -> list[Any]:
    return [each for page in pdf.pdf.pages for each in page.get("/Annots", [])]


def _web_link(pdf: TaggedPdf) -> Any:
    return next(
        each for each in _annotations(pdf) if "/cancer" in str(each.get("/A", {}).get("/URI", ""))
    )
