"""All judges and checks over files: which of them speak."""

from collections.abc import Callable, Iterable, Iterator, Sequence
from dataclasses import dataclass

from publisher.verify.checks import (
    check_edition,
    check_file,
    check_print_shop,
    judge_same_pages,
)
from publisher.verify.checks.audio import judge_sound
from publisher.verify.finished_file import FinishedFile
from publisher.verify.judges import CRASHED, JUDGES, Judge
from publisher.verify.parity import Parity, read_back
from publisher.verify.parity.sound import compare_sound, recogniser_missing
from publisher.verify.verdict import Level, Verdict
from tests.mutations.mutation import Check
from tests.mutations.suite import THEME, WORDING, sound_file

OWN, PARITY, LISTENING, RECOGNISER = "own", "parity", "listening", "recogniser"
"""Short names of what is no judge from outside; those have names of their own."""

_BATCH = 40
"""Files that a judge from outside gets at once, so that it stays within its time."""


@dataclass(frozen=True, slots=True)
class Full:
    """A judge of level full; `missing` says how to get it where it is not installed."""

    name: str
    missing: str
    is_for: Callable[[FinishedFile], bool]
    checks: Callable[[Sequence[FinishedFile]], list[frozenset[Check]]]


def quick_checks(file: FinishedFile) -> frozenset[Check]:
    """Every check of level quick that speaks on a file; one that breaks down says `CRASHED`."""
    return frozenset(
        {
            *_tried(OWN, lambda: _of_verdict(check_file(file, THEME), OWN)),
            *_tried(OWN, lambda: _of_verdict(check_print_shop(file), OWN)),
            *_tried(OWN, lambda: _of_verdict(check_edition(file), OWN)),
            *_tried(OWN, lambda: _of_pages(file)),
            *_tried(PARITY, lambda: _of_parity(read_back(file, WORDING, THEME), PARITY)),
            *(
                check
                for judge in JUDGES
                if judge.level is Level.QUICK and judge.is_for(file)
                for verdict in judge.judge([file])
                for check in _of_verdict(verdict)
            ),
        }
    )


def full_judges() -> tuple[Full, ...]:
    """The judges of level full that hold a file back, and what listens to recordings."""
    outside = [each for each in JUDGES if each.level is Level.FULL and not each.informative]
    names = dict.fromkeys(each.name for each in outside)
    return (
        *(_together([each for each in outside if each.name == name]) for name in names),
        Full(LISTENING, "", _is_recording, _listened),
        Full(RECOGNISER, recogniser_missing(), _is_recording, _recognised),
    )


def full_checks(judge: Full, files: Sequence[FinishedFile]) -> list[frozenset[Check]]:
    """The checks of one judge that speak on each file, in order; none on what is not its own.

    Raises `RuntimeError` where the judge gives no verdict on any file.
    """
    concerned = [each for each in files if judge.is_for(each)]
    said: dict[int, frozenset[Check]] = {}
    for start in range(0, len(concerned), _BATCH):
        batch = concerned[start : start + _BATCH]
        said |= zip(map(id, batch), judge.checks(batch), strict=True)
    return [said.get(id(each), frozenset()) for each in files]


def _together(parts: Sequence[Judge]) -> Full:
    """The judges of one name, such as veraPDF by each part of PDF/UA."""

    def checks(files: Sequence[FinishedFile]) -> list[frozenset[Check]]:
        found: dict[int, set[Check]] = {id(each): set() for each in files}
        for judge in parts:
            concerned = [each for each in files if judge.is_for(each)]
            verdicts = judge.judge(concerned)
            if verdicts and all(_broke_down(each) for each in verdicts):
                raise RuntimeError(str(verdicts[0].findings[0]))
            for file, verdict in zip(concerned, verdicts, strict=True):
                found[id(file)].update(_of_verdict(verdict))
        return [frozenset(found[id(each)]) for each in files]

    remedies = [part.remedy for judge in parts for part in judge.missing()]
    return Full(
        parts[0].name,
        next(iter(remedies), ""),
        lambda file: any(each.is_for(file) for each in parts),
        checks,
    )


def _is_recording(file: FinishedFile) -> bool:
    return file.media_type == "audio/mpeg"


def _listened(files: Sequence[FinishedFile]) -> list[frozenset[Check]]:
    verdicts = judge_sound(files, THEME.tokens.voice)
    return [frozenset(_of_verdict(each, LISTENING)) for each in verdicts]


def _recognised(files: Sequence[FinishedFile]) -> list[frozenset[Check]]:
    heard = compare_sound(files, WORDING, THEME)
    return [frozenset(_of_parity(each, RECOGNISER)) for each in heard]


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


def _of_pages(file: FinishedFile) -> Iterator[Check]:
    """The pages of the printed edition beside a format that tells of them, whichever it is."""
    other = sound_file("epub" if file.format == "pdf" else "pdf")
    for verdict in judge_same_pages([file, other]).values():
        yield from _of_verdict(verdict, OWN)


def _of_parity(parity: Parity | None, name: str) -> Iterator[Check]:
    for each in parity.differences if parity else ():
        yield Check(name, each.kind.value)
