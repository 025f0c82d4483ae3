"""What is proven together: the files of one leaflet that were made from one text."""

from collections.abc import Mapping
from dataclasses import dataclass, field

from publisher.document import Document
from publisher.theme import Wording
from publisher.verify.finished_file import FinishedFile
from publisher.verify.parity import Parity
from publisher.verify.verdict import Verdict


@dataclass(frozen=True, slots=True)
class Recorded:
    """What was found out earlier about the file with this SHA-256 (hexadecimal)."""

    sha256: str
    verdicts: tuple[Verdict, ...]
    parities: tuple[Parity, ...] = ()


@dataclass(frozen=True, slots=True)
class Edition:
    """The finished files of one leaflet; `document` has its end matter, in `wording`.

    `recorded` has by format what an earlier verification said; it counts again where the bytes
    are the same.
    """

    document: Document
    wording: Wording
    files: tuple[FinishedFile, ...]
    recorded: Mapping[str, Recorded] = field(default_factory=dict)
