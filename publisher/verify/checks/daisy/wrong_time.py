"""Talking books that say that they are longer or shorter than they are."""

from collections.abc import Iterator

from publisher.verify.checks.daisy.opened import NCC, TalkingBook, seconds_of
from publisher.verify.finding import Finding

_ROUNDED = 0.0011


def check_wrong_time(book: TalkingBook) -> Iterator[Finding]:
    """Each part lasts as long as its clips and its sound, and the whole as long as its parts.

    DAISY 2.02, 2.1 and 2.2: `ncc:totalTime`, `ncc:totalElapsedTime`, `ncc:timeInThisSmil`.
    """
    elapsed = 0.0
    for smil in book.smils:
        clips = [each for each in book.clips if each.smil == smil]
        heard = sum(each.end - each.begin for each in clips)
        sound = sum(
            book.sounds[name].seconds
            for name in {each.sound for each in clips} & book.sounds.keys()
        )
        seq = book.trees[smil].find("body/seq")
        said = {
            "its clips": heard,
            "its sound": sound,
            "dur": seconds_of("" if seq is None else seq.get("dur", "")),
        }
        times = book.metas(smil, "ncc:timeInThisSmil")
        length = seconds_of(times[0]) if times else -1
        for name, seconds in said.items():
            if abs(seconds - length) > _ROUNDED:
                message = f"the part says that it lasts {length:.3f} s, but {name}: {seconds:.3f} s"
                yield Finding("wrong-time", message, smil)
        before = book.metas(smil, "ncc:totalElapsedTime")
        if not before or abs(seconds_of(before[0]) - elapsed) > _ROUNDED:
            yield Finding("wrong-time", f"{elapsed:.3f} s have passed, and it says other", smil)
        elapsed += length
    total = book.metas(NCC, "ncc:totalTime")
    if not total or abs(seconds_of(total[0]) - elapsed) > _ROUNDED:
        yield Finding("wrong-time", f"the parts last {elapsed:.3f} s, and the book says other", NCC)
