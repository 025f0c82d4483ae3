"""Where in the source a place of a finished file was made."""

from functools import cached_property

from publisher.diagnostics import Span
from publisher.document import Document, Unit, canonical_reading, walk
from publisher.document.nodes import BlockNode
from publisher.theme import Wording
from publisher.verify.finding import Finding


class Places:
    """The places of one document; what a single finding does not need is not looked up."""

    def __init__(self, document: Document, wording: Wording) -> None:
        self._document = document
        self._wording = wording

    def span(self, finding: Finding) -> Span:
        """The place of the block that a finding names, or of the words that it quotes.

        Where neither leads to a line, it is the leaflet's file as a whole.
        """
        found = self._by_node(finding.node) or self._by_words(finding.words)
        return found or Span(self._document.span.path)

    @cached_property
    def _blocks(self) -> dict[str, Span]:
        return {each.id: each.span for each in walk(self._document) if isinstance(each, BlockNode)}

    @cached_property
    def _reading(self) -> tuple[tuple[str, Unit], ...]:
        return tuple(
            (_bare(each.text), each) for each in canonical_reading(self._document, self._wording)
        )

    def _by_node(self, node: str) -> Span | None:
        """The block with this id. Ids that formats add hold a full stop behind the block's own."""
        if not node:
            return None
        own = node.removeprefix("#")
        return self._blocks.get(own) or self._blocks.get(own.partition(".")[0])

    def _by_words(self, words: str) -> Span | None:
        """The first unit with exactly these words, else the first that holds them.

        A judge may quote more than a unit (a whole table, say): then it is the first unit of more
        than one word that stands in the quotation.
        """
        wanted = _bare(words)
        if not wanted:
            return None
        tests = (
            lambda text: text == wanted,
            lambda text: f" {wanted} " in f" {text} ",
            lambda text: wanted in text,
            lambda text: " " in text and text in wanted,
        )
        for test in tests:
            for text, unit in self._reading:
                if test(text):
                    return unit.span
        return None


def _bare(words: str) -> str:
    return " ".join(words.split()).casefold()
