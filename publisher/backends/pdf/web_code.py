"""The way from paper to the leaflet's web page."""

from publisher.backends.pdf.data_uri import data_uri
from publisher.document import Document
from publisher.markup import E, Element
from publisher.pictures.qr_code import qr_code
from publisher.theme import Wording


def web_code(document: Document, wording: Wording) -> list[Element]:
    """The address of the web page in words and as a code; empty where nobody said where it is."""
    address = document.metadata.web_page
    if not address:
        return []
    shown = address.removeprefix("https://")
    code = qr_code(address)
    return [
        E.div(
            E.p(wording.web_copy, " ", E.a(shown, {"class": "address web"}, href=address)),
            E.img(
                {"class": "qr-code"},
                src=data_uri(code.media_type, code.data),
                alt=wording.web_code.format(address=address),
            ),
            {"class": "web-code"},
        )
    ]
