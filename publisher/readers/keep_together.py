"""Inlines in which no line ends inside a date, a time, a phone number or a dose."""

from publisher.document.keep_words_together import keep_words_together
from publisher.document.nodes import Inlines
from publisher.readers.characters import change_characters


def keep_together(inlines: Inlines) -> Inlines:
    """The inlines with a NO-BREAK SPACE wherever a line must not break."""
    return change_characters(inlines, keep_words_together)
