"""Money: "£9.90" is "nine pounds ninety", "50p" is "fifty pence"."""

import re

from publisher.speech.speakable.lexer import rule
from publisher.speech.speakable.number_words import NUMBER, cardinal, number_words

_SIGNS = {"£": ("pound", "pounds"), "€": ("euro", "euros"), "$": ("dollar", "dollars")}
_BIG = {"k": "thousand", "m": "million", "bn": "billion"}
_RANGE = r"\s?(?:-|–|to)\s?"
_MORE = r"(?:\s?(?P<big>thousand|million|billion|bn|k|m)\b)?"


@rule(rf"(?P<sign>[£€$])(?P<from>{NUMBER}){_RANGE}(?:[£€$])?(?P<to>{NUMBER}){_MORE}(?![\w/])")
def money_range(match: re.Match[str]) -> str:
    """From one amount to another: £10–£20."""
    big = match["big"] or ""
    if big:
        return f"{number_words(match['from'])} to {_amount(match['sign'], match['to'], big)}"
    return f"{_amount(match['sign'], match['from'])} to {_amount(match['sign'], match['to'])}"


@rule(
    rf"(?:(?<![\w)])(?P<minus>[-−–]))?(?P<sign>[£€$])\s?(?P<number>{NUMBER}){_MORE}"
    r"(?P<each>\s?pp\b)?"
)
def money(match: re.Match[str]) -> str:
    """An amount with its sign: £9.90, £2.5 million, -£5, £20pp."""
    minus, each = "minus " if match["minus"] else "", " per person" if match["each"] else ""
    return f"{minus}{_amount(match['sign'], match['number'], match['big'] or '')}{each}"


@rule(rf"(?<![\w.,£])(?P<from>[0-9]{{1,3}})p?{_RANGE}(?P<to>[0-9]{{1,3}})p(?!\w)")
def pence_range(match: re.Match[str]) -> str:
    """From one amount in pence to another: 20p–50p."""
    return f"{cardinal(int(match['from']))} to {_pence(int(match['to']))}"


@rule(r"(?<![\w.,£])(?P<number>[0-9]{1,3})p(?!\w)")
def pence(match: re.Match[str]) -> str:
    """An amount in pence: 50p."""
    return _pence(int(match["number"]))


def _amount(sign: str, number: str, big: str = "") -> str:
    one, many = _SIGNS[sign]
    if big:
        return f"{number_words(number)} {_BIG.get(big, big)} {many}"
    whole, _, rest = number.replace(",", "").partition(".")
    if len(rest) != 2:
        return f"{number_words(number)} {one if number == '1' else many}"
    units, hundredths = int(whole or 0), int(rest)
    main = f"{cardinal(units)} {one if units == 1 else many}"
    if not hundredths:
        return main
    if sign == "£" and not units:
        return _pence(hundredths)
    small = f"{cardinal(hundredths)}" if hundredths >= 10 else f"and {cardinal(hundredths)}"
    name = "" if hundredths >= 10 else " pence" if sign == "£" else " cents"
    return f"{main} {small}{name.replace('pence', 'penny') if hundredths == 1 else name}"


def _pence(number: int) -> str:
    return f"{cardinal(number)} {'penny' if number == 1 else 'pence'}"


RULES = (money_range, money, pence_range, pence)
