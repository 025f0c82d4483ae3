"""Entry pages whose contents do not lead to the sound, part by part."""

from collections.abc import Iterator

from publisher.verify.checks.lpf.opened import ENTRY_PAGE, MANIFEST, Audiobook
from publisher.verify.finding import Finding


def check_wrong_contents(book: Audiobook) -> Iterator[Finding]:
    """The page names the manifest, and its contents are the reading order.

    W3C Audiobooks, primary entry page and table of contents: the first element whose role is
    `doc-toc`.
    """
    if book.page is None:
        return
    if not book.page.xpath(f"//link[@rel='publication'][@href='{MANIFEST}']"):
        yield Finding("wrong-contents", "the page does not name the manifest", ENTRY_PAGE)
    contents = book.page.xpath("(//*[@role='doc-toc'])[1]//a")
    found = [(each.get("href"), each.text_content()) for each in contents]
    wanted = [(each.address, each.title) for each in book.parts]
    if found != wanted:
        message = "the contents of the page are not the parts of the book, in their order"
        yield Finding("wrong-contents", message, ENTRY_PAGE)
    resource = [each for each in book.resources if "contents" in (each.get("rel") or ())]
    if [each["url"] for each in resource] != [ENTRY_PAGE]:
        yield Finding("wrong-contents", "the manifest does not say where contents are", MANIFEST)
