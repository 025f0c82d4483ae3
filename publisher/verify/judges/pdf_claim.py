"""Which part of PDF/UA a PDF says that it keeps."""

import re
from io import BytesIO

_PART = re.compile(rb"pdfuaid:part(?:>|=[\"'])\s*(\d)")


def claimed_part(content: bytes) -> int:
    """1 or 2 as the file's metadata say (ISO 14289-1, 5; ISO 14289-2, 5); 0 for none."""
    import pikepdf

    try:
        with pikepdf.open(BytesIO(content)) as document:
            metadata = document.Root.get("/Metadata")
            found = _PART.search(metadata.read_bytes()) if metadata is not None else None
    except pikepdf.PdfError:
        return 0
    return int(found[1]) if found else 0
