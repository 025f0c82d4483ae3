"""A judge from outside: a program that others wrote, which reads the finished files."""

from collections.abc import Callable, Sequence
from dataclasses import dataclass

from publisher.verify.finding import Finding
from publisher.verify.finished_file import FinishedFile
from publisher.verify.judges.part import Part
from publisher.verify.verdict import Level, Verdict

CRASHED = "judge-failed"
"""The rule of the finding that says that a judge gave no verdict."""


@dataclass(frozen=True, slots=True)
class Seen:
    """What a judge saw in one file; `checks` is 0 where it does not count its rules."""

    findings: tuple[Finding, ...] = ()
    checks: int = 0


def failed(judge: str, why: object) -> Seen:
    """What is said of a file that a judge gave no verdict on."""
    return Seen((Finding(CRASHED, f"{judge} gave no verdict: {why}"),))


@dataclass(frozen=True, slots=True)
class Judge:
    """One judge: what it judges, by what standard, and what it needs.

    `look` starts the program once and reads every file; it may raise anything, which becomes a
    finding. `version` may only be asked where nothing is missing. `takes` says whether a file of
    one of the `media_types` is its business.
    """

    name: str
    standard: str
    media_types: tuple[str, ...]
    level: Level
    parts: tuple[Part, ...]
    version: Callable[[], str]
    look: Callable[[Sequence[FinishedFile]], list[Seen]]
    takes: Callable[[FinishedFile], bool] = lambda _: True
    informative: bool = False

    def missing(self) -> tuple[Part, ...]:
        """The parts that this machine lacks."""
        return tuple(each for each in self.parts if each.is_missing)

    def is_for(self, file: FinishedFile) -> bool:
        """Whether it has anything to say of the file."""
        return file.media_type in self.media_types and self.takes(file)

    def judge(self, files: Sequence[FinishedFile]) -> list[Verdict]:
        """One verdict a file, in order; one of a judge that is not installed or fails says so."""
        if not files:
            return []
        if missing := self.missing():
            names = " and ".join(each.name for each in missing)
            remedies = " ".join(dict.fromkeys(each.remedy for each in missing))
            told = f"{names} {'is' if len(missing) == 1 else 'are'} not installed. {remedies}"
            return [self._verdict(each, "", Seen(), told) for each in files]
        version = ""
        try:
            version = self.version()
            # A file more or less would give files each other's verdicts.
            seen = [each for _, each in zip(files, self.look(files), strict=True)]
        except Exception as failure:  # noqa: BLE001  # whatever goes wrong in another's program
            seen = [failed(self.name, f"{type(failure).__name__}: {failure}") for _ in files]
        return [self._verdict(file, version, each) for file, each in zip(files, seen, strict=True)]

    def _verdict(self, file: FinishedFile, version: str, seen: Seen, missing: str = "") -> Verdict:
        return Verdict(
            self.name,
            version,
            self.standard,
            file.format,
            self.level,
            seen.checks,
            seen.findings,
            self.informative,
            missing,
        )
