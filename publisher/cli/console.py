"""What is printed: messages, progress, the closing table, JSON."""

import json
import sys
from collections.abc import Iterable, Sequence
from dataclasses import asdict
from types import TracebackType
from typing import Any, Self

from publisher.build import BuildPlan, LeafletResult
from publisher.diagnostics import Diagnostic


def print_diagnostics(diagnostics: Iterable[Diagnostic]) -> None:
    """Every finding on standard error, one a line."""
    for each in diagnostics:
        print(each, file=sys.stderr)


def print_json(results: Iterable[LeafletResult]) -> None:
    """Files and findings as one JSON object on standard output."""
    data = [
        {
            "leaflet": result.leaflet,
            "folder": str(result.folder),
            "files": [asdict(each) for each in result.entries],
            "diagnostics": [
                {
                    "severity": each.severity,
                    "code": each.code,
                    "message": each.message,
                    "remedy": each.remedy,
                    "path": each.span.path if each.span else None,
                    "line": each.span.line or None if each.span else None,
                    "column": each.span.column or None if each.span else None,
                }
                for each in result.diagnostics
            ],
        }
        for result in results
    ]
    print(json.dumps({"leaflets": data}, indent=2, ensure_ascii=False))


def print_results(results: list[LeafletResult], *, built: bool) -> None:
    """The closing table of files, and a line on each leaflet that failed."""
    if built and any(each.entries for each in results):
        print_table(
            ("File", "Size", "Pages", "Playing time"),
            [
                (
                    str(result.folder / entry.path),
                    _size(entry.bytes),
                    str(entry.pages or ""),
                    playing_time(entry.seconds),
                )
                for result in results
                for entry in result.entries
            ],
        )
    failed = [each for each in results if each.failed]
    good = len(results) - len(failed)
    verdict = "built" if built else "without an error"
    print(f"{good} of {len(results)} leaflets {verdict}.")
    for result in failed:
        errors = sum(each.is_error for each in result.diagnostics)
        kept = "; its earlier files are as they were" if built and result.folder.exists() else ""
        print(f"{result.leaflet}: {errors} {'error' if errors == 1 else 'errors'}{kept}.")


def playing_time(seconds: float) -> str:
    """As on a player, "4:05"; empty for what cannot be played."""
    if not seconds:
        return ""
    minutes, rest = divmod(round(seconds), 60)
    return f"{minutes}:{rest:02d}"


class Progress:
    """A bar on the terminal while leaflets are made; nothing where there is no terminal."""

    def __init__(self, plan: BuildPlan) -> None:
        self._bar: Any = None
        self._task: Any = None
        if sys.stderr.isatty():
            from rich.console import Console
            from rich.progress import BarColumn, MofNCompleteColumn, TextColumn
            from rich.progress import Progress as Bar

            columns = (TextColumn("{task.description}"), BarColumn(), MofNCompleteColumn())
            self._bar = Bar(*columns, console=Console(stderr=True), transient=True)
            self._task = self._bar.add_task("Building", total=len(plan.leaflets))

    def __enter__(self) -> Self:
        if self._bar:
            self._bar.start()
        return self

    def __exit__(
        self,
        kind: type[BaseException] | None,
        problem: BaseException | None,
        trace: TracebackType | None,
    ) -> None:
        if self._bar:
            self._bar.stop()

    def show(self, leaflet: str, format_name: str) -> None:
        """Say what is being made."""
        if self._bar:
            self._bar.update(self._task, description=f"{leaflet} {format_name}".strip())

    def done(self, result: LeafletResult) -> None:
        """Count a leaflet that is finished."""
        if self._bar:
            self._bar.update(self._task, advance=1, description=result.leaflet)


def print_table(headings: tuple[str, ...], rows: Sequence[tuple[str, ...]]) -> None:
    """A plain table on standard output; sizes and times stand right."""
    from rich.console import Console
    from rich.markup import escape
    from rich.table import Table

    # A pipe or a file gets whole lines, however long they are.
    console = Console() if sys.stdout.isatty() else Console(width=200)
    table = Table(box=None, header_style="bold", pad_edge=False)
    for heading in headings:
        number = heading in {"Size", "Pages", "Playing time"}
        table.add_column(heading, justify="right" if number else "left", overflow="fold")
    for row in rows:
        # A name with square brackets is a name and no mark-up.
        table.add_row(*(escape(each) for each in row))
    console.print(table)


def _size(count: int) -> str:
    if count < 1000:
        return f"{count} B"
    if count < 1_000_000:
        return f"{count / 1000:.0f} kB"
    return f"{count / 1_000_000:.1f} MB"
