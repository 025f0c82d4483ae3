"""The first line of a directive, its options and its end: what can be wrong with any of them."""

import re
from difflib import get_close_matches

from markdown_it.tree import SyntaxTreeNode

from publisher.diagnostics import Span
from publisher.readers.directives.directive import Directive
from publisher.readers.directives.known import DIRECTIVES
from publisher.readers.directives.source import DirectiveSource, Option, split_options
from publisher.readers.reading import Reading

_OPENING = re.compile(r"\s*\{\s*([^{}\s]+)\s*\}\s*(.*?)\s*")
_LATE_OPTION = re.compile(r"(?m)^[ \t]*:(alt|credit|name|title|duration)[ \t]*:")


def open_directive(
    node: SyntaxTreeNode, reading: Reading, line: int, last_line: int
) -> DirectiveSource | None:
    """The directive that stands from `line` to `last_line` of the file (from 0).

    None where it is unknown or never ends; that is reported then.
    """
    span = Span(reading.path, line + 1, reading.lines[line].find(node.markup) + 1)
    if not _is_closed(node, reading.lines[last_line] if last_line > line else ""):
        reading.report(
            "DIR-002",
            f"this {_shown(node)} has no end",
            "write ::: on a line of its own behind its text; a directive around another "
            "needs more colons than the one inside, as in ::::",
            span,
        )
        return None
    found = _OPENING.fullmatch(node.info)
    if not found:
        _refuse(node, reading, span)
        return None
    name, argument = found.groups()
    directive = DIRECTIVES.get(name)
    if directive is None:
        near = get_close_matches(name.lower(), DIRECTIVES, 1, 0.5)
        remedy = f"did you mean '{near[0]}'?" if near else f"there are: {', '.join(DIRECTIVES)}"
        reading.report("DIR-001", f"there is no directive '{name}'", remedy, span)
        return None
    if directive.argument_required and not argument:
        message = f"{directive.argument} is missing"
        remedy = f"write it in the same line: :::{{{name}}} …"
        reading.report("DIR-005", message, remedy, span)
    pairs, text, first_line = split_options(node.content, reading.path, line + 1)
    options = _check_options(name, directive, pairs, reading)
    # A directive inside this one has options of its own.
    if late := _LATE_OPTION.search(text.partition(":::")[0]):
        late_line = first_line + text.count("\n", 0, late.start(1))
        reading.report(
            "DIR-007",
            f"the option :{late[1]}: stands in the text",
            f"put it right under the line :::{{{name}}}",
            reading.line_span(late_line),
        )
    wanted = options["name"] if "name" in options else Option("", span)
    return DirectiveSource(
        name,
        argument,
        reading.lines[line].rfind(argument) if argument else 0,
        options,
        text,
        first_line,
        span,
        reading.claim_id(wanted.value, _ID_KINDS.get(name, name), wanted.span),
    )


_ID_KINDS = {"language": "passage"}


def _is_closed(node: SyntaxTreeNode, last: str) -> bool:
    return re.fullmatch(rf"[\s>]*:{{{len(node.markup)},}}\s*", last) is not None


def _shown(node: SyntaxTreeNode) -> str:
    return f"{node.markup}{node.info.strip()}"[:60]


def _refuse(node: SyntaxTreeNode, reading: Reading, span: Span) -> None:
    name = node.info.strip().partition(" ")[0]
    if not name:
        message = f"'{node.markup}' ends nothing here"
        remedy = "delete it, or give the directive around another more colons than the one inside"
        reading.report("DIR-004", message, remedy, span)
    else:
        message = f"'{_shown(node)}' is not written as a directive"
        reading.report("DIR-001", message, f"put its name in braces: :::{{{name}}}", span)


def _check_options(
    name: str, directive: Directive, pairs: list[tuple[str, Option]], reading: Reading
) -> dict[str, Option]:
    options: dict[str, Option] = {}
    for key, option in pairs:
        if key not in directive.known_options:
            near = get_close_matches(key, directive.known_options, 1, 0.5)
            known = ", ".join(directive.known_options)
            remedy = f"did you mean ':{near[0]}:'?" if near else f"there are: {known}"
            reading.report("DIR-003", f"{name} has no option ':{key}:'", remedy, option.span)
        elif key in options:
            message = f"the option ':{key}:' is there twice"
            reading.report("DIR-008", message, "keep one of the two", option.span)
        elif key in directive.flags and option.value:
            message = f"the option ':{key}:' takes no value"
            reading.report("DIR-009", message, f"write :{key}: alone", option.span)
            options[key] = option
        else:
            options[key] = option
    return options
