"""The whole leaflet, as every backend gets it."""

from dataclasses import dataclass
from hashlib import sha256

from publisher.diagnostics import Span
from publisher.document.metadata import Metadata
from publisher.document.nodes import Blocks, Glossary, Inlines, ReferenceList


@dataclass(frozen=True, slots=True)
class Document:
    """A leaflet: `summary` stands under the title, then come `blocks` in reading order.

    `glossary` and `references` are what the author wrote in the front matter; `with_end_matter`
    puts them, with contact, formats and dates, behind the author's own blocks. `source_hash` is
    the SHA-256 of everything that made the document what it is, in hexadecimal.
    """

    metadata: Metadata
    summary: Inlines
    blocks: Blocks
    glossary: Glossary | None
    references: ReferenceList | None
    span: Span
    source_hash: str

    @property
    def edition_code(self) -> str:
        """Eight digits in two groups, the same in all files that were made of one text.

        Digits, because a voice says them clearly and letters could spell a medical abbreviation.
        The first is no nought, so that nobody takes them for a phone number.
        """
        number = 10**7 + int.from_bytes(sha256(self.source_hash.encode()).digest()) % (9 * 10**7)
        return f"{number // 10**4} {number % 10**4:04}"
