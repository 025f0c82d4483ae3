"""Judging tag, chapters and frames of a recording, without decoding its sound."""

from collections.abc import Callable, Iterator

from publisher.theme.tokens import Voice
from publisher.verify.checks.audio.broken_sound import check_broken_sound
from publisher.verify.checks.audio.chapter_gap import check_chapter_gap
from publisher.verify.checks.audio.chapter_out_of_order import check_chapter_out_of_order
from publisher.verify.checks.audio.cover_without_description import check_cover_without_description
from publisher.verify.checks.audio.missing_contents import check_missing_contents
from publisher.verify.checks.audio.missing_cover import check_missing_cover
from publisher.verify.checks.audio.missing_words import check_missing_words
from publisher.verify.checks.audio.old_tag import check_old_tag
from publisher.verify.checks.audio.opened import Recording, UnreadableRecording, open_recording
from publisher.verify.checks.audio.repeated_frame import check_repeated_frame
from publisher.verify.checks.audio.unlisted_chapter import check_unlisted_chapter
from publisher.verify.checks.audio.wrong_chapter import check_wrong_chapter
from publisher.verify.checks.audio.wrong_date import check_wrong_date
from publisher.verify.checks.audio.wrong_language import check_wrong_language
from publisher.verify.checks.audio.wrong_length import check_wrong_length
from publisher.verify.checks.audio.wrong_licence import check_wrong_licence
from publisher.verify.checks.audio.wrong_publisher import check_wrong_publisher
from publisher.verify.checks.audio.wrong_sound_format import check_wrong_sound_format
from publisher.verify.checks.audio.wrong_title import check_wrong_title
from publisher.verify.checks.own_verdict import own_verdict
from publisher.verify.finding import Finding
from publisher.verify.finished_file import FinishedFile
from publisher.verify.verdict import Verdict

RULES: tuple[Callable[[Recording], Iterator[Finding]], ...] = (
    check_wrong_title,
    check_wrong_publisher,
    check_wrong_date,
    check_wrong_licence,
    check_wrong_language,
    check_old_tag,
    check_repeated_frame,
    check_missing_cover,
    check_cover_without_description,
    check_missing_words,
    check_wrong_length,
    check_missing_contents,
    check_unlisted_chapter,
    check_chapter_out_of_order,
    check_chapter_gap,
    check_wrong_chapter,
    check_broken_sound,
    check_wrong_sound_format,
)


def judge(file: FinishedFile, voice: Voice | None = None) -> Verdict:
    """What the rules say of a finished recording.

    Where the house style's `voice` is given, bit rate and sample rate have to be its own.
    """
    try:
        recording = open_recording(file, voice)
    except UnreadableRecording as problem:
        fault = Finding("unreadable-file", f"the tag cannot be read: {problem}", "ID3")
        findings = [fault]
    else:
        findings = [found for rule in RULES for found in rule(recording)]
    return own_verdict(file, "ID3v2.4 with chapters, UKAAF MS01", len(RULES), findings)
