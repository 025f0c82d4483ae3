"""The sources: end notes that know who cites them, and citations that know their source."""

from pikepdf import Name

from publisher.backends.pdf.mend.tag import TagTree


def mend_end_notes(tree: TagTree) -> None:
    """Make an FENote of each Note, with a Ref to and from each citation (ISO 14289-2, 8.2.5.14)."""
    tags = tree.root.walk()
    for tag in tags:
        if tag.role == "Note":
            tag.role = "FENote"
            tag.attributes["FENote"] = {"NoteType": Name.Endnote}
    by_id = tree.root.by_id()
    for tag in tags:
        if tag.role != "Reference":
            continue
        for link in tag.tags:
            source = by_id.get(link.html_goal())
            if source is not None and source.role == "FENote":
                tag.refers_to.append(source)
                source.refers_to.append(tag)
