"""Web and e-mail addresses: "www.nhs.uk" is "W W W dot N H S dot U K"."""

import re

from publisher.speech.segment import Segment, Segments, spelt
from publisher.speech.speakable.lexer import CannotSayError, rule
from publisher.speech.speakable.number_words import digits

_DOMAIN = (
    r"(?:[a-z0-9](?:[a-z0-9-]{0,61}[a-z0-9])?\.)+"
    r"(?:uk|com|org|net|gov|edu|info|int|eu|io|health|wales|cymru|scot|london|ie|charity|help|ly|tv|app"
    r"|online|foundation|global)"
)
_SYMBOLS = {
    "-": "hyphen",
    ".": "dot",
    "/": "slash",
    "@": "at",
    "_": "underscore",
    "~": "tilde",
    "?": "question mark",
    "=": "equals",
    "&": "and",
    "#": "hash",
    "%": "percent sign",
    "+": "plus",
    ":": "colon",
    ",": "comma",
    ";": "semicolon",
    "!": "exclamation mark",
    "$": "dollar sign",
    "*": "star",
    "'": "apostrophe",
    "(": "open bracket",
    ")": "close bracket",
}
_WORDS = frozenset(
    "am an as at be by co do go he if in is it me my no of on or so to up us we".split()
)
_INITIALS = frozenset(
    "bbc bnf ckd copd ehic gmc hiv hpv ibs iud mri mrsa nhs ohid rcp rnib uclh www".split()
)
_TOKEN = re.compile(r"[A-Za-z]+|[0-9]+|.")


@rule(
    rf"mailto:|[a-z0-9._%+'-]{{1,64}}@{_DOMAIN}(?![\w-])|[a-z0-9._%+-]{{1,64}}@[a-z0-9-]+(?:\.[a-z0-9-]+)+",
    re.IGNORECASE,
)
def email(match: re.Match[str]) -> Segments:
    """An e-mail address, with "at" and "dot"."""
    return say_address(match[0].removeprefix("mailto:"))


@rule(r"(?:https?://|www\.)[^\s<>\"“”’]+", re.IGNORECASE)
def web(match: re.Match[str]) -> Segments | str:
    """A web address that begins as one."""
    return _without_end(match[0])


@rule(rf"(?<![\w.@-]){_DOMAIN}(?![\w-])(?:/[^\s<>\"“”’]*)?", re.IGNORECASE)
def bare_domain(match: re.Match[str]) -> Segments | str:
    """A web address that begins with its domain."""
    return _without_end(match[0])


def say_address(address: str) -> Segments:
    """An address part by part; "https://" and a slash at the end are left out.

    Raises `CannotSayError` for characters that people do not type.
    """
    address = re.sub(r"^[a-z]+://", "", address, flags=re.IGNORECASE).removesuffix("/")
    said: list[Segment] = []
    for token in _TOKEN.findall(address):
        if token.isalpha() and token.isascii():
            said.append(_label(token))
        elif token.isdecimal() and token.isascii():
            said.append(Segment(digits(token)))
        elif token in _SYMBOLS:
            said.append(Segment(_SYMBOLS[token]))
        else:
            raise CannotSayError(f"an address with '{token}' cannot be read out")
    spaced: list[Segment] = []
    for each in said:
        spaced += [Segment(" "), each] if spaced else [each]
    return tuple(spaced)


def _label(token: str) -> Segment:
    lower = token.lower()
    is_word = (
        lower not in _INITIALS
        and (lower in _WORDS or len(lower) > 2)
        and re.search("[aeiouy]", lower) is not None
    )
    return Segment(lower if is_word else spelt(token).text, letters=not is_word)


def _without_end(text: str) -> Segments | str:
    """The address without the sentence's punctuation, which is spoken as a pause."""
    address = text.rstrip(".,;:!?'…)")
    if "(" in address and text[len(address) :].startswith(")"):
        address += ")"
    end = "." if "." in text[len(address) :] else "," if text[len(address) :] else ""
    return (*say_address(address), Segment(end)) if end else say_address(address)


RULES = (email, web, bare_domain)
