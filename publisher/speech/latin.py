"""What a voice that knows the Latin alphabet can be given."""

import unicodedata
from functools import lru_cache

_MARKS = frozenset(" ,.;:?!'-")
_WHOLE = {"æ": "ae", "œ": "oe", "ø": "o", "ß": "ss", "ł": "l", "đ": "d", "þ": "th", "ð": "th",
          "ı": "i"}  # fmt: skip


def not_latin(text: str) -> str:
    """The characters that are no Latin letter and no mark that a voice pauses at, each once."""
    return "".join(each for each in dict.fromkeys(text) if not (_is_mark(each) or _folded(each)))


def folded(text: str) -> str:
    """Latin letters without accents, everything else but marks left out: "é" as "e"."""
    return "".join(map(_folded, text))


@lru_cache(1024)
def _folded(character: str) -> str:
    if character in _MARKS:
        return character
    base = unicodedata.normalize("NFD", _WHOLE.get(character.lower(), character))
    return "".join(part for part in base if part.isascii() and part.isalpha())


def _is_mark(character: str) -> bool:
    return character in _MARKS or unicodedata.category(character) == "Mn"
