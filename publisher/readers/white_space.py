"""White space as HTML folds it: one space between words, none at the ends of a line."""

import re

from publisher.document.nodes import Inlines
from publisher.readers.characters import change_characters

_SPACES = re.compile(r"[ \t]+")


def fold_white_space(inlines: Inlines) -> Inlines:
    """One space for each run of spaces, across nodes; none beside a line break or at the ends."""
    return change_characters(inlines, _fold)


def _fold(text: str) -> list[str]:
    kept = list(text)
    for run in _SPACES.finditer(text):
        start, end = run.span()
        at_edge = start == 0 or end == len(text) or "\n" in (text[start - 1], text[end])
        kept[start:end] = ["" if at_edge else " ", *[""] * (end - start - 1)]
    return kept
