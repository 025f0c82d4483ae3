"""Captions: each the last in a group of its own, with what it captions (ISO 14289-2, 8.2.5.27)."""

from publisher.backends.pdf.mend.tag import TagTree


def mend_captions(tree: TagTree) -> None:
    """Make a Sect of each Div that holds a Figure and its Caption.

    A Div counts for nothing in PDF 2.0, so that a Caption in it would stand in the middle of the
    section. It is not put into the Figure, because readers replace all of a Figure by its Alt.
    """
    for tag in tree.root.walk():
        if tag.role == "Div" and any(each.role == "Caption" for each in tag.tags):
            tag.role = "Sect"
