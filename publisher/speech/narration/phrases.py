"""Phrases of the wording with words of the leaflet put in."""

from collections.abc import Sequence
from string import Formatter

from publisher.diagnostics import Span
from publisher.document.nodes import Inline, Text
from publisher.speech.segment import Segment

Said = Inline | Segment
"""What can be said: words of the leaflet, or a segment that is ready."""


def fill(template: str, span: Span, **values: str | Sequence[Said]) -> tuple[Said, ...]:
    """The template with each {name} replaced; raises `KeyError` for a name that has no value."""
    parts: list[Said] = []
    for words, name, _, _ in Formatter().parse(template):
        if words:
            parts.append(Text(words, span=span))
        if name is not None:
            value = values[name]
            parts += [Text(value, span=span)] if isinstance(value, str) else value
    return tuple(parts)
