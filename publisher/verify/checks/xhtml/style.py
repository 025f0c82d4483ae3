"""Style sheets as far as the rules look into them."""

import re
from collections.abc import Iterator, Mapping
from dataclasses import dataclass, field
from functools import lru_cache
from typing import Any

import tinycss2

_DATA = re.compile(r"data:[^\"')]*")


@dataclass(frozen=True, slots=True)
class StyleRule:
    """One rule: its selector, its declarations, and the media that it holds for, "" for all.

    Where the rule is an at-rule without a selector, such as `@font-face`, `selector` is its name.
    """

    selector: str
    declarations: Mapping[str, str] = field(hash=False)
    media: str = ""


def read_style(css: str) -> tuple[StyleRule, ...]:
    """The rules of a style sheet; what stands in `data:` addresses is left out."""
    # Fonts inside a page are much longer than all the rest and not the same on any two pages.
    return _rules(_DATA.sub("data:", css))


def read_declarations(css: str) -> Mapping[str, str]:
    """The declarations of a `style` attribute."""
    return _declarations(tinycss2.parse_blocks_contents(css, skip_comments=True))


@lru_cache(maxsize=8)
def _rules(css: str) -> tuple[StyleRule, ...]:
    return tuple(_of(tinycss2.parse_stylesheet(css, True, True), ""))


def _of(nodes: list[Any], media: str) -> Iterator[StyleRule]:
    for node in nodes:
        if node.type == "qualified-rule":
            selector = tinycss2.serialize(node.prelude).strip()
            contents = tinycss2.parse_blocks_contents(node.content, skip_comments=True)
            yield StyleRule(selector, _declarations(contents), media)
        elif node.type == "at-rule":
            prelude = tinycss2.serialize(node.prelude).strip()
            if node.lower_at_keyword == "media" and node.content is not None:
                yield from _of(tinycss2.parse_rule_list(node.content, True, True), prelude)
            elif node.content is not None:
                contents = tinycss2.parse_blocks_contents(node.content, skip_comments=True)
                yield StyleRule(f"@{node.lower_at_keyword}", _declarations(contents), media)
            else:
                yield StyleRule(f"@{node.lower_at_keyword}", {"": prelude}, media)


def _declarations(nodes: list[Any]) -> Mapping[str, str]:
    return {
        each.name if each.name.startswith("--") else each.lower_name: tinycss2.serialize(
            each.value
        ).strip()
        for each in nodes
        if each.type == "declaration"
    }
