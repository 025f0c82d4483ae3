"""The words that voices get wrong, with their pronunciation."""

from collections.abc import Mapping
from functools import cache
from importlib.resources import as_file, files
from typing import Annotated

from pydantic import BeforeValidator

from publisher.speech.lexicon_entry import LexiconEntry
from publisher.typed_yaml import TypedYaml, read_typed_yaml


def _entry(written: object) -> LexiconEntry:
    """An entry from one line of a list: its IPA, a comma, and its respelling."""
    ipa, comma, respelling = str(written).partition(", ")
    if not (ipa and comma and respelling):
        raise ValueError("this is no pronunciation | write its IPA, a comma, and its respelling")
    return LexiconEntry(ipa, respelling)


class _Group(TypedYaml):
    """A file of `lexicons/LANGUAGE`: where its words come from, and the words."""

    source: str
    words: dict[str, Annotated[LexiconEntry, BeforeValidator(_entry)]]


@cache
def read_lexicon(language: str) -> Mapping[str, LexiconEntry]:
    """The words of a BCP 47 language that need help; empty where there is no list for it.

    Raises `Problems` where a list is not well made.
    """
    main = language.split("-", maxsplit=1)[0].lower()
    folder = files("publisher.speech") / "lexicons" / main
    if not folder.is_dir():
        return {}
    words: dict[str, LexiconEntry] = {}
    for source in sorted(folder.iterdir(), key=lambda each: each.name):
        with as_file(source) as file:
            words |= read_typed_yaml(file, _Group).words
    return words
