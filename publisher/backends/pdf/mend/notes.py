"""The sources: end notes that the citations in the text refer to."""

from publisher.backends.pdf.mend.tag import Tag, TagTree


def mend_notes(tree: TagTree) -> None:
    """Make a Note with an ID of each source (ISO 14289-1, 7.9), a Reference of each citation."""
    for tag in tree.root.walk():
        if tag.has_class("references"):
            for item in tag.tags:
                _mend_source(item)
        for at, kid in enumerate(tag.kids):
            if isinstance(kid, Tag) and kid.has_class("citation") and kid.role == "Link":
                tag.kids[at] = Tag("Reference", kids=[kid])


def _mend_source(item: Tag) -> None:
    for body in item.tags:
        if body.role == "LBody" and item.element is not None:
            note = Tag("Note", kids=body.kids, id=item.element.get("id") or "")
            body.kids = [note]
