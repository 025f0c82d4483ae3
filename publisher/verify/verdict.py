"""What one judge says of one file."""

from dataclasses import dataclass
from enum import StrEnum

from publisher.verify.finding import Finding


class Level(StrEnum):
    """How much is verified: `quick` in this process, `full` with the judges from outside."""

    QUICK = "quick"
    FULL = "full"


@dataclass(frozen=True, slots=True)
class Verdict:
    """A judge's verdict on the file of one format.

    `judge` and `version` say who judged, `standard` by what ("PDF/UA-1"), `format` the backend's
    name. `checks` counts the checks that were made: rules, or units that were compared. A verdict
    for information (`informative`) holds nothing back. Where the judge is not installed, `missing`
    says how to get it, and nothing was judged.
    """

    judge: str
    version: str
    standard: str
    format: str
    level: Level
    checks: int = 0
    findings: tuple[Finding, ...] = ()
    informative: bool = False
    missing: str = ""

    @property
    def faults(self) -> tuple[Finding, ...]:
        """The findings that may not stay: errors and warnings nobody has explained."""
        return tuple(each for each in self.findings if not each.accepted)

    @property
    def passed(self) -> bool:
        """Whether the file was judged and nothing stands against it."""
        return not self.missing and not self.faults
