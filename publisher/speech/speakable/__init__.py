"""Text made speakable: no digit and no symbol ever reaches a voice.

`rules_for` gives the rules of a language in the order in which they are tried; `scan` walks
through a text with them; `tidy` and `sentences` finish what came out.
"""

from publisher.speech.speakable.lexer import CannotSayError, Rule, Spoken, Unspeakable, scan
from publisher.speech.speakable.rules import rules_for
from publisher.speech.speakable.tidy import sentences, tidy

__all__ = [
    "CannotSayError",
    "Rule",
    "Spoken",
    "Unspeakable",
    "rules_for",
    "scan",
    "sentences",
    "tidy",
]
