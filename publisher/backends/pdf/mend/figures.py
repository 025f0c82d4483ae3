"""Figures: their alternative text, and their place in the page's own coordinates."""

from pikepdf import Array, Name

from publisher.backends.pdf.mend.tag import TagTree


def mend_figures(tree: TagTree) -> None:
    """Give each Figure its Alt and its BBox (ISO 32000-1, 14.9.3 and 14.8.5.4.3).

    The box is in points from the bottom left. A caption stands beside its Figure, because readers
    replace all of a Figure by its Alt.
    """
    for tag in tree.root.walk():
        if tag.role != "Figure" or tag.element is None:
            continue
        tag.alternative = tag.element.get("alt") or ""
        if tag.areas:
            left, one, right, other = (float(each) for each in tag.areas[0].annotation.Rect)
            box = Array([left, min(one, other), right, max(one, other)])
            is_inline = tag.has_class("tick-box")
            tag.attributes["Layout"] = {
                "BBox": box,
                "Placement": Name.Inline if is_inline else Name.Block,
            }
