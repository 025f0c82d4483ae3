"""Audiobooks that do not say how accessible they are."""

from collections.abc import Iterator

from publisher.verify.checks.lpf.opened import MANIFEST, Audiobook
from publisher.verify.finding import Finding

_ALL = (
    "accessMode",
    "accessModeSufficient",
    "accessibilityFeature",
    "accessibilityHazard",
    "accessibilitySummary",
)


def check_no_accessibility(book: Audiobook) -> Iterator[Finding]:
    """All five properties are there (W3C Audiobooks, data validation)."""
    for name in _ALL:
        if not book.manifest.get(name):
            yield Finding("no-accessibility", f"'{name}' is not there", MANIFEST)
