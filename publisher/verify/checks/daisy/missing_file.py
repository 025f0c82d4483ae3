"""Files that a talking book needs and has not, or has and does not need."""

from collections.abc import Iterator

from publisher.verify.checks.daisy.opened import NCC, TalkingBook
from publisher.verify.finding import Finding

_MASTER = "master.smil"


def check_missing_file(book: TalkingBook) -> Iterator[Finding]:
    """Every file that is named is there, and every file that is there is named (DAISY 2.02, 2)."""
    named = {NCC, *(each.smil for each in book.entries)}
    named |= {each for clip in book.clips for each in (clip.file, clip.sound)}
    for name, tree in book.trees.items():
        if name.endswith(".html"):
            named |= {each.get("src", "") for each in tree.iter("{*}img")}
            named |= {each.get("href", "") for each in tree.iter("{*}link")}
    for name in sorted(named - book.files.keys()):
        yield Finding("missing-file", f"'{name}' is named, but is not in the book", name or NCC)
    for name in sorted(book.files.keys() - named - {_MASTER}):
        yield Finding("missing-file", "nothing in the book leads to this file", name)
    if _MASTER in book.trees:
        parts = [each.get("src") for each in book.trees[_MASTER].iter("ref")]
        if parts != list(book.smils):
            message = "its parts are not those of the navigation control centre, in their order"
            yield Finding("missing-file", message, _MASTER)
