"""Judging what a listener hears; decodes the recording, so this is for level full."""

from collections.abc import Sequence

from publisher import __version__
from publisher.theme.tokens import Voice
from publisher.verify.checks.audio.opened import UnreadableRecording
from publisher.verify.finding import Finding
from publisher.verify.finished_file import FinishedFile
from publisher.verify.verdict import Level, Verdict


def judge_sound(files: Sequence[FinishedFile], voice: Voice | None = None) -> list[Verdict]:
    """What the rules say of the sound of each recording, in order.

    Loudness and peak have to be those of the house style's `voice`; where it is not given, those
    of podcast practice.
    """
    from publisher.verify.checks.audio.sound.rules import RULES

    return [_verdict(each, _findings(each, voice), len(RULES)) for each in files]


def _findings(file: FinishedFile, voice: Voice | None) -> tuple[Finding, ...]:
    from soundfile import SoundFileError

    from publisher.verify.checks.audio.sound import hear
    from publisher.verify.checks.audio.sound.rules import RULES

    try:
        heard = hear(file, voice)
    except (UnreadableRecording, SoundFileError) as problem:
        return (Finding("unreadable-file", f"the sound cannot be played: {problem}", "MP3"),)
    return tuple(found for rule in RULES for found in rule(heard))


def _verdict(file: FinishedFile, findings: tuple[Finding, ...], checks: int) -> Verdict:
    return Verdict(
        judge="Publisher's own listening",
        version=__version__,
        standard="ITU-R BS.1770-4, ACX",
        format=file.format,
        level=Level.FULL,
        checks=checks,
        findings=findings,
    )
