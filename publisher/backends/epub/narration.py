"""The recording as the parts of a book: its sound, and a clip of it for each place."""

from dataclasses import dataclass, field

from publisher.backends.epub.media_overlay import Clip
from publisher.speech.recording import Recording, cues

SOUND = "audio/leaflet.mp3"


@dataclass(frozen=True, slots=True)
class Narration:
    """What is heard with a book: the MP3 at `SOUND`, and its clips in the order of the text.

    `narrator` says who reads.
    """

    narrator: str
    sound: bytes = field(repr=False)
    clips: tuple[Clip, ...] = field(repr=False)

    @property
    def milliseconds(self) -> int:
        """Exactly the sum of the clips, which leave nothing out between them."""
        return self.clips[-1].end


def narration_of(recording: Recording, narrator: str) -> Narration:
    """The parts of a recording.

    One content document has one sound: its bit rate is constant, so that a reader finds any place
    in it at once, and reading programs that step from clip to clip do not stop where a file ends
    (foliate-js 1.0.1 does).
    """
    # Rounded down, so that no clip ends behind the sound.
    clips = tuple(
        Clip(each.place, SOUND, int(each.start * 1000), int(each.end * 1000))
        for each in cues(recording)
    )
    return Narration(narrator, recording.content(), clips)
