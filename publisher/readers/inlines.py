"""markdown-it's inline tokens as inline nodes."""

import re
from collections.abc import Iterable, Iterator
from dataclasses import replace
from difflib import get_close_matches
from typing import Any
from urllib.parse import unquote

from markdown_it.token import Token
from markdown_it.tree import SyntaxTreeNode

from publisher.diagnostics import Span
from publisher.document.nodes import (
    Citation,
    Emphasis,
    Foreign,
    Inline,
    Inlines,
    LineBreak,
    Link,
    LinkKind,
    Strong,
    Term,
    Text,
)
from publisher.readers.characters import characters
from publisher.readers.fields import is_email, is_phone, is_web_address
from publisher.readers.markdown import parse_inline
from publisher.readers.places import InlinePlaces
from publisher.readers.reading import Reading
from publisher.readers.white_space import fold_white_space

_TARGET = re.compile(r"(?s)(.*?)\s*<([^<>]+)>\s*")
_CONTROL = re.compile(r"[\n\r\f]")
# What stays in the text when an author meant a link or an attribute and misspelt it.
_LEFT_OVER = (
    (
        re.compile(r"\]\("),
        "LINK-006",
        "this looks like a link that is not complete",
        r"write [words](address) with no spaces in the address; to show a bracket, write \[",
    ),
    (
        re.compile(r"\]\["),
        "LINK-006",
        "this looks like a link whose address is not given",
        r"write [words](address); to show the brackets, write \[words\]",
    ),
    (
        re.compile(r"\[\^"),
        "DOC-015",
        "there are no footnotes in a leaflet",
        "say it in the text, or cite a reference: {cite}`its-id`",
    ),
    (
        re.compile(r"\{ *lang *="),
        "LANG-003",
        "this tells a language, but of no words",
        "put the words in square brackets right before it: [Bore da]{lang=cy}",
    ),
)


def read_inlines(token: Token, reading: Reading, first_line: int, after: int = 0) -> Inlines:
    """The nodes of an `inline` token that begins in `first_line` (from 0) of the file.

    `after` is the column (from 0) before which it cannot begin.
    """
    places = InlinePlaces(token.content, reading, first_line, after)
    tree = SyntaxTreeNode([token])
    nodes = _Builder(reading, places).build(tree.children[0].children)
    return fold_white_space(tuple(nodes))


def read_text(
    text: str, reading: Reading, first_line: int, after: int, environment: dict[str, Any]
) -> Inlines:
    """The nodes of a text outside the body: a caption, a card's heading, a glossary entry."""
    tokens = parse_inline(text, environment)
    return read_inlines(tokens[0], reading, first_line, after) if tokens else ()


