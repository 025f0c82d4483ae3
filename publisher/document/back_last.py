"""The leaflet as a folded form has it, which is turned over for whom to call."""

from dataclasses import replace

from publisher.document.document import Document
from publisher.document.nodes import Block, Section

_ON_THE_BACK = ("contact-list", "about-list")


def back_last(document: Document) -> tuple[Document, int]:
    """A document with the contact and the dates behind all else, and where these begin.

    The number is that of the first of `Document.blocks` that stands on the back of the form.
    """
    front = tuple(each for each in document.blocks if not _is_on_back(each))
    back = tuple(each for each in document.blocks if _is_on_back(each))
    return replace(document, blocks=front + back), len(front)


def _is_on_back(block: Block) -> bool:
    return isinstance(block, Section) and any(each.id in _ON_THE_BACK for each in block.children)
