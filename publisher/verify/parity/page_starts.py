"""Where the pages of a finished PDF begin, by its tags."""

from collections.abc import Iterator, Sequence

from publisher.document import Document, PrintForm, walk
from publisher.document.nodes import BlockNode
from publisher.verify.parity.pdf_tags import MarkedContent, PdfTag, read_pdf_tags

_IN_ITEM = frozenset({"LBody"})


def read_page_starts(content: bytes, document: Document) -> tuple[str, ...]:
    """Of each page the id of the last block that has begun where the page begins.

    Blocks and pages are followed in the order of the structure tree (ISO 32000-1, 14.7); a page
    that begins above the first block has that block's id, one with no content has none. Raises
    `ValueError` for a file that is no PDF.
    """
    blocks = [each.id for each in walk(document.blocks) if isinstance(each, BlockNode)]
    tags = read_pdf_tags(content, PrintForm.A4)
    found: dict[int, str] = {}
    last = blocks[0] if blocks else ""
    for page, block in _in_order(tags.roots, frozenset(blocks)):
        last = block or last
        if page is not None:
            found.setdefault(page, last)
    return tuple(found.get(page, "") for page in range(tags.sides))


def _in_order(
    tags: Sequence[PdfTag | MarkedContent], blocks: frozenset[str]
) -> Iterator[tuple[int | None, str]]:
    """The id of each block where it begins, and of each piece of content its page, from 0."""
    ahead = list(reversed(tags))
    while ahead:
        each = ahead.pop()
        if isinstance(each, MarkedContent):
            yield each.page, ""
        else:
            # The id of a source stands on its note, behind the label of the item.
            notes = each.below("Note", _IN_ITEM) if each.role == "LI" else ()
            for name in (each.id, *(note.id for note in notes)):
                if name in blocks:
                    yield None, name
            ahead += reversed(each.kids)
