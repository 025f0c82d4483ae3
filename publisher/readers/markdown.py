"""The parser: CommonMark with front matter, tables, MyST directives, roles and targets."""

from functools import cache
from typing import Any

from markdown_it import MarkdownIt
from markdown_it.token import Token
from mdit_py_plugins.attrs import attrs_plugin
from mdit_py_plugins.colon_fence import colon_fence_plugin
from mdit_py_plugins.front_matter import front_matter_plugin
from mdit_py_plugins.myst_blocks import myst_block_plugin
from mdit_py_plugins.myst_role import myst_role_plugin

DEEPEST = 16
"""Levels of quotations and lists inside each other that are read. The parser drops what is deeper
than its `maxNesting` in silence, so the limit told to the author lies below."""

Environment = dict[str, Any]
"""markdown-it's own: the link definitions that all texts of a leaflet share."""


def parse_blocks(text: str, environment: Environment) -> list[Token]:
    """The block tokens of a text; `environment` collects its link definitions."""
    # markdown-it's rules look one character behind the last line end.
    return _parser().parse(text if text.endswith("\n") else text + "\n", environment)


def parse_inline(text: str, environment: Environment) -> list[Token]:
    """One `inline` token with the pieces of a text that has no blocks."""
    return _parser().parseInline(text, environment)


@cache
def _parser() -> MarkdownIt:
    # HTML is parsed so that it can be refused with its place, and every link, for the same reason.
    options = {"html": True, "store_labels": True, "maxNesting": DEEPEST + 4}
    parser = MarkdownIt("commonmark", options).enable("table")
    parser.validateLink = lambda url: True  # type: ignore[method-assign]  # noqa: ARG005
    parser.use(front_matter_plugin)
    parser.use(colon_fence_plugin)
    parser.use(myst_block_plugin)
    parser.use(myst_role_plugin)
    parser.use(attrs_plugin, spans=True, after=("link_close",))
    # Comments and page breaks of MyST would vanish from the leaflet. Text is not joined, so that
    # each piece can be found again in the source.
    return parser.disable(["myst_line_comment", "myst_block_break", "text_join"])
