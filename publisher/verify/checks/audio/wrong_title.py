"""Recordings that have another title than the leaflet."""

from collections.abc import Iterator

from publisher.verify.checks.audio.opened import Recording
from publisher.verify.finding import Finding


def check_wrong_title(recording: Recording) -> Iterator[Finding]:
    """The tag has the title of the leaflet (ID3v2.4.0, 4.2.1: TIT2, TALB; UKAAF MS01)."""
    wanted = recording.document.metadata.title
    for frame in ("TIT2", "TALB"):
        found = recording.text(frame)
        if found != wanted:
            said = f"says '{found}'" if found else "says nothing"
            yield Finding(
                "wrong-title",
                f"the title is '{wanted}', but the recording {said}",
                f"ID3 {frame}",
            )
