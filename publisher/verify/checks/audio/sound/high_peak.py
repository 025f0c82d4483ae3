"""Sound with peaks that some players cannot follow."""

from collections.abc import Iterator

from publisher.speech.recording.loudness import true_peak
from publisher.verify.checks.audio.sound.heard import Heard
from publisher.verify.finding import Finding

_ROUNDING = 0.05


def check_high_peak(heard: Heard) -> Iterator[Finding]:
    """No point of the wave is above the house style's peak (ITU-R BS.1770-4; standards.md 5.2)."""
    found = true_peak(heard.samples)
    if found > heard.peak + _ROUNDING:
        yield Finding(
            "high-peak",
            f"the sound has a peak of {found:.1f} dBTP, above {heard.peak:g}",
            "MP3",
        )
