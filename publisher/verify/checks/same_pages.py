"""Whether all files tell of the pages that the printed edition has."""

from collections.abc import Iterator, Mapping, Sequence

from publisher import __version__
from publisher.verify.finding import Finding
from publisher.verify.finished_file import FinishedFile
from publisher.verify.verdict import Level, Verdict

_PRINT_EDITION = "pdf"


def judge_same_pages(files: Sequence[FinishedFile]) -> Mapping[str, Verdict]:
    """By format, what is to be said of each file that tells of printed pages beside their PDF.

    Where a page begins is read from the PDF's structure tree. That the other file has its marks
    where it is said to have them is told by its comparison with the document (`parity`).
    """
    edition = next((each for each in files if each.format == _PRINT_EDITION), None)
    telling = {
        each.format: each.print_pages
        for each in files
        if each is not edition and each.print_pages is not None
    }
    if edition is None or not telling:
        return {}
    from publisher.verify.parity.page_starts import read_page_starts

    try:
        starts = read_page_starts(edition.content, edition.document)
    except ValueError:
        return {}  # the checks of its own format say so
    return {
        name: Verdict(
            judge="Publisher's comparison of pages",
            version=__version__,
            standard="the pages of the printed edition",
            format=name,
            level=Level.QUICK,
            checks=1,
            findings=tuple(_findings(told, starts, edition.file_name)),
        )
        for name, told in telling.items()
    }


def _findings(told: Sequence[str], starts: Sequence[str], edition: str) -> Iterator[Finding]:
    if len(told) != len(starts):
        message = f"it tells of {len(told)} printed pages, and {edition} has {len(starts)}"
        yield Finding("other-pages", message)
        return
    for page, (here, there) in enumerate(zip(told, starts, strict=True), 1):
        if here != there:
            message = f"printed page {page} begins elsewhere in {edition}: at '{there}'"
            yield Finding("other-pages", message, node=here)
