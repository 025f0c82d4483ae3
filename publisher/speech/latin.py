"""What a voice that knows the Latin alphabet can be given."""

import unicodedata

_MARKS = frozenset(" ,.;:?!'-")
_WHOLE = {"æ": "ae", "œ": "oe", "ø": "o", "ß": "ss", "ł": "l", "đ": "d", "þ": "th", "ð": "th",
          "ı": "i"}  # fmt: skip


def not_latin(text: str) -> str:
    """The characters that are no Latin letter and no mark that a voice pauses at, each once."""
    return "".join(dict.fromkeys(each for each in text if not (_is_mark(each) or folded(each))))


def folded(text: str) -> str:
    """Latin letters without accents, everything else but marks left out: "é" as "e"."""
    said = []
    for each in text:
        base = unicodedata.normalize("NFD", _WHOLE.get(each.lower(), each))
        said.append("".join(part for part in base if part.isascii() and part.isalpha()))
        if each in _MARKS:
            said[-1] = each
    return "".join(said)


def _is_mark(character: str) -> bool:
    return character in _MARKS or unicodedata.category(character) == "Mn"
