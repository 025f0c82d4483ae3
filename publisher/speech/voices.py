"""The voices that there are, for people to choose from."""

from dataclasses import dataclass

from publisher.speech.engines import ENGINES


@dataclass(frozen=True, slots=True)
class VoiceInfo:
    """A voice as `publisher voices` lists it; `online` means that the text is sent away."""

    name: str
    description: str
    languages: tuple[str, ...]
    licence: str
    online: bool
    installed: bool


def find_voices() -> tuple[VoiceInfo, ...]:
    """Every voice that the program knows, the default first; no model is loaded."""
    found = []
    for name, kind in ENGINES.items():
        each = kind()
        languages = each.languages if each.installed else ()
        found.append(
            VoiceInfo(name, each.description, languages, each.licence, each.online, each.installed)
        )
    return tuple(found)
