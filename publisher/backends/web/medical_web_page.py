"""What search engines are told."""

from typing import Any

from publisher.document import Document, walk
from publisher.document.nodes import Figure


def medical_web_page(document: Document, seconds: float = 0, recording: str = "") -> dict[str, Any]:
    """The leaflet as schema.org `MedicalWebPage` (schema.org, "lastReviewed", "version").

    `recording` is the address of the spoken leaflet, which lasts so many `seconds`.
    """
    data = document.metadata
    figures = [each for each in walk(document) if isinstance(each, Figure) and not each.decorative]
    described = any(each.description for each in figures)
    publisher: dict[str, Any] = {"@type": "Organization", "name": data.publisher}
    if data.contact.web:
        publisher["url"] = data.contact.web
    sufficient = ["textual", *(["auditory"] if recording else [])]
    page: dict[str, Any] = {
        "@context": "https://schema.org",
        "@type": "MedicalWebPage",
        "name": data.title,
        "description": data.summary,
        "inLanguage": data.language,
        "lastReviewed": data.last_reviewed.isoformat(),
        "dateModified": data.last_reviewed.isoformat(),
        "expires": data.next_review_due.isoformat(),
        "version": data.edition,
        "identifier": document.edition_code,
        "publisher": publisher,
        "reviewedBy": publisher,
        "audience": {"@type": "MedicalAudience", "audienceType": data.audience or "Patient"},
        "accessMode": [*sufficient, *(["visual"] if figures else [])],
        "accessModeSufficient": [
            {"@type": "ItemList", "itemListElement": [each]} for each in sufficient
        ],
        "accessibilityFeature": [
            *(["alternativeText"] if figures else []),
            *(["longDescription"] if described else []),
            *(["synchronizedAudioText"] if recording else []),
            "structuralNavigation",
            "tableOfContents",
            "readingOrder",
            "highContrastDisplay",
        ],
        "accessibilityHazard": ["none"],
    }
    if recording:
        page["audio"] = {
            "@type": "AudioObject",
            "contentUrl": data.address_of(recording) or recording,
            "encodingFormat": "audio/mpeg",
            # ISO 8601, as schema.org's "duration" wants it.
            "duration": f"PT{round(seconds)}S",
            "inLanguage": data.language,
        }
    if data.authors:
        page["author"] = [{"@type": "Person", "name": each} for each in data.authors]
    if data.topics:
        page["about"] = [{"@type": "MedicalEntity", "name": each} for each in data.topics]
    if data.licence:
        page["license"] = data.licence
    if address := data.address_of(f"{data.id}.html"):
        page["url"] = address
    return page
