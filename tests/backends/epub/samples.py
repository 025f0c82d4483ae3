"""Documents that an e-book has to cope with, besides the specimen."""

from dataclasses import replace

from publisher.backends.epub import EpubBackend
from publisher.backends.protocol import NoOptions
from publisher.document import Contact, Document
from publisher.document.nodes import Foreign
from tests.specimen import HERE, context, paragraph, section, specimen, text


def render(document: Document) -> bytes:
    return EpubBackend().render(document, NoOptions(), context()).content


def bare() -> Document:
    """One section and one paragraph: no glossary, references, pictures or contact."""
    document = specimen()
    data = replace(
        document.metadata, authors=(), topics=(), licence="", web_base="", contact=Contact()
    )
    return replace(
        document,
        metadata=data,
        blocks=(section("Only this", 2, paragraph("Only one sentence.")),),
        glossary=None,
        references=None,
    )


def arabic() -> Document:
    """A leaflet that is read from right to left, with English words in it."""
    document = bare()
    data = replace(
        document.metadata,
        id="arabic",
        title="ما هو السرطان الثانوي؟",
        language="ar",
        summary="معلومات للمرضى.",
    )
    inside = Foreign((text("bone scan"),), "en", span=HERE)
    return replace(
        document,
        metadata=data,
        summary=(text("معلومات للمرضى."),),
        blocks=(section("الفحوصات", 2, paragraph("قد تحتاج إلى ", inside, ".")),),
    )
