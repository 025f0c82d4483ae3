"""What became of the leaflets: findings, the closing table, or JSON."""

import json
from collections.abc import Iterable
from dataclasses import asdict

from publisher.build.leaflet_result import LeafletResult
from publisher.cli.print_diagnostics import print_diagnostics
from publisher.cli.print_table import print_table
from publisher.diagnostics import Diagnostic
from publisher.freshness.nothing_to_do import up_to_date

_KEPT = "nothing that it is made from has changed"


def print_results(
    results: list[LeafletResult], *, as_json: bool, built: bool, explain: bool = False
) -> int:
    """Tell all results; the exit code: 1 where a leaflet failed, 0 otherwise.

    Where it is to `explain`, each file is told with the reason why it was made or kept.
    """
    if as_json:
        _print_json(results)
    else:
        # What is wrong with all leaflets, as a full disk, is told once.
        print_diagnostics(dict.fromkeys(each for result in results for each in result.diagnostics))
        if explain:
            _print_reasons(results)
        _print_files(results, built=built)
    return 1 if any(each.failed for each in results) else 0


def _print_json(results: Iterable[LeafletResult]) -> None:
    """Files and findings as one JSON object on standard output."""
    data = [
        {
            "leaflet": result.leaflet,
            "folder": str(result.folder),
            "files": [
                {**asdict(each), "made": each in result.made, "why": _why(result, each.format)}
                for each in result.entries
            ],
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


def _print_files(results: list[LeafletResult], *, built: bool) -> None:
    """The closing table of files, and a line on each leaflet that failed."""
    if built and any(each.made for each in results):
        print_table(
            ("File", "Size", "Pages", "Playing time"),
            [
                (
                    str(result.folder / entry.path),
                    _size(entry.bytes),
                    str(entry.pages or ""),
                    _playing_time(entry.seconds),
                )
                for result in results
                for entry in result.made
            ],
        )
    failed = [each for each in results if each.failed]
    print(_closing(results, len(results) - len(failed), built=built))
    alike: dict[frozenset[Diagnostic], list[LeafletResult]] = {}
    for result in failed:
        errors = frozenset(each for each in result.diagnostics if each.is_error)
        alike.setdefault(errors, []).append(result)
    for errors, (first, *others) in alike.items():
        count = f"{len(errors)} {'error' if len(errors) == 1 else 'errors'}"
        kept = "; its earlier files are as they were" if built and first.folder.exists() else ""
        same = f"; {len(others)} more for the same reason" if others else ""
        print(f"{first.leaflet}: {count}{kept}{same}.")


def _closing(results: list[LeafletResult], good: int, *, built: bool) -> str:
    if not built:
        return f"{good} of {len(results)} leaflets without an error."
    kept = sum(not each.failed and not each.made for each in results)
    if kept == len(results):
        return up_to_date(kept)
    were = "1 was" if kept == 1 else f"{kept} were"
    already = f"; {were} up to date already" if kept else ""
    return f"{good} of {len(results)} leaflets built{already}."


def _print_reasons(results: Iterable[LeafletResult]) -> None:
    for result in results:
        for entry in result.entries:
            made = "made" if entry in result.made else "kept"
            why = "; ".join(_why(result, entry.format)) or _KEPT
            print(f"{result.folder / entry.path}: {made}: {why}")


def _why(result: LeafletResult, name: str) -> list[str]:
    return list(result.reasons.get(name, ()))


def _playing_time(seconds: float) -> str:
    """As on a player, "4:05"; empty for what cannot be played."""
    if not seconds:
        return ""
    minutes, rest = divmod(round(seconds), 60)
    return f"{minutes}:{rest:02d}"


def _size(count: int) -> str:
    if count < 1000:
        return f"{count} B"
    if count < 1_000_000:
        return f"{count / 1000:.0f} kB"
    return f"{count / 1_000_000:.1f} MB"
