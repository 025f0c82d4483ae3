"""Numbers that point to a list of references: "[1, 3–5]", "pain¹"."""

import re

from publisher.speech.speakable.lexer import rule
from publisher.speech.speakable.number_words import number_words

_RAISED = str.maketrans("⁰¹²³⁴⁵⁶⁷⁸⁹", "0123456789")
_LINKS = {",": ", ", "-": " to ", "–": " to "}


@rule(r"\s?\[(?!(?:111|112|999)\b)(?P<numbers>[0-9]{1,3}(?:\s?[,–-]\s?[0-9]{1,3})*)\]")
def bracketed(match: re.Match[str]) -> str:
    """A citation in square brackets; the numbers of emergency are no references."""
    return _say(match["numbers"])


@rule(
    r"(?:(?<=[a-z]{3})|(?<=[a-z][.,]))(?P<numbers>[⁰¹²³⁴⁵⁶⁷⁸⁹]{1,3}(?:[,–-][⁰¹²³⁴⁵⁶⁷⁸⁹]{1,3})*)(?!\w)"
)
def raised(match: re.Match[str]) -> str:
    """A citation in small raised digits, behind a word."""
    return _say(match["numbers"].translate(_RAISED))


def _say(numbers: str) -> str:
    parts = re.findall(r"[0-9]+|[,–-]", numbers)
    said = "".join(_LINKS.get(each) or number_words(each) for each in parts)
    return f", {'references' if len(parts) > 1 else 'reference'} {said}, "


RULES = (bracketed, raised)
