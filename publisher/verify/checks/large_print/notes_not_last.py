"""Notes and sources in the way of the text."""

from collections.abc import Iterator

from publisher.document import Document
from publisher.document.nodes import Glossary, ReferenceList, Section
from publisher.verify.checks.large_print.measured import MeasuredLeaflet
from publisher.verify.checks.word.opened.bare_words import bare_words
from publisher.verify.finding import Finding


def check_notes_not_last(leaflet: MeasuredLeaflet) -> Iterator[Finding]:
    """Sources and notes stand behind all that the author wrote (ACB; standards.md 1.8)."""
    own = {folded(heading) for heading in _headings_of_author(leaflet.document)}
    headings = [
        at for at, each in enumerate(leaflet.texts) if each.level and folded(each.words) in own
    ]
    sources = leaflet.document.references.entries if leaflet.document.references else ()
    titles = [folded(each.title) for each in sources]
    for at, block in enumerate(leaflet.texts):
        is_note = block.role in {"Note", "FENote"} or any(
            folded(block.words).startswith(each) for each in titles
        )
        if is_note and not block.level and headings and at < headings[-1]:
            message = "a note or source stands before the end of the text"
            yield Finding("notes-not-last", message, block.where, words=block.words)


def _headings_of_author(document: Document) -> Iterator[str]:
    """The words of the sections of the first level that come before the first list of the end."""
    for block in document.blocks:
        if not isinstance(block, Section):
            continue
        if any(isinstance(each, ReferenceList | Glossary) for each in block.children):
            return
        yield "".join(bare_words(block.heading))


def folded(words: str) -> str:
    """Words without their spaces, which a page may lose at the end of a line."""
    return "".join(words.split()).casefold()
