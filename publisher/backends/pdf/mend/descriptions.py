"""Description lists: terms with their meanings, as lists with the term for a label."""

from publisher.backends.pdf.mend.tag import Tag, TagTree


def mend_descriptions(tree: TagTree) -> None:
    """Group each `dt` with its `dd` in one LI (ISO 32000-1, 14.8.4.3.3)."""
    for tag in tree.root.walk():
        if not tag.is_html("dl"):
            continue
        items: list[Tag] = []
        for each in tag.tags:
            if each.role == "Lbl" or not items:
                items.append(Tag("LI"))
            items[-1].kids.append(each)
        tag.kids = list(items)
