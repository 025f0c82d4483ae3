"""Lists: what their labels are (ISO 14289-2, 8.2.5.25)."""

from pikepdf import Name

from publisher.backends.pdf.mend.tag import TagTree


def mend_numbering(tree: TagTree) -> None:
    """Say that the labels of a glossary are what is described, and boxes to tick no bullets."""
    for tag in tree.root.walk():
        if tag.is_html("dl"):
            tag.attributes["List"] = {"ListNumbering": Name.Description}
        elif tag.role == "L" and tag.has_class("tick-boxes"):
            tag.attributes["List"] = {"ListNumbering": Name.Unordered}
