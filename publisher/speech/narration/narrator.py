"""Gathering utterances: one place where words become sentences with their pauses."""

from collections.abc import Iterable, Mapping, Sequence

from publisher.document import Document, places
from publisher.document.nodes import (
    BlockNode,
    Foreign,
    GlossaryEntry,
    Inlines,
    Section,
    Text,
)
from publisher.document.sentences import split_sentences
from publisher.document.text import plain_text, shown_duration
from publisher.speech.announcements import Announcements
from publisher.speech.capability import Capability
from publisher.speech.lexicon_entry import LexiconEntry
from publisher.speech.narration.phrases import Said, fill
from publisher.speech.narration.word_speaker_for import word_speaker_for
from publisher.speech.script import Chapter
from publisher.speech.utterance import Role, Utterance
from publisher.theme import Wording
from publisher.theme.tokens import Pauses


class Narrator:
    """Gathers `utterances` and `chapters`.

    `words` says inlines and holds the diagnostics. `explained` are the ids of glossary entries
    that were spoken. `passage` is the language of the foreign passage being read, or empty.
    """

    def __init__(
        self,
        document: Document,
        wording: Wording,
        pauses: Pauses,
        voice: Capability,
        lexicon: Mapping[str, LexiconEntry],
        announcements: Announcements,
    ) -> None:
        self.utterances: list[Utterance] = []
        self.chapters = [Chapter("", document.metadata.title)]
        self.words = word_speaker_for(document, wording, voice, lexicon)
        entries = document.glossary.entries if document.glossary else ()
        self._entries = {each.id: each for each in entries}
        self.explained: set[str] = set()
        self.language = document.metadata.language
        self.passage = ""
        self.wording = wording
        self.pauses = pauses
        self.is_brief = announcements is Announcements.BRIEF
        self.voice = voice

    def emit(
        self,
        role: Role,
        said: Iterable[Said],
        node: BlockNode,
        before: float | None = None,
        after: float | None = None,
        *,
        place: str = "",
        level: int = 0,
        ours: bool = True,
    ) -> None:
        """Add utterances, one a sentence; nothing where there are no words.

        Pauses are in seconds and those between paragraphs where not given. `place` is what a
        reader sees meanwhile. `ours` means that the words are the program's, in the language of
        the leaflet also inside a foreign passage.
        """
        language = "" if ours else self.passage
        parts = self.words.sentences(said, language)
        paragraph = self.pauses.paragraph
        for number, part in enumerate(parts):
            first, last = number == 0, number == len(parts) - 1
            self.utterances.append(
                Utterance(
                    role,
                    part,
                    language or self.language,
                    (paragraph if before is None else before) if first else self.pauses.sentence,
                    (paragraph if after is None else after) if last else self.pauses.sentence,
                    node.id,
                    self.chapters[-1].id,
                    node.span,
                    place,
                    level,
                )
            )

    def follow(
        self,
        role: Role,
        inlines: Inlines,
        node: BlockNode,
        before: float | None = None,
        after: float | None = None,
        *,
        name: str = "",
        template: str = "",
    ) -> None:
        """Add the author's sentences, each in its own place, as `markup` marks them.

        `name` is that of the paragraph where `node` is not it. `template` is a phrase of the
        wording around the first sentence, "{item}".
        """
        parts, sentence = split_sentences(inlines), self.pauses.sentence
        for number, part in enumerate(parts, 1):
            first, last = number == 1, number == len(parts)
            framed = bool(template) and first
            item = self.theirs(part, node)
            self.emit(
                role,
                fill(template, node.span, item=item) if framed else part,
                node,
                before if first else sentence,
                after if last else sentence,
                place=places.sentence(name or node.id, number),
                ours=framed,
            )

    def theirs(self, words: str | Inlines, node: BlockNode) -> Inlines:
        """The author's words within a phrase, in the language of the passage around them."""
        said = (Text(words, span=node.span),) if isinstance(words, str) else words
        if not self.passage or not said:
            return said
        return (Foreign(said, self.passage, span=node.span),)

    def phrase(
        self,
        role: Role,
        template: str,
        node: BlockNode,
        place: str = "",
        **values: str | Sequence[Said],
    ) -> None:
        """Add a phrase of the wording with words, inlines or segments put in."""
        self.emit(role, fill(template, node.span, **values), node, place=place)

    def announce(
        self, role: Role, template: str, node: BlockNode, place: str = "", **values: str
    ) -> None:
        """Add a phrase that tells where a listener is; a brief narration leaves it out."""
        if not self.is_brief:
            self.phrase(role, template, node, place, **values)

    def begin_chapter(self, section: Section) -> None:
        """What is added from here on belongs to this section."""
        self.chapters.append(Chapter(section.id, plain_text(section.heading, self.wording)))

    def duration(self, seconds: float) -> str:
        """A running time in words."""
        return shown_duration(seconds, self.wording)

    def explain_terms(self, node: BlockNode) -> None:
        """Say what new terms mean, and the terms that this brings up.

        A brief narration leaves that to the glossary.
        """
        while self.words.terms:
            entry = self._entries.get(self.words.terms.pop(0))
            if entry is not None and entry.id not in self.explained and not self.is_brief:
                self.explained.add(entry.id)
                self.define(entry, node)

    def define(self, entry: GlossaryEntry, node: BlockNode, place: str = "") -> None:
        """Say what one term means, as words of `node`."""
        template, definition = self.wording.speech.term, entry.definition
        self.phrase(Role.TERM, template, node, place, term=entry.term, definition=definition)
