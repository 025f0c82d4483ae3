"""Words within a paragraph: runs, links and languages."""

from collections.abc import Callable, Iterable, Iterator
from dataclasses import dataclass, replace
from typing import assert_never

from publisher.backends.word.addresses import printed_address, unbroken
from publisher.backends.word.anchors import Anchors
from publisher.backends.word.fields import page_reference
from publisher.backends.word.fonts import FontChooser
from publisher.backends.word.xml import Element, element, run, w
from publisher.document import Document
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
from publisher.theme import Wording

_LONGEST_TIP = 250
"""Characters that Word shows when the pointer rests on a link (260 are allowed)."""


@dataclass(frozen=True, slots=True)
class Face:
    """How words look: a character style, a language that is not the paragraph's, and `quiet`.

    A link in a quiet place keeps the colour of its surroundings, as on a dark band.
    """

    style: str = ""
    language: str = ""
    quiet: bool = False

    def styled(self, style: str) -> "Face":
        """The face inside stressed words or a link; the outermost style stays."""
        if self.style or (self.quiet and style in _LINKS):
            return self
        return replace(self, style=style)


_LINKS = frozenset(("Hyperlink", "GlossaryTerm"))
STRONG = Face("Strong")


class Inlines:
    """Writes inline nodes as elements; `relate` gives the relationship of an outside address."""

    def __init__(
        self,
        document: Document,
        wording: Wording,
        fonts: FontChooser,
        anchors: Anchors,
        relate: Callable[[str], str],
    ) -> None:
        self.language = document.metadata.language
        self._wording = wording
        self._fonts = fonts
        self._anchors = anchors
        self._relate = relate
        glossary = document.glossary.entries if document.glossary else ()
        references = document.references.entries if document.references else ()
        self._meanings = {each.id: plain_text(each.definition, wording) for each in glossary}
        self._references = {each.number: each for each in references}

    def write(self, inlines: Iterable[Inline], face: Face) -> list[Element]:
        """The elements of some inline nodes."""
        return [found for each in inlines for found in self._one(each, face)]

    def words(self, words: str, face: Face = Face()) -> list[Element]:
        """The runs of plain words."""
        language = "" if face.language == self.language else face.language
        return [
            run(
                part,
                w("rStyle", val=face.style) if face.style else None,
                w("rFonts", ascii=family, hAnsi=family, eastAsia=family, cs=family)
                if family
                else None,
                # Two styles that are both bold make plain words (ECMA-376 part 1, 17.7.3).
                *((w("b"), w("bCs")) if face.style else ()),
                w("rtl", val=int(is_right_to_left(language))) if language else None,
                w("lang", val=language, eastAsia=language, bidi=language) if language else None,
            )
            for part, family in self._fonts.segments(words, face.language or self.language)
        ]

    def link(self, content: list[Element], address: str, tip: str = "") -> list[Element]:
        """The content as a link to an address outside."""
        return [_hyperlink({"r:id": self._relate(address)}, content, tip)]

    def jump(self, content: list[Element], target: str, tip: str = "") -> list[Element]:
        """The content as a link to a place in the file; plain where there is no such place."""
        if target not in self._anchors:
            return content
        return [_hyperlink({"w:anchor": self._anchors.name(target)}, content, tip)]

    def page(self, target: str, face: Face) -> list[Element]:
        """Words such as "(page 3)" behind a link, for who reads on paper."""
        if face.quiet or target not in self._anchors:
            return []
        number = page_reference(self._anchors.name(target))
        before, _, after = self._wording.see_page.partition("{page}")
        return [*self.words(f" {before}", face), *number, *self.words(after, face)]

    def _one(self, node: Inline, face: Face) -> Iterator[Element]:
        match node:
            case Text(text=words):
                yield from self.words(words, face)
            case Strong():
                yield from self.write(node.children, face.styled("Strong"))
            case Emphasis():
                yield from self.write(node.children, face.styled("Emphasis"))
            case Foreign():
                yield from self.write(node.children, replace(face, language=node.language))
            case LineBreak():
                yield w("r", w("br"))
            case Pronunciation():
                yield from self.words(shown_pronunciation(node, self._wording), face)
            case Abbreviation():
                yield from self.words(shown_abbreviation(node, self._wording), face)
            case Link():
                yield from self._link(node, face)
            case Term():
                content = self.write(node.children, face.styled("GlossaryTerm"))
                yield from self.jump(content, node.entry, self._meanings.get(node.entry, ""))
                if node.first:
                    yield from self.page(node.entry, face)
            case Citation():
                content = self.words(shown_citation(node), face.styled("Hyperlink"))
                entry = self._references.get(node.number)
                yield from self.jump(content, entry.id, entry.title) if entry else content
            case _:
                assert_never(node)

    def _link(self, node: Link, face: Face) -> Iterator[Element]:
        words = plain_text(node.children, self._wording)
        content = self.write(node.children, face.styled("Hyperlink"))
        if node.kind is LinkKind.INTERNAL:
            yield from self.jump(content, node.address)
            yield from self.page(node.address, face)
            return
        if node.kind is LinkKind.PHONE:
            for text in (found for each in content for found in each.iter(_TEXT)):
                text.text = unbroken(text.text or "")
        yield from self.link(content, node.href)
        address = printed_address(node, words)
        if address:
            yield from self.words(f" ({address})", face)


_TEXT = w("t").tag


def _hyperlink(target: dict[str, str], content: list[Element], tip: str) -> Element:
    if len(tip) > _LONGEST_TIP:
        tip = f"{tip[:_LONGEST_TIP].rsplit(' ', 1)[0]} …"
    attributes = {**target, "w:tooltip": tip or None, "w:history": "1"}
    return element("w:hyperlink", attributes, *content)
