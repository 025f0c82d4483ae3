"""What of a leaflet one of its files is meant to show."""

from publisher.document import Document, PrintForm
from publisher.document.poster import poster_of
from publisher.verify.finished_file import FinishedFile
from publisher.verify.print_form_of import print_form_of


def shown_document(file: FinishedFile) -> Document:
    """The whole document, but for a poster, which has the title, the summary and care cards."""
    is_poster = print_form_of(file.format) is PrintForm.POSTER
    return poster_of(file.document) if is_poster else file.document
