"""Sentences and headings that are shown and not spoken."""

from collections.abc import Iterator

from publisher.document import walk
from publisher.document.nodes import BlockNode, ForeignPassage
from publisher.verify.checks.daisy.opened import HEADINGS, TEXT, TalkingBook, tag_of
from publisher.verify.finding import Finding

_FOLLOWED = (*HEADINGS, "span")


def check_silent_sentence(book: TalkingBook) -> Iterator[Finding]:
    """Every sentence of the text has a clip (`ncc:multimediaType` says so: audioFullText).

    A passage in a language that the voice does not speak is announced, and not said.
    """
    spoken = {each.place for each in book.clips}
    nodes = {each.rpartition(".")[0] for each in spoken}
    unsaid: set[str] = set()
    for passage in walk(book.document):
        if isinstance(passage, ForeignPassage) and passage.id in spoken:
            blocks = {each.id for each in walk(passage) if isinstance(each, BlockNode)}
            unsaid |= set() if blocks & nodes else blocks
    for each in book.trees[TEXT].iter("*"):
        name = each.get("id", "") if tag_of(each) in _FOLLOWED else ""
        node = name.rpartition(".")[0]
        if name and name not in spoken and node not in unsaid:
            words = " ".join("".join(str(word) for word in each.itertext()).split())
            yield Finding("silent-sentence", "this is not spoken", TEXT, node, words)