class _Builder:
    def __init__(self, reading: Reading, places: InlinePlaces) -> None:
        self._reading = reading
        self._places = places

    def build(self, nodes: Iterable[SyntaxTreeNode]) -> list[Inline]:
        return [each for node in nodes for each in self._convert(node)]

    def _text(self, node: SyntaxTreeNode) -> Text:
        span = self._places.pass_by(node.content)
        for pattern, code, message, remedy in _LEFT_OVER:
            if found := pattern.search(node.content):
                place = replace(span, column=span.column and span.column + found.start())
                self._reading.report(code, message, remedy, place)
        return Text(node.content, span=span)

    def _convert(self, node: SyntaxTreeNode) -> Iterator[Inline]:
        match node.type:
            case "text":
                yield self._text(node)
            case "text_special":
                span = self._places.pass_by(node.markup)
                yield Text(_CONTROL.sub(" ", node.content), span=span)
            case "softbreak":
                yield Text(" ", span=self._places.pass_by("\n"))
            case "hardbreak":
                yield LineBreak(span=self._places.pass_by("\n"))
            case "strong" | "em":
                kind = Strong if node.type == "strong" else Emphasis
                span = self._places.pass_by(node.markup)
                children = tuple(self.build(node.children))
                self._places.pass_by(node.markup)
                yield kind(children, span=span)
            case "link":
                yield from self._link(node)
            case "span":
                yield from self._passage(node)
            case "myst_role":
                yield from self._role(node)
            case _:
                yield from self._refuse(node)

    def _refuse(self, node: SyntaxTreeNode) -> Iterator[Inline]:
        """Mark-up that a leaflet cannot have; its words stay, so that no other finding follows."""
        written = "![" if node.type == "image" else node.markup or node.content
        span = self._places.pass_by(written)
        match node.type:
            case "code_inline":
                self._reading.report(
                    "DOC-008",
                    f"there is no code in a leaflet: `{node.content[:40]}`",
                    "take the backticks away; for weight, write **these words**",
                    span,
                )
                yield Text(node.content, span=span)
            case "image":
                self._reading.report(
                    "FIG-003",
                    "a picture stands inside a text",
                    "put it into a paragraph of its own, or write :::{figure}",
                    span,
                )
            case _:
                self._reading.report(
                    "DOC-010",
                    f"there is no HTML in a leaflet: {node.content[:40]}",
                    "take it away, and end the line before it with \\"
                    if node.content.lower().startswith("<br")
                    else r"take it away; to show the sign < itself, write \<",
                    span,
                )

    def _link(self, node: SyntaxTreeNode) -> Iterator[Inline]:
        is_autolink = node.markup == "autolink"
        span = self._places.pass_by("<" if is_autolink else "[")
        children = tuple(self.build(node.children))
        self._places.skip(">" if is_autolink else "]")
        if node.attrs.get("title"):
            self._reading.report(
                "LINK-004",
                "the words in quotes in this link would be shown nowhere",
                "say them in the text, and leave only the address in the brackets",
                span,
            )
        if not characters(children).strip():
            message, remedy = "this link has no words", "write [words](address)"
            self._reading.report("LINK-005", message, remedy, span)
        children = tuple(self._in_language(node, children, span, may_lack=True))
        self._reading.used_links.add(node.meta.get("label", ""))
        address = str(node.attrs["href"])
        found = self._address(address, span)
        if found is None:
            yield from children
        else:
            yield Link(children, found[0], found[1], span=span)

    def _address(self, href: str, span: Span) -> tuple[str, LinkKind] | None:
        scheme, colon, rest = href.partition(":")
        report = self._reading.report
        if href.startswith("#"):
            return unquote(href[1:]), LinkKind.INTERNAL
        if colon and scheme.lower() == "mailto":
            if is_email(unquote(rest)):
                return unquote(rest), LinkKind.EMAIL
            message = f"'{unquote(rest)}' is not an e-mail address"
            report("LINK-002", message, "write it as name@example.org", span)
        elif colon and scheme.lower() == "tel":
            if is_phone(unquote(rest)):
                return unquote(rest), LinkKind.PHONE
            message = f"'{unquote(rest)}' is not a phone number"
            report("LINK-003", message, "write digits only, as in tel:03001234567", span)
        elif is_web_address(href):
            return href, LinkKind.WEB
        else:
            report(
                "LINK-001",
                f"the link leads to '{unquote(href)}', which is no address",
                "begin with https:// for a web page, mailto: for e-mail, tel: for a phone number, "
                "or # for a heading in this leaflet",
                span,
            )
        return None

    def _passage(self, node: SyntaxTreeNode) -> Iterator[Inline]:
        span = self._places.pass_by("[")
        children = tuple(self.build(node.children))
        self._places.skip("}")
        yield from self._in_language(node, children, span, may_lack=False)

    def _in_language(
        self, node: SyntaxTreeNode, children: Inlines, span: Span, *, may_lack: bool
    ) -> Iterator[Inline]:
        attributes = dict(node.attrs) | node.meta.get("insecure_attrs", {})
        for name in ("href", "title") if may_lack else ():
            attributes.pop(name, None)
        language = str(attributes.pop("lang", ""))
        if attributes or not (language or may_lack):
            names = ", ".join(attributes) or "nothing"
            self._reading.report(
                "LANG-004",
                f"the braces after these words hold {names}",
                "only a language can stand there: [Bore da]{lang=cy}",
                span,
            )
        if language:
            yield Foreign(children, language, span=span)
        else:
            yield from children

    def _role(self, node: SyntaxTreeNode) -> Iterator[Inline]:
        name = str(node.meta["name"])
        span = self._places.pass_by(f"{{{name}}}`")
        self._places.pass_by(node.content.strip())
        self._places.skip("`")
        words = " ".join(node.content.split())
        if name == "term":
            yield self._term(words, span)
        elif name == "cite":
            yield from self._citation(words, span)
        else:
            near = get_close_matches(name, ("term", "cite"), 1, 0.5)
            self._reading.report(
                "ROLE-001",
                f"there is no '{{{name}}}'",
                f"did you mean '{{{near[0]}}}'?" if near else "there are {term} and {cite}",
                span,
            )
            yield Text(words, span=span)

    def _term(self, words: str, span: Span) -> Inline:
        target = _TARGET.fullmatch(words)
        shown, term = (target[1] or target[2], target[2].strip()) if target else (words, words)
        children = (Text(shown, span=span),)
        terms = self._reading.terms
        if terms is None:
            return children[0]
        entry = terms.get(term.casefold())
        if entry is None:
            near = get_close_matches(term.casefold(), terms, 1, 0.6)
            self._reading.report(
                "ROLE-002",
                f"'{term}' is not in the glossary",
                f"did you mean '{near[0]}'?" if near else "add it under glossary: at the top",
                span,
            )
            return children[0]
        return Term(children, entry, first=False, span=span)

    def _citation(self, reference: str, span: Span) -> Iterator[Inline]:
        references = self._reading.references
        if references is None:
            return
        number = references.get(reference)
        if number is None:
            near = get_close_matches(reference, references, 1, 0.5)
            self._reading.report(
                "ROLE-003",
                f"there is no reference with the id '{reference}'",
                f"did you mean '{near[0]}'?" if near else "add it under references: at the top",
                span,
            )
        else:
            yield Citation(reference, number, span=span)
