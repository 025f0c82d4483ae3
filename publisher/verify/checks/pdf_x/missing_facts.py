"""What a print shop has to know of a file without opening its pages."""

from collections.abc import Iterator

from publisher.verify.checks.pdf_x.print_file import PrintFile
from publisher.verify.finding import Finding


def check_missing_facts(file: PrintFile) -> Iterator[Finding]:
    """Title, dates, trapping and an identifier are there (ISO 15930-4)."""
    information = file.pdf.docinfo
    for key in ("/Title", "/CreationDate", "/ModDate"):
        if not str(information.get(key, "")).strip():
            yield Finding("missing-facts", f"the document information has no {key[1:]}")
    if str(information.get("/Trapped", "")) not in ("/True", "/False"):
        yield Finding("missing-facts", "the file does not say whether its colours are trapped")
    if "/ID" not in file.pdf.trailer:
        yield Finding("missing-facts", "the file has no identifier")
