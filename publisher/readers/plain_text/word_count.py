"""Counting words, to show that none was lost."""

import re
import unicodedata
from collections import Counter
from collections.abc import Iterable

import yaml

from publisher.readers.plain_text.pasted_line import INVISIBLE

_WORD = re.compile(r"[^\W_]+")
_ESCAPE = re.compile(r"\\([!-/:-@\[-`{-~])")


def count_words(text: str) -> Counter[str]:
    """The words of a text, whatever their case, and how often each is there."""
    text = unicodedata.normalize("NFC", INVISIBLE.sub("", text)).casefold()
    return Counter(_WORD.findall(text))


def count_leaflet_words(leaflet: str) -> Counter[str]:
    """The words of a leaflet's front matter and body, as its reader shows them."""
    _, front, body = leaflet.split("---\n", 2)
    values = " ".join(_strings(yaml.load(front, Loader=yaml.BaseLoader)))  # noqa: S506 # strings only
    return count_words(_ESCAPE.sub(r"\1", f"{values}\n{body}"))


def _strings(value: object) -> Iterable[str]:
    if isinstance(value, dict):
        for key, each in value.items():
            yield str(key)
            yield from _strings(each)
    elif isinstance(value, list):
        for each in value:
            yield from _strings(each)
    else:
        yield str(value)
