"""Destinations: links and bookmarks that lead to a tag, not to a spot on a page."""

from collections.abc import Iterator

from pikepdf import Array, Dictionary, Name, NameTree, Object, Pdf

from publisher.backends.pdf.mend.links import link_annotations
from publisher.backends.pdf.mend.tag import Tag
from publisher.backends.pdf.mend.write_tags import Written

_HEADINGS = tuple(f"h{level}" for level in range(1, 7))


def mend_destinations(pdf: Pdf, written: Written) -> None:
    """Give each place in the file its structure destination (ISO 14289-2, 8.8).

    The spot on the page stays beside it, for the many readers that know no other. What leads to
    something without a tag leads to the document.
    """
    root, *_ = written
    by_id = root.by_id()
    places = NameTree(pdf.Root.Names.Dests) if "/Dests" in pdf.Root.get("/Names", {}) else {}
    spots = {str(name): spot for name, spot in places.items()}
    goals = {name: _to_tag(written[by_id.get(name, root)], spots[name]) for name in spots}
    for name, goal in goals.items():
        places[name] = Dictionary(D=spots[name], SD=goal)
    for tag in written:
        for _, annotation in link_annotations(tag):
            if "/Dest" in annotation:
                _lead(annotation, goals[str(annotation.Dest)])
    headings = [tag for tag in written if tag.is_html(*_HEADINGS)]
    for bookmark in _bookmarks(pdf.Root.get("/Outlines")):
        heading = next((each for each in headings if _says(each, bookmark)), root)
        if heading is not root:
            # Bookmarks stand in reading order, and two may say the same.
            del headings[: headings.index(heading) + 1]
        _lead(bookmark, _to_tag(written[heading], bookmark.Dest))


def _says(heading: Tag, bookmark: Object) -> bool:
    """Whether a heading has a bookmark's words, wherever its lines are broken."""
    return heading.html_words().replace(" ", "") == "".join(str(bookmark.Title).split())


def _to_tag(element: Object, spot: Object) -> Array:
    """A structure destination with the view of a spot on a page (ISO 32000-2, 12.3.2.3)."""
    return Array([element, *list(spot)[1:]])


def _lead(origin: Object, goal: Array) -> None:
    """Make the destination of a link or bookmark an action, which can have both kinds of goal."""
    origin.A = Dictionary(S=Name.GoTo, D=origin.Dest, SD=goal)
    del origin["/Dest"]


def _bookmarks(parent: Object | None) -> Iterator[Object]:
    """All bookmarks below one, in reading order."""
    each = parent.get("/First") if parent is not None else None
    while each is not None:
        yield each
        yield from _bookmarks(each)
        each = each.get("/Next")
