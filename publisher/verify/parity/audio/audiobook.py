"""An audiobook as a listener gets it: its words read with PyAV, its chapters with mutagen.

The backend has it the other way round.
"""

from io import BytesIO
from typing import Any

from publisher.verify.parity.audio.recording import HeardChapter, Recording


def read_audiobook(content: bytes) -> Recording:
    """The recording in an M4B file; empty where it is none."""
    import av
    from mutagen import MutagenError
    from mutagen.mp4 import MP4

    try:
        file: Any = MP4(BytesIO(content))
        with av.open(BytesIO(content)) as container:
            words = container.metadata.get("lyrics", "")
    except (MutagenError, av.FFmpegError):
        return Recording((), (), 0.0)
    chapters = tuple(HeardChapter(each.title, float(each.start)) for each in file.chapters or ())
    return Recording(tuple(words.splitlines()), chapters, float(file.info.length))
