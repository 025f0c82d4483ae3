"""Gathering utterances: one place where words become sentences with their pauses."""

from collections.abc import Iterable, Mapping, Sequence

from publisher.document import Document
from publisher.document.nodes import BlockNode, GlossaryEntry, Section
from publisher.document.text import plain_text, shown_duration
from publisher.speech.capability import Capability
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
        lexicon: Mapping[str, str],
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
        self.voice = voice

    def emit(
        self,
        role: Role,
        said: Iterable[Said],
        node: BlockNode,
        before: float | None = None,
        after: float | None = None,
        *,
        level: int = 0,
        ours: bool = True,
    ) -> None:
        """Add utterances, one a sentence; nothing where there are no words.

        Pauses are in seconds and those between paragraphs where not given. `ours` means that the
        words are the program's, in the language of the leaflet also inside a foreign passage.
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
                    level,
                )
            )

    def phrase(
        self, role: Role, template: str, node: BlockNode, **values: str | Sequence[Said]
    ) -> None:
        """Add a phrase of the wording with words, inlines or segments put in."""
        self.emit(role, fill(template, node.span, **values), node)

    def begin_chapter(self, section: Section) -> None:
        """What is added from here on belongs to this section."""
        self.chapters.append(Chapter(section.id, plain_text(section.heading, self.wording)))

    def duration(self, seconds: float) -> str:
        """A running time in words."""
        return shown_duration(seconds, self.wording)

    def explain_terms(self, node: BlockNode) -> None:
        """Say what new terms mean, and the terms that this brings up."""
        while self.words.terms:
            entry = self._entries.get(self.words.terms.pop(0))
            if entry is not None and entry.id not in self.explained:
                self.explain(entry, node)

    def explain(self, entry: GlossaryEntry, node: BlockNode) -> None:
        """Say what one term means, as words of `node`."""
        self.explained.add(entry.id)
        template = self.wording.speech.term
        self.phrase(Role.TERM, template, node, term=entry.term, definition=entry.definition)
