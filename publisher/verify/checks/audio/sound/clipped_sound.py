"""Sound whose peaks were cut off."""

from collections.abc import Iterator

import numpy as np

from publisher.verify.checks.audio.opened.recording import shown_time
from publisher.verify.checks.audio.sound.heard import Heard
from publisher.verify.finding import Finding

_FULL = 0.999
_FEWEST = 3
"""Samples in a row that are as loud as can be: fewer may be a peak."""


def check_clipped_sound(heard: Heard) -> Iterator[Finding]:
    """No peak is cut off, which a listener hears as crackling."""
    full = (np.abs(heard.samples) >= _FULL).astype(np.int8)
    places = np.flatnonzero(np.convolve(full, np.ones(_FEWEST, np.int8), "valid") == _FEWEST)
    if places.size:
        where = shown_time(float(places[0]) / heard.rate)
        yield Finding("clipped-sound", "the sound is too loud and crackles", where)
