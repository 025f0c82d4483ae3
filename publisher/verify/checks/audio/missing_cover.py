"""Recordings without a cover, or with one that no player can show."""

from collections.abc import Iterator

from publisher.verify.checks.audio.opened import Recording
from publisher.verify.finding import Finding

_SIGNATURES = {"image/png": b"\x89PNG\r\n\x1a\n", "image/jpeg": b"\xff\xd8\xff"}
_FRONT = 3


def check_missing_cover(recording: Recording) -> Iterator[Finding]:
    """There is one front cover, PNG or JPEG, that is what it says (ID3v2.4.0, 4.14)."""
    covers = [each for each in recording.tags.getall("APIC") if int(each.type) == _FRONT]
    if not covers:
        yield Finding("missing-cover", "the recording has no cover", "ID3 APIC")
    for each in covers:
        signature = _SIGNATURES.get(each.mime, b"\0")
        if not each.data.startswith(signature):
            yield Finding(
                "missing-cover", f"the cover is no picture of the kind '{each.mime}'", "ID3 APIC"
            )
