"""A theme as files to look at."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass, replace
from datetime import UTC, datetime, time
from pathlib import Path

from publisher import __version__
from publisher.backends import Context, find_backends
from publisher.build.print_edition import PRINT_EDITION
from publisher.build.specimen.specimen_sheet import specimen_sheet
from publisher.build.told import told
from publisher.diagnostics import Diagnostic
from publisher.document import Document, PlannedFormat, with_end_matter
from publisher.readers import read_leaflet
from publisher.theme import Theme, read_wording
from publisher.verify import Edition, FinishedFile, Level, prove

SPECIMEN = Path(__file__).parent / "source" / "specimen"
"""The folder of the leaflet that holds every construct."""
_SHEET_FORMATS = ("pdf", "web")


@dataclass(frozen=True, slots=True)
class DrawnTheme:
    """Files by name, and what was found while they were made and judged."""

    files: Mapping[str, bytes]
    diagnostics: tuple[Diagnostic, ...]


def draw_theme(theme: Theme, formats: Sequence[str], cache: Path | None = None) -> DrawnTheme:
    """The specimen leaflet in these formats, and the sheet of colours as a PDF and a web page.

    All files are judged as those of a leaflet are. `cache` is a folder that remembers what was
    spoken. Raises `Problems` where a format cannot be made.
    """
    leaflet = read_leaflet(SPECIMEN)
    data = leaflet.metadata
    wording = read_wording(theme.folder, data.language)
    created = datetime.combine(data.last_reviewed, time(), UTC)
    context = Context(theme, wording, created, __version__, cache)
    planned = [
        PlannedFormat(
            name, wording.format_label(name, each.label), each.file_name.format(id=data.id)
        )
        for name, each in find_backends().items()
        if name in formats and each.listed
    ]
    made = [
        _made(with_end_matter(leaflet, planned, wording), formats, context),
        _made(specimen_sheet(leaflet, context), _SHEET_FORMATS, context),
    ]
    proofs = prove([edition for edition, _ in made], Level.QUICK, theme)
    return DrawnTheme(
        {file.file_name: file.content for proven in proofs for file in proven.files},
        (
            *(each for _, found in made for each in found),
            *(each for proven in proofs for each in told(proven, may_go_out=True)),
        ),
    )


def _made(
    document: Document, formats: Sequence[str], context: Context
) -> tuple[Edition, list[Diagnostic]]:
    files: list[FinishedFile] = []
    found: list[Diagnostic] = []
    pages: tuple[str, ...] | None = None
    for name, backend in find_backends().items():
        if name not in formats:
            continue
        options = backend.options()
        # The printed edition comes first, and all others tell of its pages.
        made = backend.render(document, options, replace(context, print_pages=pages or ()))
        if name == PRINT_EDITION:
            pages = made.print_pages
        files.append(
            FinishedFile(
                name,
                made.file_name,
                made.media_type,
                made.content,
                document,
                options,
                print_pages=made.print_pages,
            )
        )
        found += made.diagnostics
    return Edition(document, context.wording, tuple(files)), found
