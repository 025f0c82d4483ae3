"""Audiobooks without a cover, or with one that no words stand for."""

from collections.abc import Iterator

from publisher.verify.checks.lpf.opened import MANIFEST, Audiobook
from publisher.verify.finding import Finding

_PNG = b"\x89PNG\r\n\x1a\n"


def check_no_cover(book: Audiobook) -> Iterator[Finding]:
    """One resource is the cover, is what it says, and has a name (Publication Manifest, cover)."""
    covers = [each for each in book.resources if "cover" in (each.get("rel") or ())]
    if len(covers) != 1:
        message = f"the manifest names {len(covers) or 'no'} covers, and has to name one"
        yield Finding("no-cover", message, MANIFEST)
    for each in covers:
        if book.document.metadata.title not in str(each.get("name", "")):
            yield Finding("no-cover", "no words stand for the cover", MANIFEST)
        content = book.files.get(str(each["url"]), b"")
        if not content.startswith(_PNG) or each.get("encodingFormat") != "image/png":
            yield Finding("no-cover", "the cover is no PNG", str(each["url"]))
