"""The pure step from a document to the script that a voice reads."""

from collections.abc import Mapping

from publisher.diagnostics import error
from publisher.document import Document, places
from publisher.document.nodes import BlockNode, Section
from publisher.document.text import shown_date
from publisher.speech.announcements import Announcements
from publisher.speech.capability import Capability, speaks
from publisher.speech.lexicon_entry import LexiconEntry
from publisher.speech.narration import Narrator, narrate
from publisher.speech.script import Script
from publisher.speech.utterance import Role
from publisher.theme import Wording
from publisher.theme.tokens import Pauses


def write_script(
    document: Document,
    wording: Wording,
    pauses: Pauses,
    voice: Capability,
    lexicon: Mapping[str, LexiconEntry],
    seconds: float = 0.0,
    announcements: Announcements = Announcements.FULL,
) -> Script:
    """What the leaflet says when `voice` reads it out; makes no sound and reads no file.

    `lexicon` says how to pronounce some words. `seconds` is the running time of the recording,
    which is told where it is known. `announcements` is how much is told besides the words. What
    cannot be said is in the script's diagnostics: errors where words would be missing, warnings
    where they are announced and not spoken.
    """
    data, speech = document.metadata, wording.speech
    if not speaks(voice, data.language):
        name = speech.language_name(data.language)
        remedy = "choose another voice (`publisher voices`), or build without audio (--to)"
        message = f"the voice '{voice.name}' does not speak {name}, the language of this leaflet"
        return Script((), (), (error("AUDIO-002", message, remedy, document.span),))
    narrator = Narrator(document, wording, pauses, voice, lexicon, announcements)
    front = BlockNode(id="", span=document.span)
    if data.publisher:
        publisher = data.publisher
        narrator.phrase(
            Role.FACT, speech.from_publisher, front, places.PUBLISHER, publisher=publisher
        )
    narrator.phrase(Role.TITLE, "{title}", front, places.TITLE, title=data.title)
    reviewed, due = (shown_date(day, wording) for day in (data.last_reviewed, data.next_review_due))
    narrator.announce(Role.FACT, speech.edition, front, edition=data.edition)
    narrator.announce(Role.FACT, speech.last_reviewed, front, date=reviewed)
    narrator.announce(Role.FACT, speech.next_review, front, date=due)
    narrator.follow(Role.SUMMARY, document.summary, front, name=places.SUMMARY)
    narrator.explain_terms(front)
    if seconds:
        narrator.phrase(Role.RUNNING_TIME, running_time(seconds, wording), front)
    parts = [each for each in document.blocks if isinstance(each, Section)]
    if parts:
        heading, pause = wording.contents_heading, pauses.list_item
        narrator.phrase(Role.CONTENTS, speech.contents, front, places.CONTENTS, heading=heading)
        for each in parts:
            place = places.contents_entry(each.id)
            narrator.emit(Role.CONTENTS, each.heading, front, pause, pause, place=place)
    narrator.words.terms.clear()
    narrate(narrator, document.blocks)
    narrator.phrase(Role.END, speech.end, front)
    diagnostics = tuple(dict.fromkeys(narrator.words.diagnostics))
    return Script(tuple(narrator.utterances), tuple(narrator.chapters), diagnostics)


def running_time(seconds: float, wording: Wording) -> str:
    """How long the recording lasts, to the nearest minute."""
    minutes = round(seconds / 60)
    if minutes < 1:
        return wording.speech.running_time_short
    length = f"{minutes} {wording.minute if minutes == 1 else wording.minutes}"
    return wording.speech.running_time.format(length=length)
