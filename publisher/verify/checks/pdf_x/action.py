"""Things that happen when a file is opened or clicked."""

from collections.abc import Iterator

from pikepdf import Dictionary, Stream

from publisher.verify.checks.pdf_x.print_file import PrintFile
from publisher.verify.finding import Finding


def check_action(file: PrintFile) -> Iterator[Finding]:
    """There are no actions and no scripts (ISO 15930-4); a bookmark names its place."""
    if isinstance(file.root.get("/OpenAction"), Dictionary):
        yield Finding("action", "something happens when the file is opened")
    names = file.root.get("/Names")
    if isinstance(names, Dictionary) and "/JavaScript" in names:
        yield Finding("action", "the file has a script")
    for each in file.pdf.objects:
        if not isinstance(each, Dictionary | Stream):
            continue
        if "/AA" in each:
            yield Finding("action", "something happens by itself while the file is read")
        entry = each.get("/A")
        if isinstance(entry, Dictionary) and str(entry.get("/S", "")) not in _ATTRIBUTES:
            yield Finding("action", f"a click would do something ({entry.get('/S')})")


# A tag has its attributes under the same key, and there /S is no action.
_ATTRIBUTES = ("",)
