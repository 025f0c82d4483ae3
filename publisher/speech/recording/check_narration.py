"""What would keep a leaflet from being read out."""

from collections.abc import Iterator

from publisher.diagnostics import Diagnostic, Problems
from publisher.document import Document
from publisher.speech.online_use import online_use
from publisher.speech.recording.narration_options import NarrationOptions
from publisher.speech.recording.record_leaflet import find_voice, leaflet_script
from publisher.theme import Wording
from publisher.theme.tokens import Voice


def check_narration(
    document: Document, wording: Wording, style: Voice, options: NarrationOptions
) -> Iterator[Diagnostic]:
    """What the voice cannot say, with its line; loads no model and goes nowhere online."""
    try:
        voice = find_voice(options, style)
    except Problems as problem:
        yield from problem.diagnostics
        return
    yield from online_use(document, voice)
    yield from leaflet_script(document, wording, style, options, voice).diagnostics
