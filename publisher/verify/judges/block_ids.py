"""The ids of a document's blocks, which every format carries."""

from publisher.document import Document, walk
from publisher.document.nodes import BlockNode


def block_ids(document: Document) -> frozenset[str]:
    """What may stand in `Finding.node`."""
    return frozenset(each.id for each in walk(document) if isinstance(each, BlockNode))
