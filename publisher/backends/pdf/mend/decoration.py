"""Decorative pictures: artifacts, not figures without a text (ISO 14289-1, 7.3)."""

from publisher.backends.pdf.mend.artifacts import LAYOUT
from publisher.backends.pdf.mend.tag import Tag, TagTree


def mend_decoration(tree: TagTree) -> None:
    """Take pictures with an empty alternative text out of the tags."""
    for tag in tree.root.walk():
        for picture in filter(_is_decorative, tag.tags):
            tree.artifacts.update(dict.fromkeys(picture.contents(), LAYOUT))
            tag.kids.remove(picture)


def _is_decorative(tag: Tag) -> bool:
    return tag.is_html("img") and tag.element is not None and not tag.element.get("alt")
