"""When a file may claim to conform: a claim stands only where its judges were asked and content."""

from collections.abc import Iterable
from dataclasses import replace
from hashlib import sha256

from publisher.verify.claims import (
    EPUB_ACCESSIBILITY,
    PDF_UA_1,
    PDF_UA_2,
    PDF_X_1A,
    claimable,
    with_claim,
    without_claim,
)
from publisher.verify.edition import Recorded
from publisher.verify.finished_file import FinishedFile
from publisher.verify.verdict import Level, Verdict

_NEEDED: dict[str, dict[Level, frozenset[str]]] = {
    PDF_UA_1: {
        Level.QUICK: frozenset({"page-validation"}),
        Level.FULL: frozenset({"page-validation", "veraPDF"}),
    },
    PDF_UA_2: {Level.FULL: frozenset({"veraPDF"})},
    PDF_X_1A: {
        Level.QUICK: frozenset({"Publisher's print shop checks"}),
        Level.FULL: frozenset({"Publisher's print shop checks"}),
    },
    EPUB_ACCESSIBILITY: {Level.FULL: frozenset({"EPUBCheck", "Ace"})},
}
"""The judges that have to pass a file before it may claim a standard, by level.

Where a level has none, a file gets no claim at that level; one that it has already stays as long
as its bytes do.
"""


def standard_of(file: FinishedFile) -> str:
    """The standard that a file may come to claim; empty where its type has none."""
    if file.for_print_shop:
        return PDF_X_1A
    if getattr(file.options, "pdf_standard", "") == "ua-2":
        return PDF_UA_2
    return next(iter(claimable(file.media_type)), "")


def candidate(file: FinishedFile, level: Level, recorded: Recorded | None) -> FinishedFile:
    """The file as it is to be judged: with its claim, where a judge of this level can confirm it.

    A quick verification leaves a claim that was confirmed for the very same bytes.
    """
    standard = standard_of(file)
    if not standard:
        return file
    if level in _NEEDED[standard] or recorded is not None:
        claiming = with_claim(file.media_type, file.content, standard, file.document)
        made = replace(file, content=claiming)
        if level in _NEEDED[standard] or same_bytes(made, recorded):
            return made
    return _plain(file)


def settled(file: FinishedFile, verdicts: Iterable[Verdict], level: Level) -> FinishedFile:
    """The judged file: without its claim, unless every judge that the claim needs has passed it."""
    standard = standard_of(file)
    if not standard:
        return file
    needed = _NEEDED[standard].get(level, _NEEDED[standard][Level.FULL])
    judged = [each for each in verdicts if each.judge in needed and not each.informative]
    if needed <= {each.judge for each in judged} and all(each.passed for each in judged):
        return file
    return _plain(file)


def _plain(file: FinishedFile) -> FinishedFile:
    """The file without its claim; the very same one where it has none."""
    content = without_claim(file.media_type, file.content)
    return file if content is file.content else replace(file, content=content)


def same_bytes(file: FinishedFile, recorded: Recorded | None) -> bool:
    """Whether the file is the very one of which something was recorded."""
    return recorded is not None and sha256(file.content).hexdigest() == recorded.sha256


def rests_on(verdict: Verdict) -> bool:
    """Whether a claim hangs on this verdict, and nothing else does."""
    return any(verdict.judge in judges for levels in _NEEDED.values() for judges in levels.values())
