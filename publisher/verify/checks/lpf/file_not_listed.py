"""Files that the manifest does not name, and names that no file has."""

from collections import Counter
from collections.abc import Iterator

from publisher.verify.checks.lpf.opened import ENTRY_PAGE, MANIFEST, Audiobook
from publisher.verify.finding import Finding


def check_file_not_listed(book: Audiobook) -> Iterator[Finding]:
    """The package holds what the manifest names, each once, and nothing else (LPF, 4)."""
    named = [each.address for each in book.parts] + [str(each["url"]) for each in book.resources]
    for address, count in Counter(named).items():
        if address not in book.files:
            yield Finding("file-not-listed", f"'{address}' is not in the package", MANIFEST)
        if count > 1:
            yield Finding("file-not-listed", f"'{address}' is named {count} times", MANIFEST)
    for path in book.files:
        if path not in named and path != MANIFEST:
            yield Finding("file-not-listed", "the manifest does not name this file", path)
    if ENTRY_PAGE not in book.files:
        yield Finding("file-not-listed", "there is no page to begin with", ENTRY_PAGE)
