"""Links: where they lead, and words that say so."""

from urllib.parse import quote

from pikepdf import Dictionary, Name, Object, String

from publisher.backends.pdf.mend.tag import Tag, TagTree

_SAFE = "/:?#[]@!$&'()*+,;=~%"


def mend_links(tree: TagTree) -> None:
    """Give each link's annotations their goal, and Contents that say it (ISO 14289-1, 7.18.5).

    Contents are the link's words and, unless the words say it, where it leads: the address, or the
    page inside the leaflet. A link without a goal is no link: only its words stay.
    """
    for tag in tree.root.walk():
        if tag.role != "Link" or tag.element is None:
            continue
        href = tag.element.get("href") or ""
        goal = href.removeprefix("#")
        if not href or (href.startswith("#") and goal not in tree.destinations):
            tag.role = ""
            continue
        contents = _contents(tag, href, tree)
        for area in tag.areas:
            annotation = area.annotation
            annotation.Contents = String(contents)
            if href.startswith("#"):
                del annotation["/A"]
                annotation.Dest = String(goal)
            else:
                annotation.A = Dictionary(S=Name.URI, URI=_uri(href))


def link_annotations(tag: Tag) -> list[tuple[int, Object]]:
    """The annotations of a tag, with their pages: those of links only."""
    if tag.role != "Link":
        return []
    return [(area.page, area.annotation) for area in tag.areas]


def _contents(tag: Tag, href: str, tree: TagTree) -> str:
    assert tag.element is not None
    words = tag.element.get("aria-label") or tag.html_words()
    if href.startswith("#"):
        before, after = tag.element.get("data-before", " "), tag.element.get("data-after", "")
        return f"{words}{before}{tree.destinations[href[1:]]}{after}"
    address = href.partition(":")[2] if href.startswith(("mailto:", "tel:")) else href
    same = address.replace(" ", "") == words.replace(" ", "")
    return words if same else f"{words} ({address})"


def _uri(href: str) -> String:
    """A URI in ASCII (RFC 3986), as ISO 32000-1, 12.6.4.7 wants it."""
    return String(quote(href, safe=_SAFE))
