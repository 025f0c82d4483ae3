"""Namespaces: which tags are meant as PDF 2.0 defines them (ISO 32000-2, 14.8.6)."""

from pikepdf import Array, Dictionary, Name, Pdf, String

from publisher.backends.pdf.mend.write_tags import Written

_PDF_2 = "http://iso.org/pdf2/ssn"
_ONLY_IN_PDF_1 = frozenset({"BlockQuote", "Reference", "TOC", "TOCI"})


def mend_namespaces(pdf: Pdf, written: Written) -> None:
    """Put each tag into the namespace of PDF 2.0, except the few that only PDF 1.7 has.

    Those need none: what has no namespace is a tag of PDF 1.7.
    """
    space = pdf.make_indirect(Dictionary(Type=Name.Namespace, NS=String(_PDF_2)))
    tree = pdf.Root.StructTreeRoot
    tree.Namespaces = Array([space])
    tree.RoleMap.FENote = Name.Note  # for readers that know no namespaces
    for tag, element in written.items():
        if tag.role not in _ONLY_IN_PDF_1:
            element.NS = space
