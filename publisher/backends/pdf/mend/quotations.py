"""Quotations: the words and whose they are, in one BlockQuote."""

from publisher.backends.pdf.mend.tag import TagTree


def mend_quotations(tree: TagTree) -> None:
    """Make one BlockQuote of a quotation and its attribution (ISO 32000-1, 14.8.4.2)."""
    for tag in tree.root.walk():
        if not (tag.is_html("figure") and tag.has_class("quotation")):
            continue
        tag.role = "BlockQuote"
        for each in tag.tags:
            if each.role == "BlockQuote":
                each.role = ""
            elif each.role == "Caption":
                each.role = "P"
