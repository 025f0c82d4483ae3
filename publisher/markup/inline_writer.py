"""Inline nodes → XHTML: strings and elements in the order of the words."""

from collections.abc import Iterable, Iterator
from contextlib import contextmanager
from typing import assert_never

from publisher.document.direction import is_right_to_left
from publisher.document.nodes import (
    Abbreviation,
    Citation,
    Emphasis,
    Foreign,
    Inline,
    LineBreak,
    Link,
    LinkKind,
    Pronunciation,
    Strong,
    Term,
    Text,
)
from publisher.document.text import (
    plain_text,
    shown_abbreviation,
    shown_citation,
    shown_pronunciation,
)
from publisher.markup.builder import Content, E
from publisher.theme import Wording


class InlineWriter:
    """Writes inline nodes, one method a node, each of which a format may override.

    `spoken` is the language of the words around what is being written, or empty.
    """

    def __init__(self, wording: Wording) -> None:
        self.wording = wording
        self.spoken = ""

    def inlines(self, inlines: Iterable[Inline]) -> list[Content]:
        """The strings and elements of some inlines, in order."""
        return [content for each in inlines for content in self.inline(each)]

    def inline(self, node: Inline) -> list[Content]:
        """What one inline becomes."""
        match node:
            case Text(text=text):
                return [text]
            case Strong(children=children):
                return [E.strong(*self.inlines(children))]
            case Emphasis(children=children):
                return [E.em(*self.inlines(children))]
            case LineBreak():
                return [E.br()]
            case Link():
                return self.link(node)
            case Term():
                return self.term(node)
            case Pronunciation():
                return self.pronunciation(node)
            case Abbreviation():
                return self.abbreviation(node)
            case Foreign():
                with self.speaking(node.language) as attributes:
                    return [E.span(*self.inlines(node.children), attributes)]
            case Citation():
                return self.citation(node)
            case _:
                assert_never(node)

    def link(self, node: Link) -> list[Content]:
        """A link; formats that are printed add the address."""
        return [E.a(*self.inlines(node.children), href=node.href)]

    def shows_address(self, node: Link) -> bool:
        """Whether the words of a link already are its address, or it leads inside the leaflet."""
        if node.kind is LinkKind.INTERNAL:
            return True
        words = plain_text(node.children, self.wording)
        return _bare(words) == _bare(node.address)

    def term(self, node: Term) -> list[Content]:
        """Words that lead to their entry in the glossary."""
        return [E.a(*self.inlines(node.children), {"class": "term"}, href=f"#{node.entry}")]

    def pronunciation(self, node: Pronunciation) -> list[Content]:
        """A word, with its respelling at first use."""
        return [shown_pronunciation(node, self.wording)]

    def abbreviation(self, node: Abbreviation) -> list[Content]:
        """The short form as `abbr`, behind the full form at first use."""
        # The full form may contain the short one, so the last place is the short form's.
        before, short, after = shown_abbreviation(node, self.wording).rpartition(node.short)
        return [before, E.abbr(short, title=node.full), after]

    def citation(self, node: Citation) -> list[Content]:
        """A number that leads to the reference."""
        return [
            E.a(
                shown_citation(node),
                {"class": "citation"},
                href=f"#reference-{node.reference}",
            )
        ]

    def language(self, tag: str) -> dict[str, str]:
        """The attributes that carry a language; `dir` follows the language's script."""
        attributes = {"lang": tag}
        if is_right_to_left(tag):
            attributes["dir"] = "rtl"
        elif self.spoken and is_right_to_left(self.spoken):
            attributes["dir"] = "ltr"
        return attributes

    @contextmanager
    def speaking(self, tag: str) -> Iterator[dict[str, str]]:
        """While words in a language are written; gives the attributes of what holds them."""
        attributes = self.language(tag)
        before, self.spoken = self.spoken, tag
        yield attributes
        self.spoken = before


def _bare(address: str) -> str:
    """An address with nothing in it that only looks different."""
    bare = address.casefold().replace(" ", "").replace("\N{NO-BREAK SPACE}", "")
    for start in ("https://", "http://", "mailto:", "tel:"):
        bare = bare.removeprefix(start)
    return bare.rstrip("/")
