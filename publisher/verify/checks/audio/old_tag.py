"""Tags that are missing or of a version that players read in different ways."""

from collections.abc import Iterator

from publisher.verify.checks.audio.opened import Recording
from publisher.verify.finding import Finding

_VERSION = 4


def check_old_tag(recording: Recording) -> Iterator[Finding]:
    """There is one tag, ID3v2.4, in front of the sound; chapters need it (standards.md 5.5)."""
    if recording.version != _VERSION:
        said = f"of version 2.{recording.version}" if recording.version else "missing"
        yield Finding("old-tag", f"the tag of the recording is {said} and not ID3v2.4", "ID3")
