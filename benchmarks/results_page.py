"""The table of docs/performance.md, written from the benchmark's own rows."""

import re
from collections.abc import Iterable, Iterator, Mapping, Sequence
from datetime import UTC, datetime
from pathlib import Path

from benchmarks.row import Row

PAGE = Path(__file__).parents[1] / "docs" / "performance.md"


def write_results(
    machine: str, rows: Sequence[Row], errors: Mapping[str, str], page: Path = PAGE
) -> None:
    """Put the rows between the page's marks, and the missed ones below."""
    text = page.read_text("utf-8")
    text = _between(text, "results", _table(machine, rows))
    text = _between(text, "misses", _misses(rows, errors))
    page.write_text(text, encoding="utf-8")


def _table(machine: str, rows: Iterable[Row]) -> Iterator[str]:
    yield f"Measured on {machine}, {datetime.now(UTC):%Y-%m-%d}."
    yield ""
    yield "| measured | against | figure | least to most | processor | target | |"
    yield "|---|---|---|---|---|---|---|"
    for each in rows:
        spread = "" if each.least is None else f"{each.least:.2f} to {each.most:.2f}"
        processor = "" if each.processor is None else f"{each.processor:.2f}"
        target = "" if each.target is None else f"at most {each.target:g}"
        cells = (
            f"{each.name} ({each.note})" if each.note else each.name,
            each.against,
            f"{each.value:.2f}",
            spread,
            processor,
            target,
            each.verdict,
        )
        yield f"| {' | '.join(cells)} |"


def _misses(rows: Sequence[Row], errors: Mapping[str, str]) -> Iterator[str]:
    found = [each for each in rows if each.verdict.startswith("MISSED")]
    for each in found:
        yield f"- {each.name}, against {each.against}: {each.value:.2f}, {each.verdict}."
    for name, problem in errors.items():
        yield f"- `{name}` could not be measured: {' '.join(problem.split())}"
    if not found and not errors:
        yield "Everything that was measured meets its target."


def _between(text: str, name: str, lines: Iterable[str]) -> str:
    pattern = re.compile(rf"(<!-- {name}:[^\n]*-->\n).*?(<!-- end of {name} -->)", re.DOTALL)
    inner = "\n".join(lines)
    return pattern.sub(lambda found: f"{found[1]}\n{inner}\n\n{found[2]}", text)
