"""Defects of words, which every written format can suffer alike."""

import re

CHANGES = (
    ("dose changed from 500 mg to 50 mg", "Take 500 mg", "Take 50 mg"),
    ("unit changed from mg to g", "500 mg", "500 g"),
    ("dose changed by its decimal point", "1.5 litres", "15 litres"),
    ("time changed", "5:30pm", "3:30pm"),
    ("“cannot” turned into “can”", "you cannot feel", "you can feel"),
    ("two digits of a phone number swapped", "0808 157 0123", "0808 157 0132"),
    ("word doubled", "Words at level four.", "Words at at level four."),
    ("word lost", "carry a clear fluid", "carry a fluid"),
    ("word added", "other medicines", "the other medicines"),
    ("sentence lost", "A tumour sits near the top.", ""),
    ("Welsh letter lost its accent", "gŵyr", "gwyr"),
)
"""What is wrong, words of the specimen, and what stands there instead."""


def find_words(words: str, text: str) -> re.Match[str] | None:
    """Where words stand in a text, with spaces that may or may not break."""
    return re.search(re.escape(words).replace(r"\ ", "[ \N{NO-BREAK SPACE}]"), text)


def swapped(text: str, old: str, new: str) -> str:
    """The text with its first `old` turned into `new`; unchanged if it is not there."""
    found = find_words(old, text)
    return f"{text[: found.start()]}{new}{text[found.end() :]}" if found else text
