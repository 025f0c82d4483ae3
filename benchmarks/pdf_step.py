"""The PDF step in a warm process against a raw `write_pdf` of the same HTML."""

from collections.abc import Iterator
from dataclasses import replace
from pathlib import Path

from benchmarks.paired import Taken, paired, row, work
from benchmarks.row import Row
from benchmarks.workplace import Workplace


def measure(place: Workplace) -> Iterator[Row]:
    """In one process, in seconds of the processor: with PNG pictures, with drawings, without."""
    for name, pictures, target in (
        ("with PNG pictures", "png", 0.8),
        ("without pictures", "", 1.1),
        ("with SVG drawings", "svg", None),
    ):
        yield _measured(place, name, pictures, target)


def _measured(place: Workplace, name: str, pictures: str, target: float | None) -> Row:
    from benchmarks.library_floor import write_pdf
    from benchmarks.prepared_leaflet import prepared_leaflet
    from benchmarks.print_html import print_html
    from benchmarks.sample_library import write_library
    from publisher.backends import find_backends

    project = place.folder / f"pdf-{pictures or 'none'}"
    # One leaflet a turn: what is remembered of a picture must not count twice.
    turns = place.size(12, 3)
    leaflets = write_library(project, turns + 1, first=100, pictures=pictures)
    found = [prepared_leaflet(project, each) for each in leaflets]
    pages = []
    for leaflet, prepared in zip(leaflets, found, strict=True):
        page = project / f"{leaflet}.html"
        page.write_text(print_html(prepared), encoding="utf-8")
        pages.append(page)
    backend = find_backends()["pdf"]

    def ours(turn: int) -> Taken:
        context = replace(found[turn].context, cache=None)
        return work(lambda: backend.render(found[turn].document, backend.options(), context))

    def theirs(turn: int) -> Taken:
        return work(lambda: write_pdf(pages[turn], Path(project, "raw.pdf")))

    taken = paired({"theirs": theirs, "ours": ours}, turns, warm=True)
    return row(
        f"the PDF step, {name}",
        "a raw warm write_pdf of the same HTML",
        taken["ours"],
        taken["theirs"],
        target,
        f"{turns} leaflets, no cache",
        by_processor=True,
    )
