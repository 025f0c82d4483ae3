"""Recordings with a noise that is heard between the words."""

from collections.abc import Iterator

import numpy as np

from publisher.verify.checks.audio.sound.heard import Heard
from publisher.verify.finding import Finding

_FLOOR = -60.0
"""Decibels under full scale, as a root mean square (ACX; standards.md 5.2)."""


def check_noisy_silence(heard: Heard) -> Iterator[Finding]:
    """What lies between the words is silence: hissing and humming tire who listens."""
    if heard.is_silent or not heard.is_quiet.any():
        return
    floor = 20 * np.log10(max(1e-9, float(np.median(heard.levels[heard.is_quiet]))))
    if floor > _FLOOR:
        yield Finding("noisy-silence", f"a noise of {floor:.0f} dB is heard between words", "MP3")
