"""Manifests that say otherwise of the audiobook than the leaflet does."""

from collections.abc import Iterator
from typing import Any

from publisher.verify.checks.lpf.opened import MANIFEST, Audiobook
from publisher.verify.finding import Finding

_CONTEXT = ["https://schema.org", "https://www.w3.org/ns/pub-context"]
_PROFILE = "https://www.w3.org/TR/audiobooks/"


def check_wrong_manifest(book: Audiobook) -> Iterator[Finding]:
    """Profile and facts are right (W3C Audiobooks, manifest contexts, conformance, properties)."""
    data, manifest = book.document.metadata, book.manifest
    context = manifest.get("@context")
    facts: dict[str, tuple[Any, Any]] = {
        "@context": (context[:2] if isinstance(context, list) else context, _CONTEXT),
        "conformsTo": (manifest.get("conformsTo"), _PROFILE),
        "type": (manifest.get("type"), "Audiobook"),
        "name": (manifest.get("name"), data.title),
        "inLanguage": (manifest.get("inLanguage"), [data.language]),
        "publisher": (_names(manifest.get("publisher")), [data.publisher]),
        "author": (_names(manifest.get("author")), list(data.authors) or [data.publisher]),
        "datePublished": (manifest.get("datePublished"), data.last_reviewed.isoformat()),
    }
    for name, (found, wanted) in facts.items():
        if found != wanted:
            message = f"'{name}' has to be {wanted}, and is {found or 'not there'}"
            yield Finding("wrong-manifest", message, MANIFEST)
    for name in ("id", "dateModified", "readBy", "readingProgression"):
        if not manifest.get(name):
            yield Finding("wrong-manifest", f"'{name}' is not there", MANIFEST)


def _names(people: Any) -> list[Any]:
    found = people if isinstance(people, list) else [people]
    return [each.get("name") if isinstance(each, dict) else each for each in found]
