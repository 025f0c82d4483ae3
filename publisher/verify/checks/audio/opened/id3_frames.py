"""The frames of an ID3v2.4 tag as they stand in the file (ID3v2.4.0, 3.1 and 4).

A library that reads tags keeps one frame of each kind and name; a player may read them all.
"""

_HEADER = 10


def tag_version(file: bytes) -> int:
    """The version of the tag at the beginning, as in ID3v2.4; 0 where there is none."""
    return file[3] if file[:3] == b"ID3" and len(file) >= _HEADER else 0


def tag_length(file: bytes) -> int:
    """How many bytes stand in front of the sound."""
    return _HEADER + _size(file[6:_HEADER]) if tag_version(file) else 0


def read_frames(file: bytes) -> tuple[tuple[str, bytes], ...]:
    """Name and content of each frame, in order."""
    frames = []
    place, end = _HEADER, min(tag_length(file), len(file))
    while place + _HEADER <= end and file[place] != 0:
        name = file[place : place + 4].decode("latin-1")
        size = _size(file[place + 4 : place + 8])
        place += _HEADER
        frames.append((name, file[place : place + size]))
        place += size
    return tuple(frames)


def element_id(frame: bytes) -> str:
    """The name of a chapter or a table of contents (ID3v2 Chapter Frame Addendum 1.0, 3)."""
    return frame.partition(b"\0")[0].decode("latin-1")


def _size(field: bytes) -> int:
    size = 0
    for byte in field:
        size = size << 7 | byte
    return size
