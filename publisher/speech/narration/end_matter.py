"""Glossary and references at the end of a leaflet."""

from functools import partial

from publisher.document.nodes import Glossary, ReferenceEntry
from publisher.speech.narration.narrator import Narrator
from publisher.speech.utterance import Role


def narrate_glossary(narrator: Narrator, glossary: Glossary) -> None:
    """All terms, those too that were explained on the way: who follows the page sees them."""
    narrator.explained |= {each.id for each in glossary.entries}
    for entry in glossary.entries:
        narrator.define(entry, entry, entry.id)


def narrate_reference(narrator: Narrator, entry: ReferenceEntry) -> None:
    """One source: title, authors, publisher and year, place in it, and address."""
    speech, wording = narrator.wording.speech, narrator.wording
    number, say = str(entry.number), partial(narrator.phrase, Role.REFERENCE)
    say(speech.reference, entry, entry.id, number=number, title=entry.title)
    if entry.authors:
        *others, last = entry.authors
        names = f"{', '.join(others)} {wording.and_} {last}" if others else last
        say(speech.reference_authors, entry, entry.id, authors=names)
    volume = f"{wording.volume} {entry.volume}" if entry.volume else ""
    pages = f"{wording.pages} {entry.pages}" if entry.pages else ""
    for parts in ((entry.publisher, entry.year), (volume, pages)):
        words = ", ".join(each for each in parts if each)
        if words:
            say("{words}", entry, entry.id, words=words)
    if entry.link:
        address = narrator.words.address(entry.link, entry.span)
        say(speech.reference_link, entry, entry.id, address=address)
