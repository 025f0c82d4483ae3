"""The page of the docs that tells what catches what, written by the suite."""

from collections import Counter
from collections.abc import Iterable, Mapping, Sequence
from pathlib import Path

from tests.mutations.mutation import Check
from tests.mutations.suite import FORMATS
from tests.mutations.trial import Trial

PAGE = Path(__file__).parents[2] / "docs" / "what-catches-what.md"

_INTRODUCTION = """\
# What catches what

A check that cannot fail proves nothing. The suite in [tests/mutations](../tests/mutations) takes
the finished files of a leaflet with every construct, plants one defect at a time in one of them,
and asks every check and every judge. One catches a defect if it is silent on the sound file and
speaks on the one with the defect. `python -m tests.mutations --write` makes this page; a test fails
when its column of quick checks is no longer true, and another when a check does not catch what it
is named for in the suite.

- **Quickly** is with every build. *own* are this program's own checks, *parity* is the comparison
  of the words in the file with those of the source, *page-validation* judges PDF/UA-1.
- **At level full** is with `publisher verify --level full`: the judges from outside by their names,
  and for recordings *listening* (measuring the sound) and *recogniser* (the words that are heard).
  Listening takes long, so only what nothing quick catches is listened to here.
"""


def written(trials: Sequence[Trial]) -> str:
    """The whole page."""
    parts = [_INTRODUCTION, "\n".join(f"- {each}" for each in score(trials))]
    for name, title in FORMATS.items():
        rows = [_row(each) for each in trials if each.mutation.format == name]
        parts.append(f"## {title}\n\n" + "\n".join([*_HEAD, *rows]))
    parts.append(_UNCAUGHT + "\n".join(f"- {each}" for each in _uncaught(trials)))
    return "\n\n".join(each.strip() for each in parts) + "\n"


def score(trials: Sequence[Trial]) -> list[str]:
    """How many defects are caught: in all, by format and by judge, a sentence each."""
    caught = [each for each in trials if each.caught]
    quick = sum(bool(each.quick) for each in trials)
    by_format = Counter(each.mutation.format for each in trials)
    caught_by_format = Counter(each.mutation.format for each in caught)
    by_judge = Counter(
        judge for each in trials for judge in {check.judge for check in (*each.quick, *each.full)}
    )
    formats = (
        f"{title} {caught_by_format[name]} of {by_format[name]}" for name, title in FORMATS.items()
    )
    judges = (f"{judge} {count}" for judge, count in sorted(by_judge.items()))
    within = f"{quick} of them within every build"
    return [
        f"{len(caught)} of {len(trials)} planted defects are caught, {within}.",
        f"By format: {', '.join(formats)}.",
        f"By judge: {', '.join(judges)}.",
    ]


def quick_columns(page: str) -> Mapping[str, str]:
    """What the quick column of a page says of each defect, by "format: defect"."""
    names = {title: name for name, title in FORMATS.items()}
    found, name = {}, ""
    for line in page.splitlines():
        if line.startswith("## "):
            name = names.get(line.removeprefix("## "), "")
        elif name and line.startswith("| ") and line not in _HEAD:
            defect, quick, _full = (each.strip() for each in line.strip("|").split("|"))
            found[f"{name}: {defect}"] = quick
    return found


def cell(checks: Iterable[Check]) -> str:
    """Checks as a cell of the table, those of one judge together."""
    rules: dict[str, list[str]] = {}
    for each in sorted(checks):
        rules.setdefault(each.judge, []).append(each.rule)
    return "; ".join(f"{judge}: {', '.join(said)}" for judge, said in rules.items())


_HEAD = ("| defect | quickly | at level full |", "| --- | --- | --- |")

_UNCAUGHT = """\
## What nothing catches

No check speaks on these defects. A person has to look, and `conformance.html` says where.

"""


def _row(trial: Trial) -> str:
    full = cell(trial.full) or ("" if trial.caught else "**nothing**")
    return f"| {trial.mutation.defect} | {cell(trial.quick)} | {full} |"


def _uncaught(trials: Sequence[Trial]) -> Iterable[str]:
    for each in trials:
        if not each.caught:
            title = FORMATS[each.mutation.format]
            yield f"{title}: {each.mutation.defect}. {each.mutation.uncaught}"
