"""Rules on the finished W3C audiobook: manifest, entry page, files; nothing is decoded."""

from collections.abc import Callable, Iterator

from publisher.verify.checks.lpf.broken_part import check_broken_part
from publisher.verify.checks.lpf.file_not_listed import check_file_not_listed
from publisher.verify.checks.lpf.no_accessibility import check_no_accessibility
from publisher.verify.checks.lpf.no_cover import check_no_cover
from publisher.verify.checks.lpf.no_words import check_no_words
from publisher.verify.checks.lpf.opened import Audiobook, UnreadableAudiobook, open_audiobook
from publisher.verify.checks.lpf.wrong_contents import check_wrong_contents
from publisher.verify.checks.lpf.wrong_duration import check_wrong_duration
from publisher.verify.checks.lpf.wrong_manifest import check_wrong_manifest
from publisher.verify.checks.lpf.wrong_part import check_wrong_part
from publisher.verify.checks.own_verdict import own_verdict
from publisher.verify.finding import Finding
from publisher.verify.finished_file import FinishedFile
from publisher.verify.verdict import Verdict

RULES: tuple[Callable[[Audiobook], Iterator[Finding]], ...] = (
    check_wrong_manifest,
    check_file_not_listed,
    check_broken_part,
    check_wrong_duration,
    check_wrong_part,
    check_no_cover,
    check_wrong_contents,
    check_no_words,
    check_no_accessibility,
)


def judge(file: FinishedFile) -> Verdict:
    """What the rules say of a finished audiobook."""
    try:
        book = open_audiobook(file)
    except UnreadableAudiobook as problem:
        findings = [Finding("unreadable-file", f"the file cannot be read: {problem}", "LPF")]
    else:
        findings = [found for rule in RULES for found in rule(book)]
    return own_verdict(file, "W3C Audiobooks, Lightweight Packaging Format", len(RULES), findings)
