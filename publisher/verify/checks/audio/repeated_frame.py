"""Tags that say the same thing twice."""

from collections import Counter
from collections.abc import Iterator

from publisher.verify.checks.audio.opened import Recording
from publisher.verify.checks.audio.opened.id3_frames import element_id
from publisher.verify.finding import Finding

_MANY = frozenset(("CHAP", "COMM", "CTOC", "TXXX", "WXXX", "PRIV"))


def check_repeated_frame(recording: Recording) -> Iterator[Finding]:
    """No frame stands twice, and no chapter or table of contents has the name of another.

    ID3v2.4.0, 4.2: one text frame of each kind; ID3v2 Chapter Frame Addendum 1.0, 3.1: element
    ids are unique. Players differ in which of two they take.
    """
    kinds = Counter(name for name, _ in recording.frames if name not in _MANY)
    kinds += Counter(
        f"{name} {element_id(body)}" for name, body in recording.frames if name in {"CHAP", "CTOC"}
    )
    for name, count in kinds.items():
        if count > 1:
            yield Finding(
                "repeated-frame", f"the tag says {count} times what it may say once", f"ID3 {name}"
            )
