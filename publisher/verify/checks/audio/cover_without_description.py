"""Covers that no words stand for."""

from collections.abc import Iterator

from publisher.verify.checks.audio.opened import Recording
from publisher.verify.finding import Finding


def check_cover_without_description(recording: Recording) -> Iterator[Finding]:
    """The description of the cover says its title (ID3v2.4.0, 4.14; WCAG 2.2, 1.1.1)."""
    title = recording.document.metadata.title
    for each in recording.tags.getall("APIC"):
        if title not in each.desc:
            yield Finding(
                "cover-without-description",
                "no words stand for the cover, or they do not say its title",
                "ID3 APIC",
            )
