"""ZXing: what a phone's camera reads from the codes in print (ISO/IEC 18004)."""

from collections.abc import Iterator, Sequence
from functools import cache
from importlib.metadata import version

from publisher.document import walk
from publisher.document.nodes import Video
from publisher.verify.finding import Finding
from publisher.verify.finished_file import FinishedFile
from publisher.verify.judges.judge import Judge, Seen, failed
from publisher.verify.judges.parts import ZXING
from publisher.verify.shown_document import shown_document
from publisher.verify.verdict import Level, Verdict

_DPI = 200
"""As a phone sees a page, so that a code which only a scanner could read is not read."""


def judge(files: Sequence[FinishedFile]) -> list[Verdict]:
    """Each PDF's verdict: its codes lead to the leaflet's web page and videos, and nowhere else."""
    return JUDGE.judge(files)


def _look(files: Sequence[FinishedFile]) -> list[Seen]:
    return [_tried(each) for each in files]


def _tried(file: FinishedFile) -> Seen:
    try:
        read = list(_codes(file.content))
    except Exception as failure:  # noqa: BLE001  # one file must not take the others' verdicts away
        return failed("ZXing", failure)
    return Seen(tuple(_findings(read, _addresses(file))), 2)


def _addresses(file: FinishedFile) -> dict[str, str]:
    """Where the codes have to lead, each with the block that it belongs to."""
    document = shown_document(file)
    web_page = document.metadata.web_page
    videos = {each.address: each.id for each in walk(document.blocks) if isinstance(each, Video)}
    return {**({web_page: ""} if web_page else {}), **videos}


def _findings(read: Sequence[tuple[int, str]], addresses: dict[str, str]) -> Iterator[Finding]:
    for page, told in read:
        if told not in addresses:
            message = f"a code leads to '{told}', where nothing of the leaflet is"
            yield Finding("code-leads-elsewhere", message, f"page {page}")
    for address in addresses.keys() - {told for _, told in read}:
        message = f"no code that can be read leads to {address}"
        yield Finding("code-not-read", message, node=addresses[address])


def _codes(content: bytes) -> Iterator[tuple[int, str]]:
    """The page (from 1) and the words of each code on it."""
    import pypdfium2
    import zxingcpp

    of_phones = zxingcpp.barcode_formats_from_str("QRCode")
    with pypdfium2.PdfDocument(content) as pdf:
        for number, page in enumerate(pdf, 1):
            seen = page.render(scale=_DPI / 72, grayscale=True).to_pil()
            for each in zxingcpp.read_barcodes(seen, formats=of_phones):
                yield number, each.text


@cache
def _version() -> str:
    return version("zxing-cpp")


JUDGE = Judge(
    "ZXing",
    "QR codes that lead where they say",
    ("application/pdf",),
    Level.FULL,
    (ZXING,),
    _version,
    _look,
)
