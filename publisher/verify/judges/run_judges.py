"""Having every judge look at the files that are its business."""

from collections.abc import Sequence
from concurrent.futures import ThreadPoolExecutor

from publisher.verify.finished_file import FinishedFile
from publisher.verify.judges.all_judges import JUDGES
from publisher.verify.judges.judge import Judge
from publisher.verify.verdict import Level, Verdict

_AT_ONCE = 2
"""How many judges work side by side: each brings a Java, a browser or an office of its own."""


def run_judges(
    files: Sequence[FinishedFile], level: Level, judges: Sequence[Judge] = JUDGES
) -> list[tuple[Verdict, ...]]:
    """The verdicts on each file, in the order of the files; level full includes level quick."""
    judges = [each for each in judges if each.level is Level.QUICK or level is Level.FULL]
    verdicts: list[list[Verdict]] = [[] for _ in files]
    places = [[i for i, file in enumerate(files) if judge.is_for(file)] for judge in judges]
    work = [(judge, [files[i] for i in its]) for judge, its in zip(judges, places, strict=True)]
    for its, made in zip(places, _judge_all(work), strict=True):
        for i, verdict in zip(its, made, strict=True):
            verdicts[i].append(verdict)
    return [tuple(each) for each in verdicts]


def _judge_all(work: Sequence[tuple[Judge, list[FinishedFile]]]) -> list[list[Verdict]]:
    """The verdicts of each judge on its files."""
    quick = {judge: judge.judge(its) for judge, its in work if judge.level is Level.QUICK}
    slow = [(judge, its) for judge, its in work if judge not in quick]
    if not slow:
        return [quick[judge] for judge, _ in work]
    with ThreadPoolExecutor(_AT_ONCE) as pool:
        running = {judge: pool.submit(judge.judge, its) for judge, its in slow}
    return [quick[judge] if judge in quick else running[judge].result() for judge, _ in work]
