"""The audio format: script, sound, MP3, tags."""

from collections.abc import Iterable
from dataclasses import dataclass, field
from typing import ClassVar, get_args

from publisher.backends.protocol import Artifact, Context
from publisher.diagnostics import Diagnostic, Problems, warning
from publisher.document import Document
from publisher.document.nodes import AnyNode, Node
from publisher.speech import ENGINES, Engine, Script, find_engine, read_lexicon, write_script

_COVER_PIXELS = 800
_OVERSHOOT = 1.2
"""Decibels that MP3 at these bit rates may add to a peak (0.7 was seen)."""


@dataclass(frozen=True, slots=True)
class AudioOptions:
    """The voice; empty for that of the house style."""

    voice: str = field(
        default="",
        metadata={
            "help": "who reads: heart, pico (British), or google (sends the text to Google)",
            "metavar": "NAME",
            "choices": tuple(ENGINES),
        },
    )


class AudioBackend:
    """One MP3 a leaflet: every word spoken, a chapter a section."""

    name: ClassVar[str] = "audio"
    label: ClassVar[str] = "A recording to listen to (MP3)"
    file_name: ClassVar[str] = "{id}.mp3"
    media_type: ClassVar[str] = "audio/mpeg"
    renders: ClassVar[frozenset[type[Node]]] = frozenset(get_args(AnyNode))
    options: ClassVar[type[AudioOptions]] = AudioOptions

    def check(
        self, document: Document, options: AudioOptions, context: Context
    ) -> Iterable[Diagnostic]:
        """What the voice cannot say, with its line; loads no model and goes nowhere online."""
        try:
            engine = _engine(options, context)
        except Problems as problem:
            yield from problem.diagnostics
            return
        if engine.online:
            yield warning(
                "AUDIO-007",
                f"the voice '{engine.name}' sends every word of this leaflet over the network",
                "use a voice of this machine for anything that is not public",
                document.span,
            )
        yield from _script(document, context, engine).diagnostics

    def render(self, document: Document, options: AudioOptions, context: Context) -> Artifact:
        """Speak the leaflet. Raises `Problems` where words cannot be said or the voice fails."""
        from publisher.backends.audio.tags import with_tags
        from publisher.pictures import render_cover
        from publisher.speech.loudness import normalised
        from publisher.speech.mp3 import encode_mp3
        from publisher.speech.sound import Clips, speak_script, with_samples

        engine = _engine(options, context)
        tokens = context.theme.tokens.voice
        script = _script(document, context, engine)
        if any(each.is_error for each in script.diagnostics):
            raise Problems(script.diagnostics)
        clips: Clips = {}
        first = speak_script(script, engine, tokens.speed, tokens.pauses, clips)
        # Now that the running time is known it can be told; only that sentence is spoken anew.
        script = _script(document, context, engine, first.seconds)
        sound = speak_script(script, engine, tokens.speed, tokens.pauses, clips)
        highest = tokens.peak_dbtp - _OVERSHOOT
        louder = normalised(sound.samples, sound.rate, tokens.loudness_lufs, highest)
        sound = with_samples(sound, louder)
        cover = render_cover(document, context.theme, context.wording, _COVER_PIXELS, _COVER_PIXELS)
        mp3 = encode_mp3(sound.samples, sound.rate, tokens.bit_rate_kbps)
        return Artifact(
            self.file_name.format(id=document.metadata.id),
            self.media_type,
            with_tags(mp3, document.metadata, script, sound, cover, context.wording),
            seconds=sound.seconds,
        )


def _engine(options: AudioOptions, context: Context) -> Engine:
    return find_engine(options.voice or context.theme.tokens.voice.engine)


def _script(document: Document, context: Context, engine: Engine, seconds: float = 0.0) -> Script:
    return write_script(
        document,
        context.wording,
        context.theme.tokens.voice.pauses,
        engine,
        read_lexicon(document.metadata.language),
        seconds,
    )
