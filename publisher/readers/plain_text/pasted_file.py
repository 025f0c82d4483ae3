"""Reading the file that a text was pasted into."""

import codecs
from pathlib import Path

from publisher.diagnostics import Problems, Span, error

_LARGEST = 1_000_000
_UTF_16 = (codecs.BOM_UTF16_LE, codecs.BOM_UTF16_BE)


def read_pasted_file(file: Path) -> str:
    """The text of a file in UTF-8, or in UTF-16 with its mark, as Windows Notepad may save it.

    Line ends and form feeds stay as they are: `read_plain_text` learns from them.

    Raises `Problems` where the file is missing, larger than 1,000,000 bytes, or no such text.
    """
    span = Span(str(file))
    try:
        if file.stat().st_size > _LARGEST:
            message = f"the file is too large: {file.stat().st_size:,} bytes"
            remedy = f"a leaflet has at most {_LARGEST:,}; check that this is the right file"
            raise Problems([error("IMP-003", message, remedy, span)])
        data = file.read_bytes()
    except OSError as problem:
        message = f"the file cannot be read: {problem.strerror or problem}"
        remedy = "check its name, and who may read it"
        raise Problems([error("IMP-006", message, remedy, span)]) from problem
    try:
        return data.decode("utf-16" if data.startswith(_UTF_16) else "utf-8-sig")
    except UnicodeDecodeError as problem:
        line = data.count(b"\n", 0, problem.start) + 1
        message = "this is not plain text in UTF-8"
        remedy = "save the file again as plain text and choose the encoding UTF-8"
        raise Problems([error("IMP-002", message, remedy, Span(str(file), line, 1))]) from problem
