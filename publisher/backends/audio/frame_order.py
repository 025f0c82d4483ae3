"""The frames of an ID3v2.4 tag in the order in which players list chapters."""

from operator import itemgetter

_HEADER = 10


def with_chapters_in_order(file: bytes, names: tuple[str, ...]) -> bytes:
    """The same file with its CHAP frames in the order of `names`, and the picture last.

    mutagen writes frames by their size, and many players show chapters as they come. The layout
    is that of ID3v2.4.0, 3.1 and 4: ten bytes of header, and sizes of seven bits a byte.
    """
    end = _HEADER + _size(file[6:10])
    frames: list[bytes] = []
    place = _HEADER
    while place < end:
        size = _HEADER + _size(file[place + 4 : place + 8])
        frames.append(file[place : place + size])
        place += size
    order = {name.encode("ascii"): number for number, name in enumerate(names, 1)}

    ranks = [_rank(frame, order) for frame in frames]
    in_order = [frame for _, frame in sorted(zip(ranks, frames, strict=True), key=itemgetter(0))]
    return file[:_HEADER] + b"".join(in_order) + file[end:]


def _rank(frame: bytes, order: dict[bytes, int]) -> int:
    if frame.startswith(b"CHAP"):
        return order[frame[_HEADER : frame.index(b"\0", _HEADER)]]
    return len(order) + 1 if frame.startswith(b"APIC") else 0


def _size(field: bytes) -> int:
    size = 0
    for byte in field:
        size = size << 7 | byte
    return size
