"""Sound that is not mono, or changes or misses the rates of the house style."""

from collections.abc import Iterator

from publisher.verify.checks.audio.opened import Recording
from publisher.verify.finding import Finding


def check_wrong_sound_format(recording: Recording) -> Iterator[Finding]:
    """One channel, one sample rate and one bit rate from beginning to end, as the house has them.

    standards.md 5.2: -19 LUFS is said of mono. A constant bit rate lets any player jump to the
    millisecond of a chapter.
    """
    sound = recording.sound
    if sound.frames and sound.channels != {1}:
        yield Finding("wrong-sound-format", "the recording is not mono", "MP3")
    for what, found, wanted in (
        ("kilobits a second", sound.bit_rates, recording.bit_rate),
        ("samples a second", sound.sample_rates, recording.sample_rate),
    ):
        if len(found) > 1 or (found and wanted and found != {wanted}):
            shown = ", ".join(map(str, sorted(found)))
            instead = f" and not {wanted}" if wanted else ""
            yield Finding("wrong-sound-format", f"the sound has {shown} {what}{instead}", "MP3")
