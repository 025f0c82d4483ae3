"""Glossary and references at the end of a leaflet."""

from publisher.document.nodes import Glossary, ReferenceEntry
from publisher.speech.narration.narrator import Narrator
from publisher.speech.utterance import Role


def narrate_glossary(narrator: Narrator, glossary: Glossary) -> None:
    """The terms that were not explained yet; of the others it is said that they were."""
    speech = narrator.wording.speech
    left = [each for each in glossary.entries if each.id not in narrator.explained]
    for entry in left:
        narrator.explain(entry, entry)
    if not left:
        narrator.phrase(Role.TERM, speech.terms_all_explained, glossary)
    elif len(left) < len(glossary.entries):
        narrator.phrase(Role.TERM, speech.terms_others_explained, glossary)


def narrate_reference(narrator: Narrator, entry: ReferenceEntry) -> None:
    """One source: title, authors, publisher and year, place in it, and address."""
    speech, wording = narrator.wording.speech, narrator.wording
    number = str(entry.number)
    narrator.phrase(Role.REFERENCE, speech.reference, entry, number=number, title=entry.title)
    if entry.authors:
        *others, last = entry.authors
        names = f"{', '.join(others)} {wording.and_} {last}" if others else last
        narrator.phrase(Role.REFERENCE, speech.reference_authors, entry, authors=names)
    volume = f"{wording.volume} {entry.volume}" if entry.volume else ""
    pages = f"{wording.pages} {entry.pages}" if entry.pages else ""
    for parts in ((entry.publisher, entry.year), (volume, pages)):
        words = ", ".join(each for each in parts if each)
        if words:
            narrator.phrase(Role.REFERENCE, "{words}", entry, words=words)
    if entry.link:
        address = narrator.words.address(entry.link, entry.span)
        narrator.phrase(Role.REFERENCE, speech.reference_link, entry, address=address)
