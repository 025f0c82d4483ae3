"""Recordings that name another publisher than the leaflet."""

from collections.abc import Iterator

from publisher.verify.checks.audio.opened import Recording
from publisher.verify.finding import Finding


def check_wrong_publisher(recording: Recording) -> Iterator[Finding]:
    """The tag names who publishes the leaflet (ID3v2.4.0, 4.2.2 and 4.2.3: TPE1, TPUB)."""
    wanted = recording.document.metadata.publisher
    for frame in ("TPE1", "TPUB"):
        found = recording.text(frame)
        if found != wanted:
            said = f"says '{found}'" if found else "says nothing"
            yield Finding(
                "wrong-publisher",
                f"the publisher is '{wanted}', but the recording {said}",
                f"ID3 {frame}",
            )
