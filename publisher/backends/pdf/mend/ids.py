"""The document's ids: each block's tag says which block it is."""

from publisher.backends.pdf.mend.tag import TagTree


def mend_ids(tree: TagTree) -> None:
    """Give each block's tag its id of the document as ID (ISO 32000-1, 14.7.2).

    A `div` that is a block, such as a video, stays as a Div. Ids with a full stop are none of the
    document's, and a source's id stands on its Note.
    """
    taken = {each.id for each in tree.root.walk()}
    for tag in tree.root.walk():
        name = (tag.element.get("id") if tag.element is not None else None) or ""
        if not name or "." in name or name in taken:
            continue
        tag.id = name
        tag.role = tag.role or "Div"
