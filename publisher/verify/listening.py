"""Listening to recordings: how they sound, and whether they say what the document says."""

from collections.abc import Sequence

from publisher.theme import Theme, Wording
from publisher.verify.finished_file import FinishedFile
from publisher.verify.parity import Parity
from publisher.verify.verdict import Level, Verdict

RECORDING = "audio/mpeg"
RECOGNISER = "Whisper base"


def listen(
    files: Sequence[FinishedFile], wording: Wording, theme: Theme
) -> tuple[list[Verdict], list[Parity]]:
    """Verdicts on the sound of some recordings in one language, and what a recogniser heard.

    Where the recogniser is not installed, a verdict on each recording says how to get it.
    """
    from publisher.verify.checks.audio import judge_sound
    from publisher.verify.parity.sound import compare_sound, recogniser_missing

    verdicts = judge_sound(files, theme.tokens.voice)
    if missing := recogniser_missing():
        verdicts += [
            Verdict(
                RECOGNISER, "", "the words that are heard", each.format, Level.FULL, missing=missing
            )
            for each in files
        ]
        return verdicts, []
    return verdicts, compare_sound(files, wording, theme)
