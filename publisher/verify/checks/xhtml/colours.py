"""Which colours meet on a page, as far as its style sheets say so themselves."""

import re
from collections.abc import Iterator, Mapping, Sequence
from functools import lru_cache
from itertools import chain, combinations

import tinycss2.color3

from publisher.verify.checks.xhtml.style import StyleRule

Values = Mapping[str, str]

_VARIABLE = re.compile(r"var\(\s*(--[\w-]+)\s*\)")
_WISHES = ("prefers-color-scheme: dark", "prefers-contrast: more")
_NOT_TEXT = re.compile(r"\bimg\b|::backdrop")
_DEEPEST = 8


@lru_cache(maxsize=16)
def colour_pairs(styles: Sequence[StyleRule]) -> tuple[tuple[StyleRule, str, str], ...]:
    """Each rule that sets a colour of text or of its ground, with both as #rrggbb.

    What a rule leaves open is what `body` says, or else black on white. Every wish of the reader's
    screen (dark, more contrast) is gone through; print and forced colours are left out.
    """
    found: dict[tuple[tuple[str, str], str, str], StyleRule] = {}
    for wishes in chain.from_iterable(combinations(_WISHES, each) for each in range(3)):
        in_force = [each for each in styles if _is_wished(each.media, wishes)]
        for rule, text, ground in _pairs(in_force):
            found.setdefault(((rule.selector, rule.media), text, ground), rule)
    return tuple((rule, text, ground) for (_, text, ground), rule in found.items())


def _is_wished(media: str, wishes: Sequence[str]) -> bool:
    return not media or any(each in media for each in wishes)


def _pairs(rules: Sequence[StyleRule]) -> Iterator[tuple[StyleRule, str, str]]:
    root: dict[str, str] = {}
    body: dict[str, str] = {"color": "#000000", "background": "#ffffff"}
    for rule in rules:
        if rule.selector == ":root":
            root |= {key: value for key, value in rule.declarations.items() if key[:2] == "--"}
        elif rule.selector in ("body", "html"):
            body |= _colours(rule.declarations)
    local = [
        {**root, **own}
        for rule in rules
        if rule.selector != ":root"
        and (own := {key: value for key, value in rule.declarations.items() if key[:2] == "--"})
    ]
    for rule in rules:
        own = _colours(rule.declarations)
        if not own or ("color" not in own and _NOT_TEXT.search(rule.selector)):
            continue
        for values in [root, *local]:
            text = _hex(own.get("color", body["color"]), values)
            ground = _hex(own.get("background", body["background"]), values)
            if text and ground:
                yield rule, text, ground


def _colours(declarations: Values) -> dict[str, str]:
    found = {}
    for name in ("color", "background", "background-color"):
        if (value := declarations.get(name)) and value not in _NO_COLOURS:
            found[name.removesuffix("-color")] = value
    return found


_NO_COLOURS = frozenset(("inherit", "none", "transparent", "currentcolor", "initial", "unset"))


def _hex(value: str, values: Values) -> str:
    """A colour as #rrggbb; empty where it is none that stands here."""
    for _ in range(_DEEPEST):
        filled = _VARIABLE.sub(lambda found: values.get(found[1], found[0]), value)
        if filled == value:
            break
        value = filled
    colour = tinycss2.color3.parse_color(value)
    if colour is None or colour == "currentColor" or colour.alpha < 1:
        return ""
    return "#" + "".join(f"{round(each * 255):02x}" for each in colour[:3])
