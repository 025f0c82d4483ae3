"""Putting the sentences of a recording one behind the other, each with its unit."""

from collections import defaultdict, deque
from collections.abc import Sequence

from publisher.document import Document, canonical_reading, walk
from publisher.document.nodes import (
    BlockNode,
    Foreign,
    ForeignPassage,
    GlossaryEntry,
    Inlines,
    Text,
)
from publisher.document.sentences import split_sentences
from publisher.speech import Said, fill, read_lexicon, word_speaker_for
from publisher.theme import Wording
from publisher.verify.parity.audio.known_voice import KnownVoice
from publisher.verify.parity.audio.spoken_line import SpokenLine


class LineWriter:
    """Says words by the rules of speech, and gives out the units of the reading in order.

    `unit` is the unit that was said last. `passage` is the language of the foreign passage that
    is being said, or empty. `explained` are the ids of glossary entries that were said. Of a
    brief narration no announcements and no explanations are expected.
    """

    def __init__(
        self, document: Document, wording: Wording, voice: KnownVoice, *, is_brief: bool
    ) -> None:
        language = document.metadata.language
        self.units = canonical_reading(document, wording)
        self.speaker = word_speaker_for(document, wording, voice, read_lexicon(language))
        self.lines: list[SpokenLine] = []
        self.unit = -1
        self.passage = ""
        self.explained: set[str] = set()
        self._is_brief = is_brief
        self._span = document.span
        self._term = wording.speech.term
        self._left: dict[str, deque[int]] = defaultdict(deque)
        self._first: dict[str, int] = {}
        for place, unit in enumerate(self.units):
            self._left[unit.node].append(place)
            self._first.update(dict.fromkeys(unit.begins, place))
        self._entries = {
            each.id: each for each in (document.glossary.entries if document.glossary else ())
        }

    def next(self, node: str) -> int:
        """The next unit that a block has, by its id."""
        left = self._left[node]
        if left:
            self.unit = left.popleft()
        return self.unit

    def first(self, node: str) -> int:
        """The unit with which a block begins; the one that was said last where it has none."""
        return self._first.get(node, self.unit)

    def skip(self, passage: ForeignPassage) -> None:
        """Let the units of a passage be announced and not said."""
        for each in walk(passage):
            if isinstance(each, BlockNode):
                self._left.pop(each.id, None)

    def say_what_is_left(self) -> None:
        """Units that were given out to nobody have to be said, too."""
        for unit in sorted(each for left in self._left.values() for each in left):
            self.lines.append(SpokenLine(self.units[unit].text, unit))

    def tell(
        self, phrase: str, unit: int, *, begins: bool = False, **values: str | Sequence[Said]
    ) -> None:
        """Words of a unit within a phrase of the wording."""
        said = fill(phrase, self._span, **values)
        self.say(said, unit, own=True, begins=begins)

    def theirs(self, words: str | Inlines) -> Inlines:
        """The author's words for a phrase, which in a passage are in its language."""
        said = (Text(words, span=self._span),) if isinstance(words, str) else words
        return (Foreign(said, self.passage, span=self._span),) if self.passage and said else said

    def follow(self, inlines: Inlines, unit: int, phrase: str = "") -> None:
        """The author's words, a sentence for itself; the first within a phrase of the wording."""
        first, *others = split_sentences(inlines) or ((),)
        if phrase:
            self.tell(phrase, unit, item=self.theirs(first))
        else:
            self.say(first, unit)
        for each in others:
            self.say(each, unit)

    def announce(self, phrase: str, unit: int, **values: str | Sequence[Said]) -> None:
        """A phrase of the wording that tells what a unit is; none where the narration is brief."""
        if not self._is_brief:
            self.inform(phrase, unit, **values)

    def inform(self, phrase: str, unit: int, **values: str | Sequence[Said]) -> None:
        """A phrase that holds no words of a unit and is said in every narration."""
        self.say(fill(phrase, self._span, **values), unit, own=True, announced=True)

    def announce_either(self, phrase: str, also: str, unit: int) -> None:
        """A phrase, or another one in its place; each is one sentence."""
        text, other = (
            " ".join(self._sentences(fill(each, self._span), own=True)) for each in (phrase, also)
        )
        self.lines.append(SpokenLine(text, unit, announced=True, also=other))

    def say(
        self,
        said: Sequence[Said],
        unit: int,
        *,
        own: bool = False,
        announced: bool = False,
        begins: bool = False,
    ) -> None:
        """Add sentences; `own` are words in the leaflet's language, also in a passage."""
        has_theirs = any(isinstance(each, Foreign) for each in said)
        for number, text in enumerate(self._sentences(said, own=own)):
            starts = begins and number == 0
            foreign = bool(self.passage) and (not own or has_theirs)
            line = SpokenLine(text, unit, announced=announced, begins=starts, foreign=foreign)
            self.lines.append(line)

    def explain_terms(self) -> None:
        """Say what the terms mean that were met and not explained yet; the glossary says it again.

        A brief narration leaves it to the glossary.
        """
        terms = self.speaker.terms
        while terms:
            name = terms.pop(0)
            if name in self._entries and name not in self.explained and not self._is_brief:
                self.explained.add(name)
                entry, unit = self._entries[name], [self.unit, *self._left[name]][-1]
                self.inform(self._term, unit, term=entry.term, definition=entry.definition)

    def explain(self, entry: GlossaryEntry) -> None:
        """Say an entry of the glossary, which is both of its units."""
        self.next(entry.id)
        unit = self.next(entry.id)
        self.tell(self._term, unit, term=entry.term, definition=entry.definition)

    def _sentences(self, said: Sequence[Said], *, own: bool) -> list[str]:
        parts = self.speaker.sentences(said, "" if own else self.passage)
        return ["".join(each.text for each in part) for part in parts]
