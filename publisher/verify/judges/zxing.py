"""ZXing: what a phone's camera reads from the codes on printed pages (ISO/IEC 18004)."""

from collections.abc import Iterator, Sequence
from functools import cache
from importlib.metadata import version

from publisher.verify.finding import Finding
from publisher.verify.finished_file import FinishedFile
from publisher.verify.judges.judge import Judge, Seen, failed
from publisher.verify.judges.parts import ZXING
from publisher.verify.verdict import Level, Verdict

_DPI = 200
_RULE = "code-leads-elsewhere"


def judge(files: Sequence[FinishedFile]) -> list[Verdict]:
    """Each PDF's verdict: its codes lead to the leaflet's web page, and nowhere else."""
    return JUDGE.judge(files)


def _look(files: Sequence[FinishedFile]) -> list[Seen]:
    return [_tried(each) for each in files]


def _tried(file: FinishedFile) -> Seen:
    from pypdfium2 import PdfiumError

    try:
        read = list(_codes(file.content))
    except PdfiumError as failure:
        return failed("ZXing", failure)
    return Seen(tuple(_findings(read, file.document.metadata.web_page)), 1)


def _findings(read: Sequence[tuple[int, str]], address: str) -> Iterator[Finding]:
    for page, told in read:
        if told != address:
            message = f"a code leads to '{told}', and not to the leaflet's web page"
            yield Finding(_RULE, message, f"page {page}")
    if address and not read:
        yield Finding(_RULE, "no code on any page can be read")


def _codes(content: bytes) -> Iterator[tuple[int, str]]:
    """The page (from 1) and the words of each code on it."""
    import pypdfium2
    import zxingcpp

    with pypdfium2.PdfDocument(content) as pdf:
        for number, page in enumerate(pdf, 1):
            seen = page.render(scale=_DPI / 72, grayscale=True).to_numpy()
            for each in zxingcpp.read_barcodes(seen, formats=zxingcpp.BarcodeFormat.QRCode):
                yield number, each.text


@cache
def _version() -> str:
    return version("zxing-cpp")


JUDGE = Judge(
    "ZXing",
    "QR codes that lead to the leaflet's web page",
    ("application/pdf",),
    Level.FULL,
    (ZXING,),
    _version,
    _look,
)
