"""The specimen with pages of a printed edition, in the formats that tell of them."""

from dataclasses import replace
from functools import cache

from publisher.backends import find_backends
from publisher.backends.daisy.talking_book import make_daisy
from publisher.backends.epub.mended_writer import write_epub
from publisher.backends.epub.narration import narration_of
from publisher.backends.epub.publication import make_publication
from publisher.backends.protocol import Artifact, Context
from publisher.document import walk
from publisher.document.nodes import BlockNode, ListItem
from publisher.verify.finished_file import FinishedFile
from tests.backends import narrated
from tests.backends.epub.narrated import recording_of
from tests.specimen import context, whole_specimen
from tests.verify.leaflets import SPECIMEN, artifact_of

Pages = tuple[str, ...]

PAGES: Pages = ("p-1", "tests", "item-26", "contact")
"""A first page, one that begins with a section, one with an item and one with the end matter."""


def printed() -> Artifact:
    """The printed edition itself."""
    return artifact_of(SPECIMEN, "pdf")


@cache
def pages_at_every_block() -> Pages:
    """As many pages as there are places where one could begin."""
    nodes = list(walk(whole_specimen().blocks))
    # The paragraph that an item begins with is the item.
    items = {each.children[0].id for each in nodes if isinstance(each, ListItem)}
    places = [each.id for each in nodes if isinstance(each, BlockNode) and each.id not in items]
    return (places[0], *places)


def with_pages(pages: Pages) -> Context:
    """What a format knows when the printed edition has these pages."""
    return replace(context(), print_pages=pages)


@cache
def written(name: str, pages: Pages = PAGES) -> FinishedFile:
    """The specimen in a format that is read."""
    backend, document = find_backends()[name], whole_specimen()
    options = backend.options()
    made = backend.render(document, options, with_pages(pages))
    return FinishedFile(
        name,
        made.file_name,
        made.media_type,
        made.content,
        document,
        options,
        print_pages=made.print_pages,
    )


@cache
def spoken(name: str, pages: Pages = PAGES) -> FinishedFile:
    """The specimen as a talking book or a narrated e-book, by a voice that costs nothing."""
    backend, document, knowing = find_backends()[name], whole_specimen(), with_pages(pages)
    if name == "daisy":
        content = make_daisy(recording_of(document), document, knowing, narrated.NARRATOR)
    else:
        narration = narration_of(recording_of(document), narrated.NARRATOR)
        content = write_epub(make_publication(document, knowing, narration), knowing.created)
    file_name = backend.file_name.format(id=document.metadata.id)
    options = backend.options()
    return FinishedFile(
        name, file_name, backend.media_type, content, document, options, print_pages=pages
    )
