"""The formats' own options as flags of the command line."""

import argparse
from collections.abc import Mapping
from dataclasses import Field, fields
from typing import Any

from publisher.backends import Backend


def format_flags(backends: Mapping[str, Backend]) -> dict[str, dict[str, Any]]:
    """The flags that the formats' options become: arguments of `add_argument` by field name.

    Two formats with an option of one name share the flag, which then takes what one of them takes;
    a format says itself what it cannot do with a value.
    """
    flags: dict[str, dict[str, Any]] = {}
    helps: dict[str, dict[str, list[str]]] = {}
    for format_name, backend in backends.items():
        for each in fields(backend.options):
            flag = flags.setdefault(each.name, _flag(each))
            if flag.get("choices"):
                flag["choices"] = tuple(dict.fromkeys((*flag["choices"], *_choices(each))))
            words = helps.setdefault(each.name, {})
            words.setdefault(each.metadata.get("help", ""), []).append(format_name)
    for name, said in helps.items():
        flags[name]["help"] = "; ".join(f"{', '.join(who)}: {help_}" for help_, who in said.items())
    return flags


def _flag(option: Field[Any]) -> dict[str, Any]:
    """A flag with a value, or one that stands alone where it switches something on."""
    if option.default is False:
        return {"action": "store_true"}
    choices = _choices(option)
    kind = type(choices[0]) if choices else str
    return {"type": kind, "choices": choices or None, "metavar": option.metadata.get("metavar")}


def _choices(option: Field[Any]) -> tuple[Any, ...]:
    return tuple(option.metadata.get("choices") or ())


def format_options(backends: Mapping[str, Backend], given: argparse.Namespace) -> dict[str, Any]:
    """The options of each format, by its name, with what the user gave for them."""
    options = {}
    for name, backend in backends.items():
        values = {
            each.name: value
            for each in fields(backend.options)
            if (value := getattr(given, each.name, None)) is not None
        }
        options[name] = backend.options(**values)
    return options
