"""Shortened words: "e.g." is "for example", "Dr" is "Doctor"."""

import re

from publisher.speech.speakable.lexer import rule, says

_SHORT = {
    "e.g.": "for example",
    "eg": "for example",
    "i.e.": "that is",
    "ie": "that is",
    "etc": "and so on",
    "etc.": "and so on",
    "et al.": "and others",
    "et al": "and others",
    "vs": "versus",
    "vs.": "versus",
    "approx.": "approximately",
    "approx": "approximately",
    "incl.": "including",
    "max.": "maximum",
    "min.": "minimum",
    "tel:": "telephone",
    "Tel:": "telephone",
    "tel.": "telephone",
    "Tel.": "Telephone",
    "Mr": "Mister",
    "Mr.": "Mister",
    "Mrs": "Missus",
    "Mrs.": "Missus",
    "Ms": "Miz",
    "Ms.": "Miz",
    "Dr": "Doctor",
    "Dr.": "Doctor",
    "Prof": "Professor",
    "Prof.": "Professor",
    "no.": "number",
    "No.": "Number",
    "nos.": "numbers",
    "pp.": "pages",
    "p.": "page",
    "vol.": "volume",
    "Vol.": "Volume",
    "ed.": "edition",
    "Fig.": "Figure",
    "fig.": "figure",
    "Ltd": "Limited",
    "St.": "Saint",
    "and/or": "and or",
    "cf.": "compare",
    "viz.": "namely",
    "aka": "also known as",
    "c/o": "care of",
    "w/c": "week commencing",
    "w/e": "week ending",
    "w/v": "weight by volume",
    "w/w": "weight by weight",
    "v/v": "volume by volume",
    "para.": "paragraph",
    "paras.": "paragraphs",
    "sec.": "section",
    "exp.": "expires",
    "Exp.": "Expires",
    "c.": "about",
    "tabs.": "tablets",
    "caps.": "capsules",
    "Rx": "prescription",
    "hrly": "hourly",
    "wkly": "weekly",
    "mths": "months",
    "yrs": "years",
    "hrs": "hours",
    "mins": "minutes",
    "cont.": "continued",
    "dept": "department",
    "Dept": "Department",
    "dept.": "department",
    "Dept.": "Department",
    "appt": "appointment",
    "n/a": "not applicable",
    "N/A": "not applicable",
}
_BEFORE_NUMBER = frozenset(
    "no. No. nos. pp. p. vol. Vol. Fig. fig. para. paras. sec. c. exp. Exp.".split()
)
_A_NUMBER = re.compile(r"[A-Z]{0,4}[0-9]|of\b")
_BEFORE_NAME = frozenset({"St."})
_PATTERN = "|".join(re.escape(each) for each in sorted(_SHORT, key=len, reverse=True))


@rule(rf"(?<![\w.@/-])(?:{_PATTERN})(?![\w@/])")
def shortening(match: re.Match[str]) -> str | None:
    """A word that everybody shortens; its full stop ends the sentence where a new one follows."""
    short = match[0]
    after = match.string[match.end() :].lstrip()
    if short in _BEFORE_NUMBER and not _A_NUMBER.match(after):
        return None
    if short in _BEFORE_NAME and not after[:1].isupper():
        return None
    ends = short.startswith(("etc", "et al")) and short.endswith(".") and after[:1].isupper()
    return _SHORT[short] + ("." if ends or (short.endswith(".") and not after) else "")


saint = says(r"(?<!\w)St(?=\s[A-Z][a-z]+(?:['’]s)?\b)", "Saint")


@rule(r"(?<=[a-z]\s)(?:St|Rd|Ave)\.?(?=[,;)]|\n|$)")
def street(match: re.Match[str]) -> str:
    """The end of a line of an address."""
    return {"St": "Street", "Rd": "Road", "Av": "Avenue"}[match[0][:2]]


RULES = (shortening, saint, street)
