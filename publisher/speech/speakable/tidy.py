"""Commas, spaces and full stops as one would write them, whatever the rules put side by side."""

import re
from dataclasses import replace

from publisher.speech.segment import Segment, Segments

_HELD = "\ue000"
_STRENGTH = "?!.:;,"
_RUN = re.compile(r"\s*[,;:.?!](?:\s*[,;:.?!])*")


def tidy(segments: Segments) -> Segments:
    """The segments with single spaces, one mark where several met, and none at the start."""
    held = [each for each in segments if not each.is_plain]
    text = "".join(each.text.replace(_HELD, " ") if each.is_plain else _HELD for each in segments)
    text = _RUN.sub(lambda run: _strongest(run[0]), re.sub(r"\s+", " ", text))
    text = re.sub(r"([,;:?!])(?=[^\s'])", r"\1 ", text)
    text = re.sub(r"^[\s,;:.?!-]+|[\s,;-]+$", "", text)
    text = re.sub(r"(?:^|(?<=[.?!]\s))[a-z]", lambda first: first[0].upper(), text)
    tidied: list[Segment] = []
    starts = True
    for part in re.split(f"({_HELD})", text):
        if part == _HELD:
            segment = held.pop(0)
            first = segment.text[:1].upper() if starts else segment.text[:1]
            tidied.append(replace(segment, text=first + segment.text[1:]))
        elif part:
            tidied.append(Segment(part))
        starts = part.rstrip().endswith((".", "?", "!")) or (starts and not part)
    return tuple(tidied)


def sentences(segments: Segments) -> list[Segments]:
    """The segments cut where a sentence ends and a capital or something held follows."""
    cut: list[list[Segment]] = [[]]
    for segment in segments:
        if not segment.is_plain:
            cut[-1].append(segment)
            continue
        parts = re.split(r"(?<=[.?!])\s+(?=[A-Z'\"]|$)", segment.text)
        for number, part in enumerate(parts):
            if number:
                cut.append([])
            if part:
                cut[-1].append(replace(segment, text=part))
    return [tuple(each) for each in cut if each]


def _strongest(run: str) -> str:
    return min(run.replace(" ", ""), key=_STRENGTH.index)
