"""Rules on the finished audiobook: its tags, chapters and tracks; nothing is decoded."""

from collections.abc import Callable, Iterator

from publisher.verify.checks.m4b.chapter_start import check_chapter_start
from publisher.verify.checks.m4b.chapters_differ import check_chapters_differ
from publisher.verify.checks.m4b.no_cover import check_no_cover
from publisher.verify.checks.m4b.no_words import check_no_words
from publisher.verify.checks.m4b.not_an_audiobook import check_not_an_audiobook
from publisher.verify.checks.m4b.opened import Audiobook, UnreadableAudiobook, open_audiobook
from publisher.verify.checks.m4b.wrong_facts import check_wrong_facts
from publisher.verify.checks.m4b.wrong_part import check_wrong_part
from publisher.verify.checks.m4b.wrong_sound import check_wrong_sound
from publisher.verify.checks.m4b.wrong_track_language import check_wrong_track_language
from publisher.verify.checks.own_verdict import own_verdict
from publisher.verify.finding import Finding
from publisher.verify.finished_file import FinishedFile
from publisher.verify.verdict import Verdict

RULES: tuple[Callable[[Audiobook], Iterator[Finding]], ...] = (
    check_wrong_facts,
    check_wrong_track_language,
    check_not_an_audiobook,
    check_wrong_sound,
    check_no_cover,
    check_no_words,
    check_wrong_part,
    check_chapters_differ,
    check_chapter_start,
)


def judge(file: FinishedFile) -> Verdict:
    """What the rules say of a finished audiobook."""
    try:
        book = open_audiobook(file)
    except UnreadableAudiobook as problem:
        findings = [Finding("unreadable-file", f"the file cannot be read: {problem}", "MP4")]
    else:
        findings = [found for rule in RULES for found in rule(book)]
    return own_verdict(file, "MPEG-4 with chapters, UKAAF MS01", len(RULES), findings)
