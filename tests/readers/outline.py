"""A document as text that anybody can read: what the golden files hold."""

from collections.abc import Iterable, Iterator

from publisher.document import Document
from publisher.document.nodes import (
    Abbreviation,
    Block,
    BulletList,
    CareCard,
    Citation,
    Emphasis,
    Figure,
    Foreign,
    ForeignPassage,
    Inline,
    LineBreak,
    Link,
    ListItem,
    NumberedList,
    Paragraph,
    Pronunciation,
    Quotation,
    Section,
    Strong,
    Table,
    Term,
    Text,
    Video,
)


def outline(document: Document) -> str:
    """One line a node: where it stands in the source, its id, its words.

    A space that does not break is shown as ~, a first use as !.
    """
    return "\n".join(_document(document)) + "\n"


def _document(document: Document) -> Iterator[str]:
    data = document.metadata
    yield f"TITLE {data.title}"
    yield f"SUMMARY {_words(document.summary)}"
    yield from _blocks(document.blocks, "")
    if document.glossary:
        yield f"GLOSSARY {document.glossary.id}"
        for entry in document.glossary.entries:
            yield f"  {entry.span.line} {entry.id}: {entry.term} = {_words(entry.definition)}"
    if document.references:
        yield f"REFERENCES {document.references.id}"
        for each in document.references.entries:
            yield f"  {each.span.line} {each.id}: {each.number}. {each.title}, {each.year}"


def _blocks(blocks: Iterable[Block | ListItem], indent: str) -> Iterator[str]:
    for block in blocks:
        kind = type(block).__name__
        facts = _facts(block)
        yield f"{indent}{block.span.line} {kind} {block.id}{':' if facts else ''} {facts}".rstrip()
        for title, children in _inside(block):
            if title:
                yield f"{indent}  {title}"
            yield from _blocks(children, indent + "  " + ("  " if title else ""))


def _facts(block: Block | ListItem) -> str:
    match block:
        case Paragraph():
            return _words(block.children)
        case Section():
            return f"{'#' * block.level} {_words(block.heading)}"
        case Quotation():
            return f"by {_words(block.attribution)}" if block.attribution else ""
        case ListItem():
            return "[ ]" if block.tick_box else ""
        case NumberedList():
            return f"from {block.start}"
        case Figure():
            size = f"{block.picture.width:g} by {block.picture.height:g}"
            facts = [f"{block.picture.name} ({block.picture.media_type}, {size})"]
            facts += ["decorative"] if block.decorative else [f"alt={block.alternative}"]
            facts += [f"caption={_words(block.caption)}"] if block.caption else []
            facts += [f"credit={block.credit}"] if block.credit else []
            return "; ".join(facts)
        case Video():
            kind = "transcript" if block.is_transcript else "description"
            return f"{block.title}; {block.address}; {block.seconds} s; {kind}"
        case CareCard():
            return f"{block.kind} {'#' * block.level} {_words(block.heading)}"
        case Table():
            rows = [_row(block.header), *(_row(row) for row in block.rows)]
            kind = "with header column" if block.header_column else ""
            return f"{_words(block.caption)} {kind} / " + " / ".join(rows)
        case ForeignPassage():
            return block.language
        case _:
            return ""


def _row(cells: Iterable[object]) -> str:
    return " | ".join(_words(each.children) for each in cells)  # type: ignore[attr-defined]


def _inside(block: Block | ListItem) -> Iterator[tuple[str, Iterable[Block | ListItem]]]:
    match block:
        case Section() | Quotation() | ListItem() | CareCard() | ForeignPassage():
            yield "", block.children
        case BulletList() | NumberedList():
            yield "", block.items
        case Figure():
            yield "", block.description
        case Video():
            yield "", block.content


def _words(inlines: Iterable[Inline]) -> str:
    return "".join(map(_inline, inlines)).replace("\N{NO-BREAK SPACE}", "~")


def _inline(node: Inline) -> str:
    match node:
        case Text():
            return node.text
        case Strong():
            return f"*{_words(node.children)}*"
        case Emphasis():
            return f"_{_words(node.children)}_"
        case LineBreak():
            return " // "
        case Link():
            return f"<{_words(node.children)} -> {node.kind} {node.href}>"
        case Term():
            return f"<{_first(node.first)}{_words(node.children)} = {node.entry}>"
        case Pronunciation():
            return f"{{{_first(node.first)}{node.word} say {node.respelling} /{node.ipa}/}}"
        case Abbreviation():
            return f"{{{_first(node.first)}{node.short} = {node.full}, by {node.spoken}}}"
        case Foreign():
            return f"<{node.language}: {_words(node.children)}>"
        case Citation():
            return f"[{node.number} = {node.reference}]"


def _first(first: bool) -> str:
    return "!" if first else ""
