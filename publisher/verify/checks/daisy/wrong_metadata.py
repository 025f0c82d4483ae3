"""Talking books that say otherwise of themselves than the leaflet does."""

from collections.abc import Iterator

from publisher.verify.checks.daisy.opened import NCC, TalkingBook
from publisher.verify.finding import Finding

_ONCE = ("dc:identifier", "ncc:totalTime", "ncc:tocItems", "ncc:files", "ncc:narrator")


def check_wrong_metadata(book: TalkingBook) -> Iterator[Finding]:
    """What has to be said is said, once, and is true (DAISY 2.02, appendix 2)."""
    data = book.document.metadata
    facts = {
        "dc:title": [data.title],
        "dc:creator": list(data.authors) or [data.publisher],
        "dc:publisher": [data.publisher],
        "dc:date": [data.last_reviewed.isoformat()],
        "dc:language": [data.language],
        "dc:format": ["Daisy 2.02"],
        "ncc:charset": ["utf-8"],
        "ncc:multimediaType": ["audioFullText"],
    }
    for name, wanted in facts.items():
        found = book.metas(NCC, name)
        if found != wanted:
            message = f"'{name}' has to be {wanted}, and is {found or 'not there'}"
            yield Finding("wrong-metadata", message, NCC)
    for name in _ONCE:
        count = len(book.metas(NCC, name))
        if count != 1:
            yield Finding("wrong-metadata", f"'{name}' is there {count} times", NCC)
    for smil in book.smils:
        for name in ("dc:identifier", "dc:format"):
            if book.metas(smil, name) != book.metas(NCC, name):
                message = f"'{name}' is not that of the book"
                yield Finding("wrong-metadata", message, smil)
