"""`python -m tests.mutations`: plant every defect, and tell what catches it.

Every judge that is installed is asked. `--quick` asks only the checks of every build; `--write`
writes the page of the docs, for which all judges must be installed. The exit code is 1 where a
check that is named for a defect does not catch it.
"""

import argparse
import sys
from dataclasses import replace

from tests.mutations.jury import LISTENING, RECOGNISER, Full, full_judges
from tests.mutations.page_of_docs import PAGE, cell, score, written
from tests.mutations.suite import every_mutation
from tests.mutations.trial import Trial, full_trial, quick_trial


def main(arguments: list[str] | None = None) -> int:
    """Run the suite and print what it found."""
    parser = argparse.ArgumentParser(prog="python -m tests.mutations", description=__doc__)
    parser.add_argument("--quick", action="store_true", help="only the checks of every build")
    parser.add_argument("--write", action="store_true", help=f"write docs/{PAGE.name}")
    parser.add_argument("--all", action="store_true", help="tell of caught defects as well")
    chosen = parser.parse_args(arguments)
    judges = () if chosen.quick else full_judges()
    missing = [each.name for each in judges if each.missing]
    if chosen.write and (chosen.quick or missing):
        parser.error(f"the page needs all judges; missing: {', '.join(missing) or 'not asked'}")
    if missing:
        _tell(f"Not installed, and not asked: {', '.join(missing)}")
    trials = [quick_trial(each) for each in every_mutation()]
    for judge in judges:
        if not judge.missing:
            _tell(f"{judge.name} …")
            trials = _before(judge, trials)
    for each in trials:
        if chosen.all or not each.caught:
            print(f"{each.mutation}: {cell((*each.quick, *each.full)) or 'nothing'}")
    print("\n".join(score(trials)))
    silent = {each.name for each in full_judges()} - {each.name for each in judges} | {*missing}
    failed = False
    for each in trials:
        if missed := [check for check in each.missed if check.judge not in silent]:
            _tell(f"{each.mutation}: not caught by {cell(missed)}")
            failed = True
    if chosen.write:
        PAGE.write_text(written(trials), encoding="utf-8")
    return int(failed)


def _before(judge: Full, trials: list[Trial]) -> list[Trial]:
    """The trials with what one more judge says of them.

    Listening to a recording takes long, so it is done only where that is named or where nothing
    else caught the defect.
    """
    asked = [
        each.mutation
        for each in trials
        if judge.name not in {LISTENING, RECOGNISER}
        or not each.caught
        or judge.name in {check.judge for check in each.mutation.caught_by}
    ]
    found = full_trial(judge, asked)
    return [
        replace(each, full=each.full | found.get(each.mutation, frozenset())) for each in trials
    ]


def _tell(words: str) -> None:
    print(words, file=sys.stderr, flush=True)


if __name__ == "__main__":
    sys.exit(main())
