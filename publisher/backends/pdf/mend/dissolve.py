"""Tags that mean nothing: their kids take their place."""

from publisher.backends.pdf.mend.tag import Content, Tag

_MAY_BE_EMPTY = frozenset({"TD", "TH", "LBody"})


def dissolve(tag: Tag) -> None:
    """Replace every tag below `tag` that has no role by its kids, and drop those with none."""
    kids: list[Tag | Content] = []
    for each in tag.kids:
        if isinstance(each, Content):
            kids.append(each)
            continue
        dissolve(each)
        if not each.role:
            kids += each.kids
        elif each.kids or each.role in _MAY_BE_EMPTY:
            kids.append(each)
    tag.kids = kids
