"""Which chapters a recording of a document has to have."""

import re
from collections.abc import Iterable
from dataclasses import dataclass, field

from publisher.document import Document
from publisher.document.nodes import (
    Abbreviation,
    Blocks,
    Citation,
    ForeignPassage,
    Inline,
    LineBreak,
    Pronunciation,
    Section,
    Text,
)


@dataclass(frozen=True, slots=True)
class ExpectedChapter:
    """A chapter: the block that begins it (empty for the opening) and its title as a pattern.

    `words` are those of the title without full forms and respellings.
    """

    node: str
    words: str
    pattern: re.Pattern[str] = field(repr=False)

    def is_called(self, title: str) -> bool:
        """Whether this is the title of the chapter; full forms may stand at abbreviations."""
        return self.pattern.fullmatch(" ".join(title.split())) is not None


def expected_chapters(document: Document) -> list[ExpectedChapter]:
    """The opening and every section, in reading order.

    Sections in another language are left out: a voice that does not speak it announces them only.
    """
    opening = (Text(document.metadata.title, span=document.span),)
    return [_expected("", opening), *(_expected(*each) for each in _sections(document.blocks))]


def _sections(blocks: Blocks) -> Iterable[tuple[str, tuple[Inline, ...]]]:
    for each in blocks:
        if isinstance(each, Section):
            yield each.id, each.heading
        children = getattr(each, "children", ())
        if not isinstance(each, ForeignPassage) and children:
            yield from _sections(tuple(node for node in children if hasattr(node, "id")))


def _expected(node: str, heading: tuple[Inline, ...]) -> ExpectedChapter:
    words = " ".join("".join(map(_words, heading)).split())
    # Spaces on both sides of where a line ends are one space in a title.
    pattern = re.sub(r"(?:\\s\+)+", r"\\s+", "".join(map(_pattern, heading)).strip())
    return ExpectedChapter(node, words, re.compile(pattern, re.DOTALL))


def _words(node: Inline) -> str:
    match node:
        case Text(text=text):
            return text
        case Abbreviation(short=short):
            return short
        case Pronunciation(word=word):
            return word
        case Citation(number=number):
            return f"[{number}]"
        case LineBreak():
            return " "
        case _:
            return "".join(map(_words, node.children))


def _pattern(node: Inline) -> str:
    match node:
        case Text(text=text):
            return r"\s+".join(re.escape(each) for each in re.split(r"\s+", text))
        case Abbreviation(short=short, full=full, first=True):
            return f"(?=.*{re.escape(full)}).*?{re.escape(short)}.*?"
        case Pronunciation(word=word, first=True):
            return f"{re.escape(word)}.*?"
        case LineBreak():
            return r"\s+"
        case Abbreviation() | Pronunciation() | Citation():
            return re.escape(_words(node))
        case _:
            return "".join(map(_pattern, node.children))
