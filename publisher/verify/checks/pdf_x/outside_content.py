"""Content that is somewhere else, or that only some programs show."""

from collections.abc import Iterator

from pikepdf import Dictionary, Name, Stream

from publisher.verify.checks.pdf_x.print_file import PrintFile
from publisher.verify.finding import Finding

_RULE = "outside-content"


def check_outside_content(file: PrintFile) -> Iterator[Finding]:
    """All that is printed is in the file and on its pages (ISO 15930-4).

    There are no files inside of the file, no layers, no PostScript, no stand-ins for pictures that
    are elsewhere, and no other versions of a picture for print.
    """
    names = file.root.get("/Names")
    if isinstance(names, Dictionary) and "/EmbeddedFiles" in names:
        yield Finding(_RULE, "other files are attached")
    if "/OCProperties" in file.root:
        yield Finding(_RULE, "the pages have layers, which PDF 1.4 does not know")
    for each in file.pdf.objects:
        if isinstance(each, Stream) and "/F" in each:
            yield Finding(_RULE, "something is kept in a file of its own")
    for page, drawn in file.drawn:
        where = f"page {page}"
        if drawn.get("/Subtype") == Name.PS or drawn.get("/Subtype2") == Name.PS:
            yield Finding(_RULE, "something is drawn by PostScript", where)
        if "/OPI" in drawn or "/Ref" in drawn:
            yield Finding(_RULE, "a picture stands for another that is elsewhere", where)
        if any(each.get("/DefaultForPrinting", False) for each in drawn.get("/Alternates", [])):
            yield Finding(_RULE, "a picture is another one when it is printed", where)
