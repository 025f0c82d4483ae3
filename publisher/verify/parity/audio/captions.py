"""Captions as a player shows them (W3C, "WebVTT"): their words, and how long they last."""

import re
from html import unescape

from publisher.verify.parity.audio.recording import Recording

_TIME = r"(?:(\d+):)?(\d\d):(\d\d\.\d{3})"
_CUE = re.compile(rf"(?:[^\n]+\n)?(?:\d+:)?[\d:.]+ --> {_TIME}[^\n]*((?:\n[^\n]+)*)")
_TAG = re.compile(r"<[^>]*>")


def read_captions(content: bytes) -> Recording:
    """The words of a WebVTT file, a line a cue; it has no chapters."""
    lines, seconds = [], 0.0
    for block in re.split(r"\n{2,}", content.decode("utf-8", "replace").strip()):
        if cue := _CUE.fullmatch(block):
            hours, minutes, rest, words = cue.groups()
            seconds = int(hours or 0) * 3600 + int(minutes) * 60 + float(rest)
            lines.append(" ".join(unescape(_TAG.sub("", words)).split()))
    return Recording(tuple(lines), (), seconds)
