"""What a leaflet may say about itself and no text says in a way that can be recognised."""

from publisher.readers.plain_text.draft import Draft
from publisher.readers.plain_text.finding import Kind


def name_optional_keys(draft: Draft) -> None:
    """Remind the author of them."""
    for topic, message in (
        ("audience", "who the leaflet is for"),
        ("topics", "what somebody may search for, as in [cancer, bones]"),
        ("licence", "who may copy it"),
    ):
        draft.tell(Kind.OPTIONAL, "IMP-023", topic, message, f"add a line '{topic}: …'")
