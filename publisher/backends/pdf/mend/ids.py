"""The document's ids: each block's tag says which block it is."""

from publisher.backends.pdf.mend.tag import TagTree


def mend_ids(tree: TagTree) -> None:
    """Give each block's tag its id of the document as ID (ISO 32000-1, 14.7.2).

    A `div` that is a block, such as a video, stays as a Div. Ids with a full stop are none of the
    document's, but a mark of a printed page keeps its own; a source's id stands on its Note.
    """
    taken = {each.id for each in tree.root.walk()}
    for tag in tree.root.walk():
        name, kind = (
            (tag.element.get("id", ""), tag.element.get("class", ""))
            if tag.element is not None
            else ("", "")
        )
        if not name or name in taken or ("." in name and kind != "print-page"):
            continue
        tag.id = name
        tag.role = tag.role or "Div"
