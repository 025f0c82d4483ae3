"""Books that promise what they have not."""

from collections.abc import Iterator

from publisher.document import walk
from publisher.document.nodes import Figure
from publisher.verify.checks.epub.book import SMIL, Book
from publisher.verify.finding import Finding

_MODES = frozenset(("auditory", "tactile", "textual", "visual"))
_HAZARDS = frozenset(("none", "noFlashingHazard", "noMotionSimulationHazard", "noSoundHazard"))


def check_untrue_accessibility_metadata(book: Book) -> Iterator[Finding]:
    """What the book says of itself is true of this leaflet (EPUB Accessibility 1.1, 2.2).

    Sound where there is sound, pictures where there are pictures, and words that are enough.
    """
    for untrue in _untrue(book):
        yield book.finding("untrue-accessibility-metadata", f"the book {untrue}")


def _untrue(book: Book) -> Iterator[str]:
    figures = [
        each for each in walk(book.document) if isinstance(each, Figure) and not each.decorative
    ]
    sounds = any(each.media_type.startswith("audio/") for each in book.items)
    spoken = any(each.media_type == SMIL for each in book.items)
    modes = set(book.values("schema:accessMode"))
    sufficient = [
        frozenset(part.strip() for part in each.split(","))
        for each in book.values("schema:accessModeSufficient")
    ]
    named = modes.union(*sufficient)
    features = set(book.values("schema:accessibilityFeature"))
    if named - _MODES:
        yield f"names ways of reading that do not exist: {', '.join(sorted(named - _MODES))}"
    if "auditory" in named and not sounds:
        yield "promises sound, but has none"
    if "visual" in modes and not figures:
        yield "says that it has pictures, but has none"
    if modes and figures and "visual" not in modes:
        yield "does not say that it has pictures"
    if sufficient and frozenset({"textual"}) not in sufficient:
        yield "does not say that its words are enough, but they are"
    if "longDescription" in features and not any(each.description for each in figures):
        yield "promises long descriptions of pictures, but has none"
    if "synchronizedAudioText" in features and not spoken:
        yield "promises to read its words aloud, but cannot"
    if spoken and not ("synchronizedAudioText" in features and "auditory" in modes):
        yield "does not say that it reads its words aloud"
    if "tableOfContents" in features and book.navigation is None:
        yield "promises contents, but has none"
    for each in set(book.values("schema:accessibilityHazard")) - _HAZARDS:
        yield f"warns of what is not in it: {each}"
