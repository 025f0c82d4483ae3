"""All judges and checks over files: which of them speak."""

from collections.abc import Callable, Iterable, Iterator, Sequence

from publisher.verify.checks import check_file
from publisher.verify.finished_file import FinishedFile
from publisher.verify.judges import JUDGES
from publisher.verify.judges.judge import CRASHED, Judge
from publisher.verify.parity import Parity, read_back
from publisher.verify.verdict import Level, Verdict
from tests.mutations.mutation import Check
from tests.mutations.suite import THEME, WORDING

OWN, PARITY = "own", "parity"
"""The short names of this program's own checks and of its comparison of the words."""

_BATCH = 40
"""Files that a judge from outside gets at once, so that it stays within its time."""


def quick_checks(file: FinishedFile) -> frozenset[Check]:
    """Every check of level quick that speaks on a file; one that breaks down says `CRASHED`."""
    return frozenset(
        {
            *_tried(OWN, lambda: _of_verdict(check_file(file), OWN)),
            *_tried(PARITY, lambda: _of_parity(read_back(file, WORDING, THEME))),
            *(
                check
                for judge in JUDGES
                if judge.level is Level.QUICK and judge.is_for(file)
                for verdict in judge.judge([file])
                for check in _of_verdict(verdict)
            ),
        }
    )


def outside_judges() -> tuple[Judge, ...]:
    """The judges of level full that hold a file back."""
    return tuple(each for each in JUDGES if each.level is Level.FULL and not each.informative)


def outside_checks(judge: Judge, files: Sequence[FinishedFile]) -> list[frozenset[Check]]:
    """The checks of one judge that speak on each file, in order; none on what is not its own.

    Raises `RuntimeError` where the judge gives no verdict on any file.
    """
    concerned = [each for each in files if judge.is_for(each)]
    said: dict[int, frozenset[Check]] = {}
    for start in range(0, len(concerned), _BATCH):
        batch = concerned[start : start + _BATCH]
        verdicts = judge.judge(batch)
        if all(_broke_down(each) for each in verdicts):
            raise RuntimeError(str(verdicts[0].findings[0]))
        for file, verdict in zip(batch, verdicts, strict=True):
            said[id(file)] = frozenset(_of_verdict(verdict))
    return [said.get(id(each), frozenset()) for each in files]


def _broke_down(verdict: Verdict) -> bool:
    return any(each.rule == CRASHED for each in verdict.findings)


def _tried(name: str, judge: Callable[[], Iterator[Check]]) -> Iterable[Check]:
    try:
        return set(judge())
    except Exception:  # noqa: BLE001  # a check that breaks down is a fault of its own
        return {Check(name, CRASHED)}


def _of_verdict(verdict: Verdict | None, name: str = "") -> Iterator[Check]:
    for each in verdict.faults if verdict else ():
        yield Check(name or (verdict.judge if verdict else ""), each.rule)


def _of_parity(parity: Parity | None) -> Iterator[Check]:
    for each in parity.differences if parity else ():
        yield Check(PARITY, each.kind.value)
