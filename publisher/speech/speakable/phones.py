"""Phone numbers in groups of digits, and the short ones that save lives."""

import re
from functools import cache

from publisher.speech.speakable.lexer import Rule, rule
from publisher.speech.speakable.number_words import digits

_CALL = r"(?:NHS|(?i:call|dial|phone|ring|text)(?:ing|ling)?|on|(?:111|999),?\sor)"
_COPIED = re.compile(
    r"\b(?:sort code|(?:account|NHS|hospital|charity|patient) (?:number|no\.?))(?::| is)?\s$",
    re.IGNORECASE,
)
_COUNTED = r"people|patients|adults|men|women|children|babies|cases|days|places|hospitals"


@cache
def phone_rules(zero: str = "oh") -> tuple[Rule, ...]:
    """The rules for numbers to call; `zero` is what a nought is called in them."""

    @rule(r"(?<![\w.,/+])\+[0-9]{1,3}(?:\s?\(0\))?(?:[\s-]?[0-9]{2,5}){2,5}(?![\w]|[.,:/][0-9])")
    def international(match: re.Match[str]) -> str:
        """A number with its country: +44 20 7946 0958."""
        return say_phone(match[0], zero)

    @rule(
        r"(?<![\w.,/£+-])(?P<number>(?:18001\s)?(?:\(0[0-9]{2,5}\)|0[0-9]{2,5})"
        r"(?:[\s-]?[0-9]{2,6}){1,4})(?:/(?P<other>[0-9]{1,4}))?(?![\w]|[.,:/%][0-9]|-[0-9])"
    )
    def national(match: re.Match[str]) -> str | None:
        """A British number: 0808 157 0123, also behind the 18001 of Relay UK, or 5678/9."""
        number = match["number"].removeprefix("18001")
        if not 8 <= sum(each.isdecimal() for each in number) <= 11:
            return None
        other = f", or {digits(match['other'], zero)}" if match["other"] else ""
        return say_phone(match["number"], zero) + other

    @rule(r"(?:ext\.?|extn\.?|extension)\s?([0-9]{2,5})(?!\w|[.,:/%][0-9])", re.IGNORECASE)
    def extension(match: re.Match[str]) -> str:
        """The last part of a number that a person asks for."""
        return f"extension {digits(match[1], zero)}"

    return (
        international,
        national,
        nhs_number,
        helpline,
        either,
        emergency,
        service,
        text_number,
        extension,
    )


@rule(r"(?<![\w.,/£$€+-])[1-9][0-9]{2}[\s-][0-9]{3}[\s-][0-9]{4}(?!\w|[.,:/%-][0-9])")
def nhs_number(match: re.Match[str]) -> str:
    """The number of a patient: 943 476 5919."""
    return ", ".join(digits(each) for each in re.findall("[0-9]+", match[0]))


@rule(r"(?<![\w.,/£+-])(?:[0-9]{2}[-\s]?[0-9]{2}[-\s]?[0-9]{2}|[0-9]{7,10})(?!\w|[.,:/%-][0-9])")
def account(match: re.Match[str]) -> str | None:
    """A number that is copied figure by figure: "sort code 20-10-12" is no date."""
    if _COPIED.search(match.string[: match.start()]) is None:
        return None
    return ", ".join(digits(each) for each in re.findall("[0-9]+", match[0]))


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


@rule(r"(?<![\w.,/£$€+-])(111|112|999)\s?/\s?(111|112|999)(?![\w/]|[.,:][0-9])")
def either(match: re.Match[str]) -> str:
    """Two numbers of emergency: 999/112."""
    return f"{digits(match[1])} or {digits(match[2])}"


@rule(r"(?<=\s)(?:101|105|112|119)(?![\w%°]|[.,:/-][0-9]|\s[a-z]*mg\b)")
def service(match: re.Match[str]) -> str | None:
    """Other short numbers, where the words before them speak of calling."""
    before = match.string[: match.start()].rstrip()
    return digits(match[0]) if re.search(rf"\b{_CALL}$", before) else None


@rule(r"(?<=[Tt]ext )[0-9]{5,6}(?!\w|[.,:/%][0-9])")
def text_number(match: re.Match[str]) -> str:
    """A number to send a text to."""
    return digits(match[0])


def say_phone(number: str, zero: str = "oh") -> str:
    """A number in the groups that it is written in, else in those that its area uses.

    `zero` is what a nought is called.
    """
    groups = re.findall("[0-9]+", number.replace("(0)", ""))
    if len(groups) == 1:
        groups = re.findall("[0-9]+", _british(groups[0]))
    said = ", ".join(digits(each, zero) for each in groups)
    return f"plus {said}" if number.strip().startswith("+") else said


def _british(number: str) -> str:
    """The number in the groups that its area uses."""
    import phonenumbers

    try:
        parsed = phonenumbers.parse(number, "GB")
    except phonenumbers.NumberParseException:
        return number
    return str(phonenumbers.format_number(parsed, phonenumbers.PhoneNumberFormat.NATIONAL))
