"""Defects of a file for a print shop (PDF/X-1a), which has inks and no colours of a screen."""

from io import BytesIO

import pikepdf

from tests.mutations.made import PRINT_SHOP
from tests.mutations.mutation import mutation
from tests.mutations.pdf import planted_in
from tests.mutations.tagged_pdf import Instructions, TaggedPdf

planted = planted_in(PRINT_SHOP)


def _first(content: Instructions, operator: str) -> int:
    return next(at for at, each in enumerate(content) if str(each.operator) == operator)


def _put(pdf: TaggedPdf, operator: str, *operands: float) -> None:
    """Paint the first thing that has an ink of its own with another."""
    content = pdf.instructions(0)
    made = pikepdf.ContentStreamInstruction(list(operands), pikepdf.Operator(operator))
    content[_first(content, "k")] = made
    pdf.write(0)


@planted("colour of a screen (RGB) left", "own: colour-without-ink")
def _(pdf: TaggedPdf) -> None:
    _put(pdf, "rg", 0.1, 0.3, 0.4)


@planted("picture in the colours of a screen", "own: colour-without-ink")
def _(pdf: TaggedPdf) -> None:
    picture = pdf.pdf.make_stream(
        b"\x40\x80\xc0",
        Type=pikepdf.Name.XObject,
        Subtype=pikepdf.Name.Image,
        Width=1,
        Height=1,
        BitsPerComponent=8,
        ColorSpace=pikepdf.Name.DeviceRGB,
    )
    page = pdf.pdf.pages[0]
    name = page.add_resource(picture, pikepdf.Name.XObject)
    page.contents_add(f"/Artifact BMC q 20 0 0 20 60 60 cm {name} Do Q EMC".encode())


@planted("too much ink in one place", "own: too-much-ink")
def _(pdf: TaggedPdf) -> None:
    _put(pdf, "k", 1, 1, 1, 1)


@planted("words too pale in their inks", "own: low-contrast")
def _(pdf: TaggedPdf) -> None:
    for at, each in enumerate(pdf.instructions(0)):
        if str(each.operator) == "k":
            pale = pikepdf.ContentStreamInstruction([0, 0, 0, 0.2], pikepdf.Operator("k"))
            pdf.instructions(0)[at] = pale
    pdf.write(0)


@planted("paint that lets through what is behind it", "own: see-through")
def _(pdf: TaggedPdf) -> None:
    page = pdf.pdf.pages[0]
    name = page.add_resource(pikepdf.Dictionary(ca=0.5), pikepdf.Name.ExtGState)
    page.contents_add(f"q {name} gs Q".encode())


@planted("bleed missing", "own: page-boxes")
def _(pdf: TaggedPdf) -> None:
    del pdf.pdf.pages[0].BleedBox


@planted("bleed of 1 mm", "own: page-boxes")
def _(pdf: TaggedPdf) -> None:
    page = pdf.pdf.pages[0]
    left, bottom, right, top = map(float, page.TrimBox)
    page.BleedBox = pikepdf.Array([left - 2.8, bottom - 2.8, right + 2.8, top + 2.8])


@planted("place of the cut missing", "own: page-boxes")
def _(pdf: TaggedPdf) -> None:
    del pdf.pdf.pages[0].TrimBox


@planted("printing condition missing", "own: output-intent")
def _(pdf: TaggedPdf) -> None:
    del pdf.root.OutputIntents


@planted("printing condition that nobody knows", "own: output-intent")
def _(pdf: TaggedPdf) -> None:
    pdf.root.OutputIntents[0].OutputConditionIdentifier = pikepdf.String("OURS")


@planted("trapping not told", "own: missing-facts")
def _(pdf: TaggedPdf) -> None:
    del pdf.pdf.docinfo["/Trapped"]


@planted("font not embedded", "own: loose-font")
def _(pdf: TaggedPdf) -> None:
    del next(pdf.fonts()).DescendantFonts[0].FontDescriptor.FontFile2


@planted("link left on the page", "own: annotation-on-page", "own: action")
def _(pdf: TaggedPdf) -> None:
    link = pikepdf.Dictionary(
        Type=pikepdf.Name.Annot,
        Subtype=pikepdf.Name.Link,
        Rect=[100, 100, 200, 120],
        A=pikepdf.Dictionary(S=pikepdf.Name.URI, URI=pikepdf.String("https://www.example.org/")),
    )
    pdf.pdf.pages[0].Annots = pikepdf.Array([pdf.pdf.make_indirect(link)])


@planted("another file attached", "own: outside-content")
def _(pdf: TaggedPdf) -> None:
    pdf.pdf.attachments["prices.txt"] = b"1000 copies"


@planted("script", "own: action")
def _(pdf: TaggedPdf) -> None:
    action = pikepdf.Dictionary(S=pikepdf.Name.JavaScript, JS=pikepdf.String("app.beep()"))
    pdf.root.OpenAction = action


@planted("claim of another version", "own: not-identified")
def _(pdf: TaggedPdf) -> None:
    pdf.pdf.docinfo["/GTS_PDFXVersion"] = pikepdf.String("PDF/X-4")


@mutation(PRINT_SHOP, "written as a later PDF", "own: newer-pdf")
def _(content: bytes) -> bytes:
    with pikepdf.open(BytesIO(content)) as pdf, BytesIO() as buffer:
        streams = pikepdf.ObjectStreamMode.generate
        pdf.save(buffer, deterministic_id=True, object_stream_mode=streams)
        return buffer.getvalue()


@mutation(PRINT_SHOP, "locked with an empty password", "own: locked-file")
def _(content: bytes) -> bytes:
    with pikepdf.open(BytesIO(content)) as pdf, BytesIO() as buffer:
        lock = pikepdf.Encryption(owner="printer", user="", R=4, aes=False, metadata=False)
        pdf.save(buffer, encryption=lock)
        return buffer.getvalue()
