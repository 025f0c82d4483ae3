"""A few words said at once, so that an author can hear them."""

from collections.abc import Mapping
from dataclasses import dataclass
from typing import TYPE_CHECKING

from publisher.diagnostics import Problems, Span, error
from publisher.document.nodes import Inlines, Text
from publisher.speech.capability import speaks
from publisher.speech.engines import Cast, Engine, PronunciationAs
from publisher.speech.engines.main_language import main_language
from publisher.speech.lexicon_entry import LexiconEntry
from publisher.speech.narration import WordSpeaker
from publisher.speech.segment import Segment
from publisher.speech.utterance import Role, Utterance
from publisher.theme import Wording

if TYPE_CHECKING:
    from publisher.speech.recording.clip import Clip
    from publisher.theme.tokens import Voice

_PLACE = Span("TEXT", 1, 1)


@dataclass(frozen=True, slots=True)
class Saying:
    """Words as a voice says them: `pronounced` holds each word that is special, and how."""

    utterance: Utterance
    voice: Cast
    pronounced: tuple[tuple[str, str], ...]

    @property
    def speaker(self) -> Engine:
        """Who speaks its language."""
        return self.voice.speaker_of(self.utterance.language) or self.voice

    def sound(self, style: "Voice") -> "Clip":
        """What it sounds like, as loud as in a recording; `voice.sample_rate` samples a second.

        Raises `Problems` where the voice fails.
        """
        from publisher.speech.recording.clip import make_clip

        return make_clip(
            self.utterance, self.voice, style.speed, style.loudness_lufs, style.peak_dbtp
        )


def say(
    words: Inlines | str,
    language: str,
    wording: Wording,
    voice: Cast,
    lexicon: Mapping[str, LexiconEntry],
) -> Saying:
    """The words by the rules of a leaflet; makes no sound. `language` is a BCP 47 tag.

    Raises `Problems` where the voice does not speak the language, or has no sound for something.
    """
    if not speaks(voice, language):
        name = wording.speech.language_name(language)
        message = f"the voice '{voice.name}' does not speak {name}"
        remedy = "choose another voice (`publisher voices`)"
        raise Problems([error("AUDIO-002", message, remedy)])
    inlines = (Text(words, span=_PLACE),) if isinstance(words, str) else words
    speaker = WordSpeaker(language, wording, voice, lexicon, {})
    segments = speaker.say(inlines)
    if speaker.diagnostics:
        raise Problems(speaker.diagnostics)
    if not any(any(map(str.isalpha, each.text)) for each in segments):
        raise Problems([error("AUDIO-004", "there is nothing to say", "write some words", _PLACE)])
    utterance = Utterance(Role.PARAGRAPH, segments, language, 0, 0, "", "", _PLACE)
    special = ((each.text.strip(), _how(each, voice, language, wording)) for each in segments)
    return Saying(utterance, voice, tuple(dict.fromkeys(each for each in special if each[1])))


def _how(segment: Segment, voice: Cast, language: str, wording: Wording) -> str:
    """How a segment is said, where its letters alone do not tell; else empty."""
    tag = segment.language or language
    speaker = voice.speaker_of(tag) or voice
    told = segment.ipa or segment.respelling
    deaf = speaker.pronunciation is PronunciationAs.NONE
    if told and (deaf or (segment.ipa and main_language(tag) != "en")):
        told = f"as '{speaker.name}' reads it; this voice cannot be told {told}"
    elif segment.letters:
        told = "letter by letter"
    if segment.language and segment.language != language:
        basic = ", a basic computer voice" if speaker.basic else ""
        name = wording.speech.language_name(tag)
        told = f"{told}, in {name} by {speaker.name}{basic}".removeprefix(", ")
    return told
