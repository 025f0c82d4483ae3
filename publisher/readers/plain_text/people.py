"""A row of names."""

import re

_PART = re.compile(r"\s*[,;]\s*(?:and\s+|&\s*)?|\s+(?:and|&)\s+(?!others\b|colleagues\b)")


def people(words: str) -> list[str]:
    """The names in words like "A Nurse, B Doctor and C Patient"; "and others" stays with one."""
    return [each.strip() for each in _PART.split(words) if each.strip()]
