"""Contents for older reading programs that are not the same as the others."""

from collections.abc import Iterator

from publisher.verify.checks.epub.book import NCX, Book
from publisher.verify.checks.xhtml.page import EPUB_TYPE, tag_of, words_of
from publisher.verify.finding import Finding


def check_older_navigation(book: Book) -> Iterator[Finding]:
    """The contents for readers of EPUB 2 have the same entries in order (OPF 2.0.1, 2.4.1)."""
    page = book.navigation
    if page is None:
        return
    ours = [
        (words_of(link), book.place(link.get("href") or "", page.name))
        for each in page.all("nav")
        if "toc" in (each.get(EPUB_TYPE) or "").split()
        for link in each.iter("*")
        if tag_of(link) == "a"
    ]
    for item in book.items:
        tree = book.trees.get(item.path, "")
        if item.media_type != NCX or isinstance(tree, str):
            continue
        theirs = []
        for point in tree.iter("{*}navPoint"):
            label = " ".join("".join(map(str, point.findtext("{*}navLabel/{*}text") or "")).split())
            content = point.find("{*}content")
            address = content.get("src", "") if content is not None else ""
            theirs.append((label, book.place(address, item.path)))
        if theirs != ours:
            message = "the contents for older reading programs are not the same as the others"
            yield book.finding("older-navigation", message, item.path)
