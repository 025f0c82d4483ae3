"""An utterance cut where the language changes."""

import re
from collections.abc import Callable

from publisher.speech.segment import Segment
from publisher.speech.utterance import Utterance

_SAYS_SOMETHING = re.compile(r"[^\W_]")


def language_runs(
    utterance: Utterance, written: Callable[[Segment, str], str]
) -> list[tuple[str, str]]:
    """Neighbouring segments of one language, as (language, what `written` makes of them).

    Marks that nobody says go with the words before them. Nothing comes of an utterance in which
    there is nothing to say.
    """
    runs: list[tuple[str, str]] = []
    for segment in utterance.words:
        language = segment.language or utterance.language
        text = written(segment, language)
        says_something = _SAYS_SOMETHING.search(text) is not None
        if runs and (runs[-1][0] == language or not says_something):
            runs[-1] = (runs[-1][0], runs[-1][1] + text)
        elif says_something:
            runs.append((language, text))
    return runs
