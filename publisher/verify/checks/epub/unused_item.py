"""Files of the book that nothing uses."""

import re
from collections.abc import Iterator

from publisher.verify.checks.epub.book import NCX, XHTML, Book
from publisher.verify.finding import Finding

_IN_STYLE = re.compile(rb"url\(\s*[\"']?([^\"')]+)")


def check_unused_item(book: Book) -> Iterator[Finding]:
    """Every style, font, picture and overlay is used somewhere in the book (EPUBCheck, OPF-097).

    A style sheet that no page uses is one that got lost: the book would be shown without it.
    """
    used = {each.path for each in book.items if each.properties & {"cover-image", "nav"}}
    used |= {book.by_id[each.overlay].path for each in book.items if each.overlay in book.by_id}
    for path, page in book.pages.items():
        for each in page.all("*"):
            address = each.get("src") or (each.get("href") if "rel" in each.attrib else None)
            if address:
                used.add(book.path(address, path))
    for item in book.items:
        if item.media_type == "text/css":
            addresses = _IN_STYLE.findall(book.files.get(item.path, b""))
            used |= {book.path(each.decode("utf-8", "replace"), item.path) for each in addresses}
        tree = book.trees.get(item.path, "")
        if item.media_type not in (XHTML, NCX) and not isinstance(tree, str):
            used |= {book.path(each.get("src", ""), item.path) for each in tree.iter("{*}audio")}
    for item in book.items:
        if item.media_type not in (XHTML, NCX) and item.path not in used:
            yield book.finding("unused-item", f"nothing in the book uses '{item.path}'", item.path)
