"""What has to be said, or forbidden, before a voice sends words away."""

from collections.abc import Iterator

from publisher.diagnostics import Diagnostic, error, warning
from publisher.document import Document
from publisher.speech.engines import Engine


def online_use(document: Document, voice: Engine) -> Iterator[Diagnostic]:
    """An error where the leaflet is private and the voice online, else a warning; or nothing."""
    if not voice.online:
        return
    remedy = "use a voice of this machine for anything that is not public"
    if document.metadata.private:
        yield error(
            "AUDIO-015",
            f"the leaflet is private, and the voice '{voice.name}' would send it over the network",
            "choose a voice of this machine, such as --voice heart",
            document.metadata.private,
        )
    else:
        message = f"the voice '{voice.name}' sends every word of this leaflet over the network"
        yield warning("AUDIO-007", message, remedy, document.span)
