"""A directive as the author wrote it, before it is known what it means."""

import re
from collections.abc import Mapping
from dataclasses import dataclass

from publisher.diagnostics import Span

_OPTION = re.compile(r"\s*:([A-Za-z][\w-]*):(?:[ \t]+(.*?))?\s*")


@dataclass(frozen=True, slots=True)
class Option:
    """The value of one option and where it stands; a flag has the value ''."""

    value: str
    span: Span


@dataclass(frozen=True, slots=True)
class DirectiveSource:
    """`:::{name} argument`, then its options, then its text.

    `argument_column` counts from 0; `first_line` is the line of the file, from 0, where `text`
    begins. `id` is what the option `name` asks for, checked, or a number of its kind.
    """

    name: str
    argument: str
    argument_column: int
    options: Mapping[str, Option]
    text: str
    first_line: int
    span: Span
    id: str = ""

    def value(self, option: str) -> str:
        """The value of an option, or '' where it is not there."""
        return self.options[option].value if option in self.options else ""

    def place(self, option: str) -> Span:
        """Where an option stands; the directive itself where it does not."""
        return self.options[option].span if option in self.options else self.span


def split_options(
    text: str, path: str, first_line: int
) -> tuple[list[tuple[str, Option]], str, int]:
    """The options at the top of a directive's text, the rest, and the line where that begins.

    `first_line` is the line of the file (from 0) where the text begins.
    """
    found: list[tuple[str, Option]] = []
    lines = text.split("\n")
    number = 0
    for number, line in enumerate(lines):
        match = _OPTION.fullmatch(line)
        if match:
            column = len(line) - len(line.lstrip()) + 1
            span = Span(path, first_line + number + 1, column)
            found.append((match[1], Option(match[2] or "", span)))
        elif line.strip() or found:
            break
    return found, "\n".join(lines[number:]), first_line + number
