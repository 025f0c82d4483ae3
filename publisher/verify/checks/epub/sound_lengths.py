"""How long the sounds of a book last."""

from collections.abc import Mapping
from io import BytesIO

from publisher.verify.checks.epub.book import Book


def sound_lengths(book: Book) -> Mapping[str, float]:
    """Seconds by the path of each sound; none for one that cannot be read."""
    import mutagen
    from mutagen.mp3 import MP3

    found = {}
    for each in book.items:
        if each.media_type.startswith("audio/") and each.path in book.files:
            try:
                # mutagen does not know every MP3 without a tag by its first bytes.
                read = MP3 if each.media_type == "audio/mpeg" else mutagen.File
                sound = read(BytesIO(book.files[each.path]))
            except mutagen.MutagenError:
                sound = None
            if sound is not None and sound.info is not None:
                found[each.path] = float(sound.info.length)
    return found
