"""The contents list: a table of contents, not a list of links."""

from publisher.backends.pdf.mend.tag import Tag, TagTree


def mend_contents_list(tree: TagTree) -> None:
    """Make TOC and TOCI of the list in `nav` (ISO 32000-1, 14.8.4.2), each link a Reference."""
    for nav in tree.root.walk():
        if not nav.is_html("nav"):
            continue
        for tag in nav.walk():
            if tag.is_html("ul", "ol"):
                tag.role = "TOC"
            elif tag.is_html("li"):
                tag.role = "TOCI"
                tag.element = None  # no longer an item of a list
                tag.kids = [
                    Tag("Reference", kids=[each])
                    if isinstance(each, Tag) and each.role == "Link"
                    else each
                    for each in tag.kids
                ]
