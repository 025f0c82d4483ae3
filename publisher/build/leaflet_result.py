"""What became of one leaflet."""

from dataclasses import dataclass
from pathlib import Path

from publisher.build.manifest import ManifestEntry
from publisher.diagnostics import Diagnostic


@dataclass(frozen=True, slots=True)
class LeafletResult:
    """Its files, or why there are none, and all findings."""

    leaflet: str
    folder: Path
    entries: tuple[ManifestEntry, ...] = ()
    diagnostics: tuple[Diagnostic, ...] = ()

    @property
    def failed(self) -> bool:
        """Whether anything keeps the leaflet from being good."""
        return any(each.is_error for each in self.diagnostics)
