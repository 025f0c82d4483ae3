"""Where two files first differ, in words that lead to it."""

from io import BytesIO
from itertools import zip_longest
from zipfile import BadZipFile, ZipFile

_SHOWN = 60


def first_difference(first: bytes, second: bytes) -> str:
    """The member of a ZIP file, the object of a PDF, the line of a text, or the byte.

    Empty where the two are identical.
    """
    if first == second:
        return ""
    try:
        if first.startswith(b"PK") and second.startswith(b"PK"):
            return _in_zip(first, second) or _in_bytes(first, second)
        if first.startswith(b"%PDF") and second.startswith(b"%PDF"):
            return _in_pdf(first, second) or _in_bytes(first, second)
        return _in_text(first.decode(), second.decode())
    except (BadZipFile, UnicodeDecodeError, ValueError):
        return _in_bytes(first, second)


def _in_zip(first: bytes, second: bytes) -> str:
    with ZipFile(BytesIO(first)) as ours, ZipFile(BytesIO(second)) as theirs:
        for mine, other in zip_longest(ours.infolist(), theirs.infolist()):
            if mine is None or other is None:
                return f"{(mine or other).filename} is in one of them only"
            if mine.filename != other.filename:
                return f"{mine.filename} stands where {other.filename} stands in the other"
            if inside := first_difference(ours.read(mine), theirs.read(other)):
                return f"{mine.filename}: {inside}"
            for part in ("date_time", "compress_type", "external_attr", "extra", "compress_size"):
                if getattr(mine, part) != getattr(other, part):
                    return f"{mine.filename}: {part} in the ZIP header"
    return ""


def _in_pdf(first: bytes, second: bytes) -> str:
    import pikepdf

    try:
        with pikepdf.open(BytesIO(first)) as ours, pikepdf.open(BytesIO(second)) as theirs:
            if len(ours.objects) != len(theirs.objects):
                return f"{len(ours.objects)} objects and {len(theirs.objects)} objects"
            pairs = zip(ours.objects, theirs.objects, strict=True)
            for number, (mine, other) in enumerate(pairs, 1):
                if _pdf_object(mine) != _pdf_object(other):
                    kind = mine.get("/Type", "") if isinstance(mine, pikepdf.Dictionary) else ""
                    return f"object {number}{f' ({kind})' if kind else ''}"
            if _pdf_object(ours.trailer) != _pdf_object(theirs.trailer):
                return "the trailer"
    except pikepdf.PdfError as problem:
        raise ValueError(str(problem)) from problem
    return ""


def _pdf_object(found: object) -> tuple[bytes, bytes]:
    import pikepdf

    assert isinstance(found, pikepdf.Object)
    stream = found.read_raw_bytes() if isinstance(found, pikepdf.Stream) else b""
    return found.unparse(resolved=True), stream


def _in_text(first: str, second: str) -> str:
    lines = zip_longest(first.split("\n"), second.split("\n"))
    number, pair = next(each for each in enumerate(lines, 1) if each[1][0] != each[1][1])
    ours, theirs = ("no line" if each is None else repr(each) for each in pair)
    at = next((i for i, (a, b) in enumerate(zip(ours, theirs)) if a != b), 0)
    begin = max(0, at - _SHOWN // 2)
    shown = " and ".join(each[begin : begin + _SHOWN] for each in (ours, theirs))
    return f"line {number}: {shown}"


def _in_bytes(first: bytes, second: bytes) -> str:
    pairs = enumerate(zip(first, second))
    at = next((place for place, (a, b) in pairs if a != b), min(len(first), len(second)))
    return f"byte {at} of {len(first)} and {len(second)}"
