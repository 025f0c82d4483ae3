"""What became of one leaflet."""

from collections.abc import Mapping
from dataclasses import dataclass, field
from pathlib import Path

from publisher.build.manifest import ManifestEntry
from publisher.diagnostics import Diagnostic
from publisher.freshness.scan import Seen


@dataclass(frozen=True, slots=True)
class LeafletResult:
    """Its files in the formats that were asked for, or why there are none, and all findings.

    `reasons` say for each format, in the user's words, why it was made anew; none where its file
    was kept because nothing that it is made from has changed. `about` has title, edition and the
    dates of the reviews (see `Manifest`). `seen` is what the file system said of the folder when
    the leaflet was finished, None where nobody looked.
    """

    leaflet: str
    folder: Path
    entries: tuple[ManifestEntry, ...] = ()
    diagnostics: tuple[Diagnostic, ...] = ()
    reasons: Mapping[str, tuple[str, ...]] = field(default_factory=dict)
    about: Mapping[str, str] = field(default_factory=dict)
    seen: Seen | None = None

    @property
    def failed(self) -> bool:
        """Whether anything keeps the leaflet from being good."""
        return any(each.is_error for each in self.diagnostics)

    @property
    def made(self) -> tuple[ManifestEntry, ...]:
        """The files that were made anew."""
        return tuple(each for each in self.entries if self.reasons.get(each.format, ("",)))
