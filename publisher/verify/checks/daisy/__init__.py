"""Rules on the finished talking book: DAISY 2.02, told without decoding a sound."""

from collections.abc import Callable, Iterator

from publisher.verify.checks.daisy.broken_part import check_broken_part
from publisher.verify.checks.daisy.missing_file import check_missing_file
from publisher.verify.checks.daisy.opened import TalkingBook, UnreadableBook, open_book
from publisher.verify.checks.daisy.silent_sentence import check_silent_sentence
from publisher.verify.checks.daisy.wrong_clip import check_wrong_clip
from publisher.verify.checks.daisy.wrong_count import check_wrong_count
from publisher.verify.checks.daisy.wrong_entry import check_wrong_entry
from publisher.verify.checks.daisy.wrong_metadata import check_wrong_metadata
from publisher.verify.checks.daisy.wrong_page import check_wrong_page
from publisher.verify.checks.daisy.wrong_place import check_wrong_place
from publisher.verify.checks.daisy.wrong_time import check_wrong_time
from publisher.verify.checks.own_verdict import own_verdict
from publisher.verify.finding import Finding
from publisher.verify.finished_file import FinishedFile
from publisher.verify.verdict import Verdict

RULES: tuple[Callable[[TalkingBook], Iterator[Finding]], ...] = (
    check_wrong_metadata,
    check_wrong_count,
    check_missing_file,
    check_wrong_entry,
    check_wrong_page,
    check_wrong_time,
    check_wrong_clip,
    check_wrong_place,
    check_silent_sentence,
    check_broken_part,
)


def judge(file: FinishedFile) -> Verdict:
    """What the rules say of a finished talking book."""
    try:
        book = open_book(file)
    except UnreadableBook as problem:
        findings = [Finding("unreadable-file", f"the book cannot be read: {problem}", "DAISY")]
    else:
        findings = [found for rule in RULES for found in rule(book)]
    return own_verdict(file, "DAISY 2.02", len(RULES), findings)
