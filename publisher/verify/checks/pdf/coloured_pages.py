"""The pages of a file for the office printer that are not all grey."""

from publisher.document import PrintForm
from publisher.verify.checks.pdf_x.print_file import open_print_file
from publisher.verify.finished_file import FinishedFile
from publisher.verify.print_form_of import print_form_of

_GREY = "/DeviceGray"


def read_coloured_pages(file: FinishedFile) -> tuple[int, ...]:
    """The pages (from 1) on which something is painted in another colour space than grey.

    Only the form for the office printer is asked. Raises `UnreadablePrintFile`.
    """
    if print_form_of(file.format) is not PrintForm.A4_PRINT or file.for_print_shop:
        return ()
    painted = open_print_file(file).painted
    return tuple(sorted({each.page for each in painted if each.space != _GREY}))
