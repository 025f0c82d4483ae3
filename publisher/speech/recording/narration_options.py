"""The choices of a reader who listens."""

from dataclasses import dataclass, field

from publisher.speech.announcements import Announcements
from publisher.speech.engines import ENGINES


@dataclass(frozen=True, slots=True)
class NarrationOptions:
    """Who reads (empty for the voice of the house style), and how much is announced.

    All formats with sound share these, so that they share the sound.
    """

    voice: str = field(
        default="",
        metadata={
            "help": "who reads: `publisher voices` lists them",
            "metavar": "NAME",
            "choices": tuple(ENGINES),
        },
    )
    announcements: str = field(
        default=Announcements.FULL.value,
        metadata={
            "help": "how much is told besides the words: full, or brief for practised listeners",
            "choices": tuple(each.value for each in Announcements),
        },
    )
