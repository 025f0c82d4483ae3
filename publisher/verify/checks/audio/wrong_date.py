"""Recordings with another date than that of the last review."""

from collections.abc import Iterator

from publisher.verify.checks.audio.opened import Recording
from publisher.verify.finding import Finding


def check_wrong_date(recording: Recording) -> Iterator[Finding]:
    """The tag has the date of the last review (ID3v2.4.0, 4.2.5: TDRC; standards.md 6.5)."""
    wanted = recording.document.metadata.last_reviewed.isoformat()
    for frame in ("TDRC",):
        found = recording.text(frame)
        if found != wanted:
            said = f"says '{found}'" if found else "says nothing"
            yield Finding(
                "wrong-date",
                f"the leaflet was last reviewed on {wanted}, but the recording {said}",
                f"ID3 {frame}",
            )
