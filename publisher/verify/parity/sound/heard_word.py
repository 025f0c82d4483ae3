"""A word that was heard, and when."""

from dataclasses import dataclass


@dataclass(frozen=True, slots=True)
class HeardWord:
    """A plain word (see `plain_words`), with its start and end in seconds of the recording."""

    word: str
    start: float
    end: float
