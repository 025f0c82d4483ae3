"""A new leaflet's folder."""

from pathlib import Path

from publisher.diagnostics import Problems, Span, error
from publisher.readers.plain_text.imported_leaflet import ImportedLeaflet

LEAFLET = "leaflet.md"
REPORT = "import-report.md"


def write_leaflet_folder(imported: ImportedLeaflet, folder: Path) -> list[Path]:
    """Make `folder` with leaflet.md and import-report.md in it; the files that were written.

    Raises `Problems` where there is such a folder (or file) already, or it cannot be made; then
    nothing has changed.
    """
    try:
        folder.mkdir(parents=True)
    except FileExistsError as problem:
        raise Problems(
            [
                error(
                    "IMP-004",
                    "this folder is there already, and an import never overwrites anything",
                    "choose another name, or move the folder away",
                    Span(str(folder)),
                )
            ]
        ) from problem
    except OSError as problem:
        raise _cannot_write(folder, problem) from problem
    files = {folder / LEAFLET: imported.leaflet, folder / REPORT: imported.report}
    try:
        for file, text in files.items():
            file.write_text(text, encoding="utf-8", newline="\n")
    except OSError as problem:
        for file in files:
            file.unlink(missing_ok=True)
        folder.rmdir()
        raise _cannot_write(folder, problem) from problem
    return list(files)


def _cannot_write(folder: Path, problem: OSError) -> Problems:
    reason = problem.strerror or str(problem)
    return Problems(
        [
            error(
                "IMP-005",
                f"the folder cannot be written: {reason}",
                "check who may write there, and whether the disk is full",
                Span(str(folder)),
            )
        ]
    )
