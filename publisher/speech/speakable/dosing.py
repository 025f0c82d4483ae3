"""Latin and short words of prescriptions: "5 mg bd prn" is "twice a day, when needed".

Words that are nothing else are said so wherever they stand alone ("tds"). Words that may be
others ("od", "IV") are said so only behind a dose, with other words of prescriptions between, and
not before the name of a thing ("two IV drips"). Words of every day ("on", "bid") are said so only
behind a weight or a volume, before a stop.
"""

import re

from publisher.speech.speakable.lexer import rule
from publisher.speech.speakable.number_words import NUMBER, number_words

_ALWAYS = {
    "tds": "three times a day",
    "qds": "four times a day",
    "prn": "when needed",
    "nocte": "at night",
}
_BEHIND_A_DOSE = {
    "od": "once a day",
    "bd": "twice a day",
    "tid": "three times a day",
    "qid": "four times a day",
    "om": "in the morning",
    "mane": "in the morning",
    "hs": "at bedtime",
    "ac": "before food",
    "pc": "after food",
    "stat": "straight away",
    "mdu": "as directed",
    "po": "by mouth",
    "sl": "under the tongue",
    "pv": "into the vagina",
    "sc": "under the skin",
    "im": "into a muscle",
    "iv": "into a vein",
    "inh": "breathed in",
    "neb": "by nebuliser",
}
_BEHIND_A_WEIGHT = {"on": "at night", "bid": "twice a day", "pr": "into the back passage"}

_TERMS = _ALWAYS | _BEHIND_A_DOSE | _BEHIND_A_WEIGHT
_DOTTED = [f"{'.'.join(short)}." for short in _TERMS if len(short) <= 3]
_SHORT = "|".join(re.escape(each) for each in sorted([*_TERMS, *_DOTTED], key=len, reverse=True))
_WEIGHT = (
    r"[0-9½¼¾]\s?(?:(?:mg|mcg|[µμ]g|g|ml|units?|(?:milli|micro)?grams?|millilitres?)(?:/\w+)?)"
)
_COUNTED = (
    r"\b(?:tablets?|tabs?|capsules?|caps?|puffs?|drops?|sachets?|patch(?:es)?|\w*spoonfuls?|sprays?"
    r"|doses?|suppositor(?:y|ies)|pessar(?:y|ies)|ampoules?|iu)|[0-9½¼¾]\s?[u%]"
)
_MORE = rf"(?:[\s,/)]+(?:{_SHORT}))*[\s,/)]+$"
_DOSE = re.compile(rf"(?:{_WEIGHT}|{_COUNTED}){_MORE}", re.IGNORECASE)
_IN_WORDS = re.compile(rf"\b(?:one|two|three|half){_MORE}", re.IGNORECASE)
_WEIGHED = re.compile(rf"{_WEIGHT}{_MORE}", re.IGNORECASE)
_FOLLOWS = re.compile(rf"\b(?:{_SHORT})\s$", re.IGNORECASE)
_BESIDE = re.compile(rf"\b(?:{_SHORT})/$", re.IGNORECASE)
_STOPS = re.compile(r"\s*(?:[.,;:)]|$|prn\b)", re.IGNORECASE)
_GOES_ON = re.compile(
    rf"\s*(?:[.,;:)/]|$|(?:{_SHORT}|for|every|over|at|in|daily|once|twice|if|when|then|as|each|until"
    r"|to|q[0-9]\w*)(?!\w))",
    re.IGNORECASE,
)
_HOW_OFTEN = frozenset({"od", "bd", "tid", "qid"})
_NEAR = 60
_INITIALS = 2
"""Full stops that other short words have, too: "t.i.d." is nothing else."""

_PERIODS = {"7": "day", "52": "week", "12": "month"}
_FORMS = {
    "tab": ("tablet", "tablets"),
    "cap": ("capsule", "capsules"),
    "amp": ("ampoule", "ampoules"),
    "supp": ("suppository", "suppositories"),
}


@rule(
    rf"(?<![\w.@'’-])(?P<short>{_SHORT})(?![\w@-]|\.\w|['’]\w|/(?!(?:{_SHORT})(?![\w/])))",
    re.IGNORECASE,
)
def dosing_term(match: re.Match[str]) -> str | None:
    """How often, when and by which way: bd, TDS, p.r.n., nocte, po."""
    short = match["short"].lower().replace(".", "")
    before = match.string[max(0, match.start() - _NEAR) : match.start()]
    if before.endswith("/") and not _BESIDE.search(before):
        return None
    after = match.string[match.end() :]
    if not _is_meant(short, match[0], before, after):
        return None
    pause = ", " if _FOLLOWS.search(before) else ""
    ends = match[0].endswith(".") and (not after.strip() or after.lstrip()[0].isupper())
    return f"{pause}{_TERMS[short]}{'.' if ends else ''}"


@rule(r"(?<![\w.])q\.?\s?(?P<hours>[0-9]{1,2})\s?h(?:rly|rs?)?\b\.?(?!\w)", re.IGNORECASE)
def every_hours(match: re.Match[str]) -> str:
    """The hours between doses: q4h."""
    return "every hour" if match["hours"] == "1" else f"every {number_words(match['hours'])} hours"


@rule(
    r"(?:(?P<times>(?<![\w.])[x×]\s?)|(?<=\b[Ff]or )|(?<=\b[Ii]n )|(?<=\b[Aa]fter )"
    r"|(?<=\b[Ee]very )|(?<=\b[Aa]ged ))"
    r"(?P<count>[0-9]{1,2})/(?P<period>7|52|12)(?![\w/]|[.,][0-9]|\sof\b)"
)
def period(match: re.Match[str]) -> str:
    """How long, behind words of time: "for 5/7" are days, 2/52 weeks, 3/12 months."""
    name = _PERIODS[match["period"]]
    link = "for " if match["times"] else ""
    return f"{link}{number_words(match['count'])} {name if match['count'] == '1' else f'{name}s'}"


@rule(rf"(?<![\w.,])(?P<number>{NUMBER})\s?(?P<form>{'|'.join(_FORMS)})s?\b\.?(?!\w)")
def forms(match: re.Match[str]) -> str:
    """Short names of what is counted: 2 tabs."""
    one, many = _FORMS[match["form"]]
    return f"{number_words(match['number'])} {one if match['number'] == '1' else many}"


def _is_meant(short: str, written: str, before: str, after: str) -> bool:
    if short in _ALWAYS or written.count(".") > _INITIALS:
        return True
    if short in _BEHIND_A_WEIGHT:
        return bool(_WEIGHED.search(before) and _STOPS.match(after))
    if short in _HOW_OFTEN:
        return bool(_DOSE.search(before) or _IN_WORDS.search(before))
    return bool(_DOSE.search(before) and _GOES_ON.match(after))


RULES = (period, every_hours, forms, dosing_term)
