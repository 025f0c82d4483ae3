"""Our own checks of a file for a print shop."""

from publisher.verify.finished_file import FinishedFile
from publisher.verify.verdict import Verdict


def check_print_shop(file: FinishedFile) -> Verdict | None:
    """Whether a PDF with crop marks is PDF/X-1a; None for every other file."""
    if file.media_type != "application/pdf" or not file.for_print_shop:
        return None
    from publisher.verify.checks import pdf_x

    return pdf_x.judge(file)
