"""markdown-it's block tokens as blocks."""

import re
from collections.abc import Callable, Iterable, Iterator
from typing import Any
from urllib.parse import unquote

from markdown_it.token import Token
from markdown_it.tree import SyntaxTreeNode

from publisher.diagnostics import Span
from publisher.document.nodes import (
    Block,
    Blocks,
    BulletList,
    Inlines,
    ListItem,
    NumberedList,
    Paragraph,
    Quotation,
)
from publisher.readers.characters import characters
from publisher.readers.directives import (
    DIRECTIVES,
    DirectiveSource,
    figure_from_image,
    open_directive,
    read_pipe_table,
)
from publisher.readers.inlines import read_inlines, read_text
from publisher.readers.markdown import DEEPEST, Environment, parse_blocks
from publisher.readers.reading import Reading
from publisher.readers.refused import report_refused
from publisher.readers.sections import Heading, nest_sections

_TICK_BOX = re.compile(r"\[[ xX]\](?: |$)")
_ATTRIBUTION = re.compile(r"[—–] ")
_DEEPEST_DIRECTIVES = 6
Items = Iterator[Heading | Block]


class BlockReader:
    """Reads the body of one leaflet and, inside it, the texts of its directives."""

    def __init__(self, reading: Reading, environment: Environment) -> None:
        self.reading = reading
        self.inside: tuple[str, ...] = ()
        self._environment = environment
        self._label: tuple[str, Span] | None = None

    def read_body(self, tokens: Iterable[Token]) -> Blocks:
        """The leaflet's own blocks, in sections."""
        items = self._items(self._tree(list(tokens), 0), 0)
        return nest_sections(list(items))

    def read_text(self, source: DirectiveSource) -> Blocks:
        """The blocks in a directive, which holds no headings."""
        if len(self.inside) == _DEEPEST_DIRECTIVES:
            self._too_deep(source.span)
            return ()
        around, self.inside = self.inside, (*self.inside, source.name)
        nodes = self._parse(source.text, source.first_line)
        blocks = self._blocks(nodes, source.first_line, f":::{{{source.name}}}")
        self.inside = around
        return blocks

    def read_argument(self, source: DirectiveSource) -> Inlines:
        """The words behind a directive's name."""
        line = source.span.line - 1
        column = source.argument_column
        return read_text(source.argument, self.reading, line, column, self._environment)

    # Trees of tokens ----------------------------------------------------------------------

    def _parse(self, text: str, first_line: int) -> list[SyntaxTreeNode]:
        before = {id(each) for each in self._definitions()}
        tokens = parse_blocks(text, self._environment)
        for definition in self._definitions():
            if id(definition) not in before:
                definition["map"] = [each + first_line for each in definition["map"]]
        return self._tree(tokens, first_line)

    def _definitions(self) -> list[dict[str, list[int]]]:
        found = self._environment
        return [*found.get("references", {}).values(), *found.get("duplicate_refs", ())]

    def _tree(self, tokens: list[Token], first_line: int) -> list[SyntaxTreeNode]:
        too_deep = [each for each in tokens if each.level >= DEEPEST and each.map]
        if too_deep:
            line = (too_deep[0].map or [0])[0] + first_line
            self._too_deep(self.reading.line_span(line))
        return SyntaxTreeNode(tokens).children

    def _too_deep(self, span: Span) -> None:
        message = "lists, quotations or cards stand too deeply inside each other"
        self.reading.report("DOC-013", message, "begin a new paragraph or section instead", span)

    def _span(self, node: SyntaxTreeNode, first_line: int) -> Span:
        return self.reading.line_span(_line(node, first_line))

    # Blocks -------------------------------------------------------------------------------

    def _items(self, nodes: Iterable[SyntaxTreeNode], first_line: int) -> Items:
        """Blocks and headings: what may stand in the body itself."""
        for node in nodes:
            if self._label and node.type not in {"heading", "myst_target"}:
                self._unused_label()
            match node.type:
                case "heading":
                    yield self._heading(node, first_line)
                case "myst_target":
                    if self._label:
                        self._unused_label()
                    self._label = (node.content.strip(), self._span(node, first_line))
                case "colon_fence":
                    yield from self._directive(node, first_line, self._items)
                case "front_matter":
                    pass
                case _:
                    yield from self._block(node, first_line)
        if self._label:
            self._unused_label()

    def _blocks(self, nodes: Iterable[SyntaxTreeNode], first_line: int, where: str) -> Blocks:
        """Blocks without headings, inside `where`."""

        def inner(nodes: Iterable[SyntaxTreeNode], first_line: int) -> Items:
            for node in nodes:
                if node.type in {"heading", "myst_target"}:
                    self.reading.report(
                        "DOC-004",
                        f"a heading stands inside {where}",
                        "put it before that, or write the words in **bold**",
                        self._span(node, first_line),
                    )
                if node.type == "heading":
                    yield from self._paragraph(node, first_line)
                elif node.type == "colon_fence":
                    yield from self._directive(node, first_line, inner)
                elif node.type != "myst_target":
                    yield from self._block(node, first_line)

        return tuple(each for each in inner(nodes, first_line) if not isinstance(each, Heading))

    def _block(self, node: SyntaxTreeNode, first_line: int) -> Iterator[Block]:
        match node.type:
            case "paragraph":
                yield from self._paragraph(node, first_line)
            case "bullet_list" | "ordered_list":
                yield self._list(node, first_line)
            case "blockquote":
                yield self._quotation(node, first_line)
            case "table":
                table = read_pipe_table(node, self.reading, first_line)
                if self.inside[-1:] != ("table",):
                    message = "this table has no caption"
                    remedy = "write :::{table} Its caption before it and ::: behind it"
                    self.reading.report("TAB-001", message, remedy, table.span)
                yield table
            case _:
                report_refused(node, self.reading, self._span(node, first_line))

    def _heading(self, node: SyntaxTreeNode, first_line: int) -> Heading:
        span = self._span(node, first_line)
        report = self.reading.report
        level = int(node.tag[1:])
        if node.markup in {"-", "="}:
            message = "a line of dashes makes the text above it a heading"
            remedy = "write ## before the text for a heading; else delete the dashes"
            report("DOC-006", message, remedy, span)
        elif level == 1:
            message = "a heading with one # would be a second title"
            report("DOC-001", message, "write ##: the title stands at the top, in title:", span)
        elif level == 6:
            message = "this heading is too deep: there are four levels, ## to #####"
            report("DOC-002", message, "take a # away, or make it a paragraph", span)
        self.reading.level = level = min(max(level, 2), 5)
        words = self._inlines(node, first_line)
        label, self._label = self._label, None
        if label:
            id_ = self.reading.claim_id(label[0], "section", label[1])
        else:
            id_ = self.reading.ids.for_heading(characters(words), span)
        return Heading(words, level, id_, span)

    def _unused_label(self) -> None:
        assert self._label
        name, span = self._label
        self._label = None
        message = f"no heading follows the label ({name})="
        self.reading.report("DOC-012", message, "put it right above a heading", span)

    def _paragraph(self, node: SyntaxTreeNode, first_line: int) -> Iterator[Block]:
        span = self._span(node, first_line)
        token = _inline_token(node)
        if [each.type for each in token.children or ()] == ["image"]:
            yield self._image(SyntaxTreeNode([token]).children[0].children[0], span)
            return
        words = self._inlines(node, first_line)
        if words:
            yield Paragraph(words, id=self.reading.ids.numbered("p", span), span=span)

    def _image(self, node: SyntaxTreeNode, span: Span) -> Block:
        if node.attrs.get("title"):
            self.reading.report(
                "FIG-006",
                "the words in quotes behind the picture's name would be shown nowhere",
                "write :::{figure} with these words as its caption",
                span,
            )
        self.reading.used_links.add(node.meta.get("label", ""))
        name = unquote(str(node.attrs["src"]))
        return figure_from_image(name, _flat(node), self, span)

    def _list(self, node: SyntaxTreeNode, first_line: int) -> Block:
        span = self._span(node, first_line)
        id_ = self.reading.ids.numbered("list", span)
        items = tuple(self._list_item(each, first_line) for each in node.children)
        if node.type == "bullet_list":
            return BulletList(items, id=id_, span=span)
        return NumberedList(items, int(node.attrs.get("start", 1)), id=id_, span=span)

    def _list_item(self, node: SyntaxTreeNode, first_line: int) -> ListItem:
        span = self._span(node, first_line)
        id_ = self.reading.ids.numbered("item", span)
        box = _cut(node.children[:1], _TICK_BOX)
        if box.lower().startswith("[x"):
            message, remedy = "this box is ticked already", "write - [ ] with a space in the box"
            self.reading.report("LIST-001", message, remedy, span)
        children = self._blocks(node.children, first_line, "a list")
        if not children and node.level < DEEPEST:
            message, remedy = "this item of the list is empty", "write something, or delete it"
            self.reading.report("LIST-002", message, remedy, span)
        return ListItem(children, bool(box), id=id_, span=span)

    def _quotation(self, node: SyntaxTreeNode, first_line: int) -> Quotation:
        span = self._span(node, first_line)
        id_ = self.reading.ids.numbered("quotation", span)
        attribution: Inlines = ()
        quoted = list(node.children)
        if _cut(quoted[-1:], _ATTRIBUTION):
            attribution = self._inlines(quoted.pop(), first_line)
        children = self._blocks(quoted, first_line, "a quotation")
        if not children and node.level < DEEPEST:
            message, remedy = "nothing is quoted here", "write the words behind the sign >"
            self.reading.report("QUOTE-001", message, remedy, span)
        return Quotation(children, attribution, id=id_, span=span)

    def _inlines(self, node: SyntaxTreeNode, first_line: int) -> Inlines:
        return read_inlines(_inline_token(node), self.reading, _line(node, first_line))

    def _directive(
        self,
        node: SyntaxTreeNode,
        first_line: int,
        read_inside: Callable[[Iterable[SyntaxTreeNode], int], Items],
    ) -> Items:
        line = _line(node, first_line)
        last_line = line + node.map[1] - node.map[0] - 1 if node.map else line
        source = open_directive(node, self.reading, line, last_line)
        if source is None:
            # Its text is read as if it stood alone, for the findings that are in it.
            if len(self.inside) < _DEEPEST_DIRECTIVES:
                around, self.inside = self.inside, (*self.inside, "")
                yield from read_inside(self._parse(node.content, line + 1), line + 1)
                self.inside = around
        else:
            yield DIRECTIVES[source.name].build(source, self)


def _line(node: SyntaxTreeNode, first_line: int) -> int:
    assert node.map is not None
    return node.map[0] + first_line


def _inline_token(node: SyntaxTreeNode) -> Token:
    token = node.children[0].token
    assert token is not None
    return token


def _flat(node: SyntaxTreeNode) -> str:
    """The words of a picture's alternative text, whose mark-up cannot be heard."""
    if node.type in {"softbreak", "hardbreak"}:
        return " "
    return "".join(map(_flat, node.children)) if node.children else node.content


def _cut(nodes: list[SyntaxTreeNode], pattern: re.Pattern[str]) -> str:
    """Take what matches `pattern` from the start of a paragraph; '' where nothing does."""
    if not nodes or nodes[0].type != "paragraph":
        return ""
    token: Any = _inline_token(nodes[0])
    first = token.children[0] if token.children else None
    found = pattern.match(first.content) if first and first.type == "text" else None
    if first is None or found is None:
        return ""
    first.content = first.content[found.end() :]
    return found[0]
