"""The leaflet while its constructs are being recognised."""

from dataclasses import dataclass, field
from datetime import date

from publisher.readers.plain_text.finding import Finding, Kind
from publisher.readers.plain_text.pieces import Piece
from publisher.readers.plain_text.traced_text import TracedText


@dataclass(slots=True)
class Source:
    """One reference; every field but `title` may be empty. `line` is that of the pasted text."""

    title: str
    authors: list[str] = field(default_factory=list)
    publisher: str = ""
    year: str = ""
    volume: str = ""
    pages: str = ""
    link: str = ""
    line: int = 0


@dataclass(slots=True)
class Front:
    """What the front matter will say; `None` or empty where the text does not tell."""

    title: str = ""
    summary: str = ""
    language: str = "en-GB"
    publisher: str = ""
    authors: list[str] = field(default_factory=list)
    edition: str = ""
    last_reviewed: date | None = None
    next_review_due: date | None = None
    contact: dict[str, str] = field(default_factory=dict)
    pronunciations: dict[str, str] = field(default_factory=dict)
    abbreviations: dict[str, tuple[str, str]] = field(default_factory=dict)
    terms: list[str] = field(default_factory=list)
    references: list[Source] = field(default_factory=list)


@dataclass(slots=True)
class Draft:
    """What is known so far. Each recogniser changes `pieces` and `front` and adds findings.

    `path` is the pasted file's, `subject` that of the e-mail it was, if any.
    """

    path: str
    pieces: list[Piece]
    findings: list[Finding]
    subject: TracedText
    front: Front = field(default_factory=Front)

    def tell(
        self,
        kind: Kind,
        code: str,
        topic: str,
        message: str,
        remedy: str = "",
        *,
        at: TracedText | int = 0,
        quoted: str = "",
        anchor: str = "",
    ) -> None:
        """Add a finding about some words, or about a line."""
        line = at if isinstance(at, int) else at.line
        quoted = " ".join(quoted.split())
        self.findings.append(Finding(kind, code, topic, message, remedy, line, quoted, anchor))
