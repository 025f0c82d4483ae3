"""Words that were said and words that were heard in one form, so that they can be compared."""

import re
import unicodedata

from publisher.speech.speakable import rules_for, scan
from publisher.verify.parity.sound.number_digits import with_digits

_NOT = {"can't": "can not", "cannot": "can not", "won't": "will not", "shan't": "shall not"}
_SHORT = {"'re": " are", "'ll": " will", "'ve": " have", "'m": " am", "'d": " would"}
_SPELLINGS = {
    "gramme": "gram", "grammes": "grams", "milligrammes": "milligrams", "liter": "litre",
    "liters": "litres", "milliliter": "millilitre", "milliliters": "millilitres",
    "meter": "metre", "meters": "metres", "centimeter": "centimetre",
    "centimeters": "centimetres", "millimeter": "millimetre", "millimeters": "millimetres",
    "kilometer": "kilometre", "kilometers": "kilometres", "ton": "tonne", "tons": "tonnes",
    "tumor": "tumour", "tumors": "tumours", "color": "colour",
    "gray": "grey", "jewelry": "jewellery", "harbor": "harbour", "hypercalcemia": "hypercalcaemia",
    "center": "centre", "centers": "centres", "program": "programme", "license": "licence",
    "anesthetic": "anaesthetic", "hemoglobin": "haemoglobin", "diarrhea": "diarrhoea",
    "ok": "okay",
}  # fmt: skip
_WORD = re.compile(r"[^\W\d_]+(?:'[^\W\d_]+)*|[0-9]+")

_DIGITS_IN_GROUPS = re.compile(r"\b[\dO]+(?:-[\dO]+){2,}\b", re.IGNORECASE)
"""A telephone number as recognisers write it, in groups of their own: "O2O-79-46-0123"."""

_SENTENCE = re.compile(r"(?<=[.?!])\s+")


def plain_words(text: str) -> tuple[str, ...]:
    """The words of a text as they sound: small letters, numbers in digits, no marks.

    What a recogniser writes ("500mg", "5:30pm", "MRI") goes through the same rules that made the
    leaflet speakable, so that both sides are words before their numbers become digits. A number
    does not go on behind the end of a sentence.
    """
    said = "".join(each.text for each in scan(_tidied(text), _english()).segments)
    return tuple(
        word for sentence in _SENTENCE.split(said) for word in with_digits(_words(sentence))
    )


def _english() -> tuple[object, ...]:
    return rules_for("en-GB", (), {})


def _tidied(text: str) -> str:
    """Habits of recognisers that are no English: "8 a.m." is "8am", "$" and "%" stay apart."""
    text = re.sub(r"\b([ap])\. ?m\b\.?", r"\1m", text, flags=re.IGNORECASE)
    text = _DIGITS_IN_GROUPS.sub(
        lambda found: re.sub("[Oo]", "0", found[0].replace("-", " ")), text
    )
    return re.sub(r"(?<=\d)-(?=\d{3,})", " ", text)


def _words(sentence: str) -> list[str]:
    folded = unicodedata.normalize("NFKD", sentence.casefold().replace("’", "'"))
    folded = "".join(each for each in folded if not unicodedata.combining(each))
    folded = folded.replace("e-mail", "email").replace("e mail", "email")
    return [part for word in _WORD.findall(folded) for part in _whole(word).split()]


def _whole(word: str) -> str:
    """A shortened word in full, and one spelling for words that have two."""
    if word in _NOT:
        return _NOT[word]
    if word.endswith("n't"):
        return f"{word[:-3]} not"
    for short, full in _SHORT.items():
        if word.endswith(short):
            return word.removesuffix(short) + full
    word = word.replace("'", "")
    return _SPELLINGS.get(word, word)
