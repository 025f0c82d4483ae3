"""The contents list: each entry knows the section that it stands for (ISO 14289-2, 8.2.5.8)."""

from publisher.backends.pdf.mend.tag import TagTree


def mend_contents_targets(tree: TagTree) -> None:
    """Give each TOCI a Ref to the tag that its link leads to."""
    by_id = tree.root.by_id()
    for entry in tree.root.walk():
        if entry.role != "TOCI":
            continue
        for link in entry.walk():
            target = by_id.get(link.html_goal()) if link.role == "Link" else None
            if target is not None:
                entry.refers_to.append(target)
