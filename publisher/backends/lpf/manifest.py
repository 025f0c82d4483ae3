"""The manifest of an audiobook (W3C Audiobooks, 5; Publication Manifest, 4)."""

import json
from typing import Any
from uuid import NAMESPACE_URL, uuid5

from publisher.backends.lpf.part import Part, duration
from publisher.backends.protocol import Context
from publisher.document import Document
from publisher.document.direction import is_right_to_left

ENTRY_PAGE = "index.html"
COVER = "cover.png"
STYLE = "style.css"


def make_manifest(
    parts: tuple[Part, ...], document: Document, context: Context, narrator: str, file_name: str
) -> bytes:
    """The file `publication.json`; `narrator` says who reads, `file_name` what the package is."""
    data, wording = document.metadata, context.wording
    direction = "rtl" if is_right_to_left(data.language) else "ltr"
    identifier = uuid5(NAMESPACE_URL, f"{data.publisher}\n{data.id}\n{data.edition}\naudiobook")
    manifest = {
        "@context": [
            "https://schema.org",
            "https://www.w3.org/ns/pub-context",
            {"language": data.language, "direction": direction},
        ],
        "conformsTo": "https://www.w3.org/TR/audiobooks/",
        "type": "Audiobook",
        "id": identifier.urn,
        "url": data.address_of(file_name),
        "name": data.title,
        "description": data.summary,
        "author": [{"type": "Person", "name": each} for each in data.authors]
        or [_organisation(data.publisher)],
        "publisher": [_organisation(data.publisher)],
        "readBy": [narrator],
        "inLanguage": [data.language],
        "datePublished": data.last_reviewed.isoformat(),
        "dateModified": context.created.strftime("%Y-%m-%dT%H:%M:%SZ"),
        "expires": data.next_review_due.isoformat(),
        "bookEdition": data.edition,
        "license": {"type": "CreativeWork", "name": data.licence} if data.licence else "",
        "readingProgression": direction,
        "abridged": False,
        "duration": duration(sum(each.milliseconds for each in parts)),
        **_accessibility(wording.accessibility_recording),
        "readingOrder": [_sound(each) for each in parts],
        "resources": [
            _resource(ENTRY_PAGE, "text/html", rel=["contents"], name=data.title),
            _resource(
                COVER,
                "image/png",
                rel=["cover"],
                name=wording.cover_picture.format(title=data.title, publisher=data.publisher),
            ),
            _resource(STYLE, "text/css"),
        ],
    }
    told = {name: value for name, value in manifest.items() if value not in ("", [])}
    return json.dumps(told, ensure_ascii=False, indent=2).encode() + b"\n"


def _accessibility(summary: str) -> dict[str, Any]:
    """Hearing alone is enough, and so is reading (schema.org, "accessModeSufficient")."""
    return {
        "accessMode": ["auditory", "textual"],
        "accessModeSufficient": [
            {"type": "ItemList", "itemListElement": [each]} for each in ("auditory", "textual")
        ],
        "accessibilityFeature": [
            "readingOrder",
            "structuralNavigation",
            "tableOfContents",
            "transcript",
            "unlocked",
        ],
        "accessibilityHazard": ["none"],
        "accessibilitySummary": summary,
    }


def _sound(part: Part) -> dict[str, Any]:
    length = duration(part.milliseconds)
    return {**_resource(part.address, "audio/mpeg", name=part.title), "duration": length}


def _resource(address: str, media_type: str, **more: Any) -> dict[str, Any]:
    return {"type": "LinkedResource", "url": address, "encodingFormat": media_type, **more}


def _organisation(name: str) -> dict[str, str]:
    return {"type": "Organization", "name": name}
