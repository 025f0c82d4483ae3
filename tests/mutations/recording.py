"""An MP3 opened for planting a defect: its tags, its script and its frames of sound."""

from collections.abc import Callable
from io import BytesIO

from mutagen.id3 import CHAP, ID3

from publisher.backends.audio.frame_order import with_chapters_in_order
from tests.mutations.words import find_words, swapped

MILLISECONDS = 24
"""How long one frame lasts: 576 samples at 24,000 a second (ISO 13818-3, layer III)."""


class Recording:
    """Tags that can be changed, and sound in frames of one length."""

    def __init__(self, content: bytes) -> None:
        self.tags = ID3(BytesIO(content))
        self._order = tuple(each.element_id for each in self.chapters())
        self.sound = content[10 + _plain_number(content[6:10]) :]
        self.frame = _frame_length(self.sound[:4])

    def saved(self) -> bytes:
        """The MP3 as it is now, its chapters in the order in which they stood."""
        made = BytesIO(self.sound)
        self.tags.save(made, v2_version=4, padding=lambda _info: 0)
        # mutagen sorts frames by their size.
        return with_chapters_in_order(made.getvalue(), self._order)

    @property
    def script(self) -> str:
        """The words that are spoken, a sentence a line."""
        return str(self.tags.getall("USLT")[0].text)

    @script.setter
    def script(self, words: str) -> None:
        self.tags.getall("USLT")[0].text = words

    def rewrite(self, old: str, new: str) -> None:
        """Put other words in the place of the first such words of the script."""
        if not find_words(old, self.script):
            raise ValueError(f"the script does not say “{old}”")
        self.script = swapped(self.script, old, new)

    def chapters(self) -> list[CHAP]:
        """The chapters in order of time."""
        return sorted(self.tags.getall("CHAP"), key=lambda each: each.start_time)

    def chapter(self, title: str) -> CHAP:
        """The chapter of a title."""
        return next(each for each in self.chapters() if each.sub_frames["TIT2"].text == [title])

    def piece(self, milliseconds: int, length: int) -> tuple[int, int]:
        """Where the sound of so many milliseconds begins and ends, in bytes of whole frames."""
        start = milliseconds // MILLISECONDS * self.frame
        return start, start + length // MILLISECONDS * self.frame


def on_recording(edit: Callable[[Recording], object]) -> Callable[[bytes], bytes]:
    """An edit of an opened recording as an edit of its bytes."""

    def plant(content: bytes) -> bytes:
        opened = Recording(content)
        edit(opened)
        return opened.saved()

    return plant


def _plain_number(synchsafe: bytes) -> int:
    """A number of 7 bits a byte (ID3v2.4, 6.2)."""
    number = 0
    for each in synchsafe:
        number = number << 7 | each
    return number


def _frame_length(header: bytes) -> int:
    """Bytes of a frame of MPEG-2 layer III; those of one recording are all alike."""
    kilobits = (0, 8, 16, 24, 32, 40, 48, 56, 64, 80, 96, 112, 128, 144, 160)[header[2] >> 4]
    if header[:2] != b"\xff\xf3" or header[2] >> 2 & 3 != 1:
        raise ValueError("the sound is not 24 kHz MPEG-2 layer III")
    return 72 * kilobits * 1000 // 24000
