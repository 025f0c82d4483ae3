"""What a judge says of files in a test."""

from collections.abc import Iterator, Sequence
from contextlib import contextmanager
from pathlib import Path
from typing import TYPE_CHECKING

from publisher.verify.finding import Finding
from publisher.verify.finished_file import FinishedFile
from publisher.verify.judges import Judge
from publisher.verify.verdict import Verdict
from tests.judges.require import require_parts

if TYPE_CHECKING:
    from playwright.sync_api import Browser


def verdicts(judge: Judge, files: Sequence[FinishedFile]) -> list[Verdict]:
    """One verdict a file; where the judge is not installed the test is skipped, in CI it fails."""
    require_parts(*judge.parts)
    return judge.judge(files)


def findings(judge: Judge, *files: FinishedFile) -> list[tuple[Finding, ...]]:
    """What stands against each file, in order; findings that are accepted are not among them."""
    return [each.faults for each in verdicts(judge, files)]


def converted(documents: Sequence[Path], folder: Path) -> list[Path]:
    """Word files as the tagged PDFs that LibreOffice makes of them, in order."""
    from publisher.verify.judges import libreoffice
    from publisher.verify.judges.parts import LIBREOFFICE

    require_parts(LIBREOFFICE)
    return libreoffice.convert(documents, folder)


@contextmanager
def browser() -> "Iterator[Browser]":
    """Chromium, to see for oneself."""
    from publisher.verify.judges.browser import open_browser
    from publisher.verify.judges.parts import CHROMIUM, PLAYWRIGHT

    require_parts(CHROMIUM, PLAYWRIGHT)
    with open_browser() as opened:
        yield opened
