"""What the book says about its own accessibility (EPUB Accessibility 1.1, 2.2).

It does not claim to conform: that is said by who judged the finished file.
"""

from collections.abc import Iterator

from publisher.document import Document, walk
from publisher.document.nodes import Figure, Video
from publisher.theme import Wording

Meta = tuple[str, str, dict[str, str]]
"""A property, its value, and further attributes of its `meta` element."""


def accessibility_metadata(
    document: Document,
    wording: Wording,
    *,
    is_narrated: bool,
    has_pronunciations: bool,
    has_pages: bool,
) -> Iterator[Meta]:
    """All five properties of discovery metadata, true of this document.

    `is_narrated` means that all of it is read aloud, in step with the text, `has_pages` that it
    tells where the pages of the printed edition begin.
    """
    figures = [each for each in walk(document) if isinstance(each, Figure) and not each.decorative]
    described = any(each.description for each in figures)
    videos = any(isinstance(each, Video) for each in walk(document))
    yield _meta("schema:accessMode", "textual")
    if is_narrated:
        yield _meta("schema:accessMode", "auditory")
    if figures:
        yield _meta("schema:accessMode", "visual")
        yield _meta("schema:accessModeSufficient", "textual,visual")
    # No picture is without alternative text, so reading or hearing is enough.
    yield _meta("schema:accessModeSufficient", "textual")
    if is_narrated:
        yield _meta("schema:accessModeSufficient", "auditory")
        yield _meta("schema:accessModeSufficient", "textual,auditory")
    features = ["ARIA", "displayTransformability", "readingOrder", "structuralNavigation"]
    features += ["tableOfContents", "unlocked", "alternativeText"]
    features += ["longDescription"] if described else []
    features += ["pageBreakMarkers", "pageNavigation"] if has_pages else []
    features += ["synchronizedAudioText"] if is_narrated else []
    features += ["ttsMarkup"] if has_pronunciations else []
    for feature in sorted(features, key=str.casefold):
        yield _meta("schema:accessibilityFeature", feature)
    # Nothing moves: a leaflet's drawings are read only if they hold no animation and no script.
    yield _meta("schema:accessibilityHazard", "none")
    sentences = [
        wording.accessibility_text,
        wording.accessibility_pictures if figures else "",
        wording.accessibility_long_descriptions if described else "",
        wording.accessibility_videos if videos else "",
        wording.accessibility_pages if has_pages else "",
        wording.accessibility_narration if is_narrated else "",
    ]
    yield _meta("schema:accessibilitySummary", " ".join(filter(None, sentences)))


def _meta(name: str, value: str) -> Meta:
    return name, value, {}
