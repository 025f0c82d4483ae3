"""Recordings that do not say, or wrongly say, in which language they are."""

from collections.abc import Iterator

import langcodes

from publisher.verify.checks.audio.opened import Recording
from publisher.verify.finding import Finding


def check_wrong_language(recording: Recording) -> Iterator[Finding]:
    """The tag, its comments and the spoken words have the language of the leaflet.

    ID3v2.4.0, 4.2.3 (TLAN), 4.8 (USLT) and 4.10 (COMM): three letters of ISO 639-2. WCAG 2.2,
    3.1.1.
    """
    tag = recording.document.metadata.language
    wanted = langcodes.Language.get(tag).to_alpha3(variant="T")
    found = {"TLAN": recording.text("TLAN")}
    for name in ("USLT", "COMM"):
        found |= {f"{name} {each.desc}".strip(): each.lang for each in recording.tags.getall(name)}
    for frame, language in found.items():
        if language != wanted:
            said = f"says '{language}'" if language else "says nothing"
            yield Finding(
                "wrong-language",
                f"the leaflet is in '{tag}' ({wanted}), but the recording {said}",
                f"ID3 {frame}",
            )
