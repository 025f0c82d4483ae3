"""Signs and punctuation: what is said, what is a pause, and what a reader leaves unsaid."""

import re

from publisher.speech.speakable.lexer import rule, says

_SAID = {
    "&": "and",
    "+": "plus",
    "=": "equals",
    "<": "less than",
    ">": "more than",
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
    "©": "copyright",
    "µ": "micro",
    "₂": "two",
    "²": "squared",
    "³": "cubed",
    "£": "pounds",
    "€": "euros",
    "$": "dollars",
    "¢": "cents",
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
_LONGEST_QUOTATION = 300
_KEPT = ".,;:?!"
_PAUSES = "–—―‒•·‣◦▪…()[]{}⁃"
_SILENT = '"“”„«»‹›®™`´'


per = says(
    r"(?<=[s0-9xX×])\s?/\s?(?=(?:hour|day|night|week|month|year|dose|person|item|visit|minute)\b)",
    " per ",
)
plus_or_minus = says(r"\+\s?/\s?[-−–]|±", " plus or minus ")
arrow = says(r"[-=]+>|→|➔|➜|►|▶", ", then, ")
no_more_than = says(r"<=|=<|≤|⩽", " no more than ")
at_least = says(r">=|≥|⩾", " at least ")
hashtag = says(r"#(?=[A-Za-z])", " hashtag ")
slash_between_words = says(r"(?<=[a-z])\s?/\s?(?=[a-z])", " or ")
slash = says(r"(?<=[a-zA-Z)])/(?=[^\W\d])|\s/\s", " ")
lone_slash = says(r"/", " slash ")


@rule(r"(?<=[a-z])(?:–|—)(?=[A-Z0-9£])|(?<=[0-9])–(?=[A-Z][a-z])|(?<=[a-z])–(?=[a-z])")
def dash_between_words(match: re.Match[str]) -> str:
    """From one thing to another: Monday–Friday, 6 months–1 year."""
    return " " if match.string[match.end()].islower() else " to "


@rule(r"(?<=\w)[-‐‑](?=\w)")
def hyphen(match: re.Match[str]) -> str:
    """A hyphen next to a part that another rule said: PET-CT, MRI-guided, 20-year-old."""
    before, after = match.string[match.start() - 1], match.string[match.end()]
    return "-" if after.islower() and not before.isupper() else " "


@rule(r"['’‘‛′](?=\w)|(?<=\w)['’′]")
def apostrophe(match: re.Match[str]) -> str:
    """An apostrophe that belongs to a word; as a quotation mark it is silent."""
    before = match.string[max(0, match.start() - _LONGEST_QUOTATION) : match.start()]
    closes = before.count("‘") > len(re.findall(r"’(?!\w)", before))
    return "'" if before[-1:].isalpha() and match[0] in "'’" and not closes else ""


ellipsis = says(r"\.{2,}|…", ", ")
dash = says(r"[-‐‑]+", ", ")
pause = says(rf"[{re.escape(_PAUSES)}]", ", ")
silent = says(rf"[{re.escape(_SILENT)}'’‘′″]", "")


@rule(rf"[{re.escape(_KEPT)}]")
def kept(match: re.Match[str]) -> str:
    """Punctuation that voices know."""
    return match[0]


@rule("|".join(re.escape(each) for each in _SAID))
def said(match: re.Match[str]) -> str:
    """Signs that have a name."""
    return f" {_SAID[match[0]]} "


RULES = (
    plus_or_minus,
    arrow,
    no_more_than,
    at_least,
    hashtag,
    per,
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
