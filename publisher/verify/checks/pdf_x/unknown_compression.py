"""Compression that a print shop's program need not know."""

from collections.abc import Iterator

from pikepdf import Array, Stream

from publisher.verify.checks.pdf_x.print_file import PrintFile
from publisher.verify.finding import Finding

_FORBIDDEN = ("/LZWDecode", "/LZW", "/JBIG2Decode", "/JPXDecode", "/Crypt")


def check_unknown_compression(file: PrintFile) -> Iterator[Finding]:
    """Nothing is compressed by LZW or JBIG2, or as PDF 1.5 and later do (ISO 15930-4)."""
    used: set[str] = set()
    for each in file.pdf.objects:
        if isinstance(each, Stream):
            filters = each.get("/Filter", Array())
            used |= set(map(str, filters if isinstance(filters, Array) else [filters]))
    for name in sorted(used & set(_FORBIDDEN)):
        yield Finding("unknown-compression", f"something is compressed by {name[1:]}")
