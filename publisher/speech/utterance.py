"""One thing that the voice says, usually a sentence."""

from dataclasses import dataclass
from enum import StrEnum

from publisher.diagnostics import Span
from publisher.speech.segment import Segments


class Role(StrEnum):
    """What an utterance is to the listener."""

    TITLE = "title"
    FACT = "fact"
    SUMMARY = "summary"
    RUNNING_TIME = "running time"
    CONTENTS = "contents"
    HEADING = "heading"
    PARAGRAPH = "paragraph"
    LIST = "list"
    ITEM = "item"
    STEP = "step"
    QUOTATION = "quotation"
    PICTURE = "picture"
    VIDEO = "video"
    CARE_CARD = "care card"
    TABLE = "table"
    CELL = "cell"
    LANGUAGE = "language"
    TERM = "term"
    REFERENCE = "reference"
    END = "end"


@dataclass(frozen=True, slots=True)
class Utterance:
    """Words to say in one breath, with the silence around them.

    `pause_before` and `pause_after` are in seconds; between two utterances lies the longer one.
    `language` is a BCP 47 tag. `node` is the id of the block that says it, `section` that of the
    section around it; both are empty before the first section. `place` is the id of what a reader
    sees while this is said (a block, or one of `document.places`); it is empty where there is
    nothing to see, as for the end of a list. `level` is that of a heading, else 0.
    """

    role: Role
    words: Segments
    language: str
    pause_before: float
    pause_after: float
    node: str
    section: str
    span: Span
    place: str = ""
    level: int = 0

    @property
    def text(self) -> str:
        """The words as a person reads them."""
        return "".join(each.text for each in self.words)
