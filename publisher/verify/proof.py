"""All that is known of a leaflet's files once they were verified."""

from collections.abc import Iterator, Mapping
from dataclasses import dataclass, field

from publisher.document import Document
from publisher.theme import Wording
from publisher.verify.parity.difference import Parity
from publisher.verify.verdict import Level, Verdict


@dataclass(frozen=True, slots=True)
class ProvenFile:
    """A file that was verified: `format` is the backend's name, `sha256` in hexadecimal."""

    format: str
    name: str
    sha256: str
    bytes: int


@dataclass(frozen=True, slots=True)
class Proof:
    """What was found out about the files of one leaflet.

    `document` has its end matter. `claims` holds what each format's file says of itself, such as
    "PDF/UA-1"; a format without an entry claims nothing. `files` stand in the order in which
    formats are shown.
    """

    document: Document = field(repr=False)
    wording: Wording = field(repr=False)
    level: Level
    verdicts: tuple[Verdict, ...] = ()
    parities: tuple[Parity, ...] = ()
    claims: Mapping[str, tuple[str, ...]] = field(default_factory=dict)
    files: tuple[ProvenFile, ...] = ()

    @property
    def formats(self) -> tuple[str, ...]:
        """The formats of which anything is known, each once: those of the files first."""
        names = (
            *(each.format for each in self.files),
            *(each.format for each in self.verdicts),
            *(each.format for each in self.parities),
        )
        return tuple(dict.fromkeys(names))

    @property
    def passed(self) -> bool:
        """Whether nothing that was looked at stands against any file."""
        return not any(self.failures(each) for each in self.formats)

    def failures(self, format: str) -> tuple[Verdict | Parity, ...]:
        """The judges, and the comparisons of words, that hold the file of a format back."""
        return (*self._failed_verdicts(format), *self._differing(format))

    def _failed_verdicts(self, format: str) -> Iterator[Verdict]:
        for each in self.verdicts:
            if each.format == format and each.faults and not each.informative:
                yield each

    def _differing(self, format: str) -> Iterator[Parity]:
        for each in self.parities:
            if each.format == format and each.differences:
                yield each
