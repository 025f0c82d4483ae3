"""Recordings with another licence than the leaflet."""

from collections.abc import Iterator

from publisher.verify.checks.audio.opened import Recording
from publisher.verify.finding import Finding


def check_wrong_licence(recording: Recording) -> Iterator[Finding]:
    """The tag has the licence of the leaflet, if it has one (ID3v2.4.0, 4.2.4: TCOP)."""
    wanted = recording.document.metadata.licence
    for frame in ("TCOP",):
        found = recording.text(frame)
        if found != wanted:
            said = f"says '{found}'" if found else "says nothing"
            yield Finding(
                "wrong-licence",
                f"the licence is '{wanted}', but the recording {said}",
                f"ID3 {frame}",
            )
