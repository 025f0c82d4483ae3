"""Phone numbers in groups of digits, and the short ones that save lives."""

import re

from publisher.speech.speakable.lexer import rule
from publisher.speech.speakable.number_words import digits

_CALL = r"(?:NHS|(?i:call|dial|phone|ring|text)(?:ing|ling)?|on|(?:111|999),?\sor)"
_COUNTED = r"people|patients|adults|men|women|children|babies|cases|days|places|hospitals"


@rule(r"(?<![\w.,/+])\+[0-9]{1,3}(?:\s?\(0\))?(?:[\s-]?[0-9]{2,5}){2,5}(?![\w]|[.,:/][0-9])")
def international(match: re.Match[str]) -> str:
    """A number with its country: +44 20 7946 0958."""
    return say_phone(match[0])


@rule(
    r"(?<![\w.,/£+-])(?:\(0[0-9]{2,5}\)|0[0-9]{2,5})(?:[\s-]?[0-9]{2,6}){1,4}(?![\w]|[.,:/%][0-9]|-[0-9])"
)
def national(match: re.Match[str]) -> str | None:
    """A British number: 0808 157 0123. It is grouped as written, else as the country does it."""
    count = sum(each.isdecimal() for each in match[0])
    return say_phone(match[0]) if 8 <= count <= 11 else None


@rule(r"(?<![\w.,/£+-])116\s?([01][0-9]{2})(?!\w|[.,:/%][0-9])")
def helpline(match: re.Match[str]) -> str:
    """A European helpline: 116 123."""
    return f"one one six, {digits(match[1])}"


@rule(
    r"(?<![\w.,/£$€+-])(?:111|999)"
    rf"(?!\w|[.,:/-][0-9]|\s?[%°]|\s?(?:mg|mcg|ml|g|kg|{_COUNTED})\b)",
    re.IGNORECASE,
)
def emergency(match: re.Match[str]) -> str:
    """NHS 111 and 999."""
    return digits(match[0])


@rule(r"(?<=\s)(?:101|105|112|119)(?![\w%°]|[.,:/-][0-9]|\s[a-z]*mg\b)")
def service(match: re.Match[str]) -> str | None:
    """Other short numbers, where the words before them speak of calling."""
    before = match.string[: match.start()].rstrip()
    return digits(match[0]) if re.search(rf"\b{_CALL}$", before) else None


@rule(r"(?<=[Tt]ext )[0-9]{5,6}(?!\w|[.,:/%][0-9])")
def text_number(match: re.Match[str]) -> str:
    """A number to send a text to."""
    return digits(match[0])


@rule(r"(?:ext\.?|extn\.?|extension)\s?([0-9]{2,5})(?!\w|[.,:/%][0-9])", re.IGNORECASE)
def extension(match: re.Match[str]) -> str:
    """The last part of a number that a person asks for."""
    return f"extension {digits(match[1], 'oh')}"


def say_phone(number: str) -> str:
    """A number in the groups that it is written in, else in those that its area uses."""
    groups = re.findall("[0-9]+", number.replace("(0)", ""))
    if len(groups) == 1:
        groups = re.findall("[0-9]+", _british(groups[0]))
    said = ", ".join(digits(each, "oh") for each in groups)
    return f"plus {said}" if number.strip().startswith("+") else said


def _british(number: str) -> str:
    """The number in the groups that its area uses."""
    import phonenumbers

    try:
        parsed = phonenumbers.parse(number, "GB")
    except phonenumbers.NumberParseException:
        return number
    return str(phonenumbers.format_number(parsed, phonenumbers.PhoneNumberFormat.NATIONAL))


RULES = (international, national, helpline, emergency, service, text_number, extension)
