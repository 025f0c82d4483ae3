"""White space of every kind, and characters that only guide a typesetter."""

import re

from publisher.speech.speakable.lexer import rule


@rule(r"[\s\u00ad\u200b\u200c\u200d\u200e\u200f\u2060\ufeff]+")
def space(match: re.Match[str]) -> str:
    """One space; nothing for a soft hyphen and its like, which stand inside words."""
    return " " if match[0].strip("\u00ad\u200b\u200c\u200d\u200e\u200f\u2060\ufeff") else ""


RULES = (space,)
