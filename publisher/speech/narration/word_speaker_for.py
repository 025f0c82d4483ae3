"""Who says the words of one leaflet."""

from collections.abc import Mapping

from publisher.document import Document, walk
from publisher.document.nodes import Section
from publisher.speech.capability import Capability
from publisher.speech.lexicon_entry import LexiconEntry
from publisher.speech.narration.word_speaker import WordSpeaker
from publisher.theme import Wording


def word_speaker_for(
    document: Document, wording: Wording, voice: Capability, lexicon: Mapping[str, LexiconEntry]
) -> WordSpeaker:
    """Says inlines as this leaflet says them. `lexicon` says how to pronounce some words."""
    sections = [each for each in walk(document) if isinstance(each, Section)]
    headings = {each.id: each.heading for each in sections}
    return WordSpeaker(document.metadata.language, wording, voice, lexicon, headings)
