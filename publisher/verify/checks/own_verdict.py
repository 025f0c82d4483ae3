"""What this program's own checks say of a file, as a verdict."""

from collections.abc import Iterable

from publisher import __version__
from publisher.verify.finding import Finding
from publisher.verify.finished_file import FinishedFile
from publisher.verify.verdict import Level, Verdict


def own_verdict(
    file: FinishedFile, standard: str, checks: int, findings: Iterable[Finding]
) -> Verdict:
    """The verdict on a file by so many rules; `standard` is what they keep to."""
    return Verdict(
        judge="Publisher's own checks",
        version=__version__,
        standard=standard,
        format=file.format,
        level=Level.QUICK,
        checks=checks,
        findings=tuple(findings),
    )
