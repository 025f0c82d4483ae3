"""The words that voices get wrong, with their pronunciation."""

from functools import cache
from importlib.resources import as_file, files

from publisher.typed_yaml import TypedYaml, read_typed_yaml


class _Lexicon(TypedYaml):
    words: dict[str, str]


@cache
def read_lexicon(language: str) -> dict[str, str]:
    """Words and their IPA for a BCP 47 language; empty where there is no list for it.

    Raises `Problems` where the list is not well made.
    """
    main = language.split("-", maxsplit=1)[0].lower()
    source = files("publisher.speech") / "lexicons" / f"{main}.yaml"
    if not source.is_file():
        return {}
    with as_file(source) as file:
        return dict(read_typed_yaml(file, _Lexicon).words)
