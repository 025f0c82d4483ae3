"""Lists: a label and a body in each item, and nothing else (ISO 32000-1, 14.8.4.3.3)."""

from pikepdf import Name

from publisher.backends.pdf.mend.tag import Tag, TagTree

_NUMBERING = {"ol": Name.Decimal, "ul": Name.Disc}


def mend_lists(tree: TagTree) -> None:
    """Put what an item says into its LBody, and its bullet, number or box to tick into its Lbl."""
    for tag in tree.root.walk():
        if tag.is_html("ul", "ol") and tag.role == "L" and tag.element is not None:
            numbering = _NUMBERING[str(tag.element.tag)]
            tag.attributes["List"] = {"ListNumbering": numbering}
        elif tag.is_html("li"):
            labels = [each for each in tag.tags if each.role == "Lbl"]
            for box in [each for each in tag.tags if each.has_class("tick-box")]:
                labels.append(Tag("Lbl", kids=[box]))
                tag.kids.remove(box)
            body = Tag("LBody", kids=[each for each in tag.kids if each not in labels])
            tag.kids = [*labels, body]
