"""What a print shop has to find in a file beside its pages, and what it must not (PDF/X-1a)."""

from typing import Any

from pikepdf import Array, Dictionary, Name, NumberTree, Pdf, String

CONDITION = "FOGRA39"
_REGISTRY = "http://www.color.org"
_DESCRIPTION = "Coated FOGRA39 (ISO 12647-2:2004)"


def prepare_exchange(pdf: Pdf) -> None:
    """Fit a PDF for exchange without another word (ISO 15930-4:2003, PDF/X-1a:2003).

    It names the printing condition of the registry that its colours are meant for, says that no
    colours are trapped, gives each page its boxes, and loses its links: nobody clicks on paper, and
    an annotation on the page is not allowed. The tags of the links and their words stay.
    """
    pdf.Root.OutputIntents = Array(
        [
            Dictionary(
                Type=Name.OutputIntent,
                S=Name.GTS_PDFX,
                OutputConditionIdentifier=String(CONDITION),
                OutputCondition=String(_DESCRIPTION),
                RegistryName=String(_REGISTRY),
                Info=String(_DESCRIPTION),
            )
        ]
    )
    pdf.docinfo["/Trapped"] = Name("/False")
    _lose_links(pdf)
    for page in pdf.pages:
        page.TrimBox = Array(list(page.trimbox))
        page.BleedBox = Array(list(page.bleedbox if "/BleedBox" in page else page.trimbox))
        for key in ("/CropBox", "/ArtBox", "/Tabs"):
            if key in page:
                del page[key]


def _lose_links(pdf: Pdf) -> None:
    for key in ("/OpenAction", "/AA", "/AcroForm"):
        if key in pdf.Root:
            del pdf.Root[key]
    annotated = set()
    for page in pdf.pages:
        for each in page.get("/Annots", []):
            if "/StructParent" in each:
                annotated.add(int(each.StructParent))
        for key in ("/Annots", "/AA"):
            if key in page:
                del page[key]
    tree = pdf.Root.get("/StructTreeRoot")
    if tree is None:
        return
    if "/ParentTree" in tree:
        parents = NumberTree(tree.ParentTree)
        for number in annotated & set(parents):
            del parents[number]
    for each in list(pdf.objects):
        if isinstance(each, Dictionary) and "/S" in each and "/K" in each:
            _without_annotations(each)


def _without_annotations(tag: Any) -> None:
    kids = tag.K if isinstance(tag.K, Array) else [tag.K]
    kept = [each for each in kids if not _is_annotation(each)]
    if len(kept) < len(kids):
        tag.K = Array(kept)


def _is_annotation(kid: Any) -> bool:
    return isinstance(kid, Dictionary) and kid.get("/Type") == Name.OBJR
