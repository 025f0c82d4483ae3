"""`python -m tests.mutations`: plant every defect, and tell what catches it.

Every judge that is installed is asked. `--quick` asks only the checks of every build; `--write`
writes the page of the docs, for which all judges must be installed. The exit code is 1 where a
check that is named for a defect does not catch it.
"""

import argparse
import sys
from dataclasses import replace

from tests.mutations.jury import outside_judges
from tests.mutations.page_of_docs import PAGE, cell, score, written
from tests.mutations.suite import every_mutation
from tests.mutations.trial import Trial, outside_trial, quick_trial


def main(arguments: list[str] | None = None) -> int:
    """Run the suite and print what it found."""
    parser = argparse.ArgumentParser(prog="python -m tests.mutations", description=__doc__)
    parser.add_argument("--quick", action="store_true", help="only the checks of every build")
    parser.add_argument("--write", action="store_true", help=f"write docs/{PAGE.name}")
    parser.add_argument("--all", action="store_true", help="tell of caught defects as well")
    chosen = parser.parse_args(arguments)
    judges = [] if chosen.quick else outside_judges()
    missing = [each.name for each in judges if each.missing()]
    if chosen.write and (chosen.quick or missing):
        parser.error(f"the page needs all judges; missing: {', '.join(missing) or 'not asked'}")
    if missing:
        print(f"Not installed, and not asked: {', '.join(missing)}", file=sys.stderr)
    trials = [quick_trial(each) for each in every_mutation()]
    for judge in judges:
        if not judge.missing():
            print(f"{judge.name} …", file=sys.stderr)
            trials = _with_outside(trials, judge.name)
    for each in trials:
        if chosen.all or not each.caught:
            print(f"{each.mutation}: {cell((*each.quick, *each.outside)) or 'nothing'}")
    print("\n".join(score(trials)))
    asked = {"own", "parity", "page-validation", *(each.name for each in judges)} - {*missing}
    failed = [each for each in trials if any(check.judge in asked for check in each.missed)]
    for each in failed:
        print(f"{each.mutation}: not caught by {cell(each.missed)}", file=sys.stderr)
    if chosen.write:
        PAGE.write_text(written(trials), encoding="utf-8")
    return 1 if failed else 0


def _with_outside(trials: list[Trial], judge: str) -> list[Trial]:
    found = outside_trial(judge, [each.mutation for each in trials])
    return [replace(each, outside=each.outside | found[each.mutation]) for each in trials]


if __name__ == "__main__":
    sys.exit(main())
