"""Signs and punctuation: what is said, what is a pause, and what a reader leaves unsaid."""

import re

from publisher.speech.speakable.lexer import rule

_SAID = {
    "&": "and",
    "+": "plus",
    "=": "equals",
    "<": "less than",
    ">": "more than",
    "≤": "no more than",
    "≥": "at least",
    "±": "plus or minus",
    "×": "times",
    "÷": "divided by",
    "≈": "about",
    "~": "about",
    "≠": "is not",
    "−": "minus",
    "°": "degrees",
    "%": "percent",
    "@": "at",
    "#": "number",
    "*": "star",
    "§": "section",
    "†": "dagger",
    "‡": "double dagger",
    "№": "number",
    "µ": "micro",
    "₂": "two",
    "²": "squared",
    "³": "cubed",
    "£": "pounds",
    "€": "euros",
    "$": "dollars",
    "¢": "cents",
    "→": "then",
    "←": "left arrow",
    "↑": "up",
    "↓": "down",
    "✓": "tick",
    "✔": "tick",
    "✗": "cross",
    "✘": "cross",
    "☐": "box",
    "☑": "ticked box",
    "_": "underscore",
    "\\": "backslash",
    "|": "bar",
}
_KEPT = ".,;:?!"
_PAUSES = "–—―‒•·‣◦▪…()[]{}⁃"
_SILENT = "\"“”„«»‹›®©™`´"


@rule(r"(?<=[a-z])\s?/\s?(?=[a-z])")
def slash_between_words(match: re.Match[str]) -> str:
    """A choice: doctor/nurse."""
    return " or "


@rule(r"(?<=[A-Z])/(?=[A-Z])|(?<=[0-9a-zA-Z)])/(?=\w)|\s/\s")
def slash(match: re.Match[str]) -> str:
    """Any other slash that joins two things: PET/CT."""
    return " "


@rule(r"/")
def lone_slash(match: re.Match[str]) -> str:
    """A slash that joins nothing."""
    return " slash "


@rule(r"(?<=[a-z])(?:–|—)(?=[A-Z])|(?<=[a-z])–(?=[a-z])")
def dash_between_words(match: re.Match[str]) -> str:
    """From one thing to another: Monday–Friday."""
    return " to " if match.string[match.end()].isupper() else " "


@rule(r"(?<=\w)[-‐‑](?=\w)")
def hyphen(match: re.Match[str]) -> str:
    """A hyphen next to a part that another rule said: PET-CT, MRI-guided, 20-year-old."""
    before, after = match.string[match.start() - 1], match.string[match.end()]
    return "-" if after.islower() and not before.isupper() else " "


@rule(r"['’‘‛′](?=\w)|(?<=\w)['’′]")
def apostrophe(match: re.Match[str]) -> str:
    """An apostrophe that belongs to a word; as a quotation mark it is silent."""
    before = match.string[: match.start()]
    closes = before.count("‘") > len(re.findall(r"’(?!\w)", before))
    return "'" if before[-1:].isalpha() and match[0] in "'’" and not closes else ""


@rule(r"\.{2,}|…")
def ellipsis(match: re.Match[str]) -> str:
    """Words left out."""
    return ", "


@rule(r"[-‐‑]+")
def dash(match: re.Match[str]) -> str:
    """A hyphen that joins nothing is a dash."""
    return ", "


@rule(rf"[{re.escape(_KEPT)}]")
def kept(match: re.Match[str]) -> str:
    """Punctuation that voices know."""
    return match[0]


@rule(rf"[{re.escape(_PAUSES)}]")
def pause(match: re.Match[str]) -> str:
    """Dashes, brackets and bullets."""
    return ", "


@rule(rf"[{re.escape(_SILENT)}'’‘′″]")
def silent(match: re.Match[str]) -> str:
    """Quotation marks and trade marks, which nobody reads out."""
    return ""


@rule("|".join(re.escape(each) for each in _SAID))
def said(match: re.Match[str]) -> str:
    """Signs that have a name."""
    return f" {_SAID[match[0]]} "


RULES = (
    slash_between_words,
    slash,
    lone_slash,
    dash_between_words,
    hyphen,
    apostrophe,
    ellipsis,
    dash,
    kept,
    pause,
    silent,
    said,
)
