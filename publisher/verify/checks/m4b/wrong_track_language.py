"""Audiobooks that do not say, or wrongly say, in which language they are."""

from collections.abc import Iterator

import langcodes

from publisher.verify.checks.m4b.opened import Audiobook
from publisher.verify.finding import Finding


def check_wrong_track_language(book: Audiobook) -> Iterator[Finding]:
    """The track has the language of the leaflet (ISO/IEC 14496-12, 8.4.2; WCAG 2.2, 3.1.1)."""
    tag = book.document.metadata.language
    wanted = langcodes.Language.get(tag).to_alpha3(variant="T")
    if book.language != wanted:
        said = f"says '{book.language}'" if book.language else "says nothing"
        message = f"the leaflet is in '{tag}' ({wanted}), but the track {said}"
        yield Finding("wrong-track-language", message, "MP4 mdhd")
