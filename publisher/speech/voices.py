"""The voices that there are, for people to choose from."""

from dataclasses import dataclass

from publisher.speech.engines import ENGINES


@dataclass(frozen=True, slots=True)
class VoiceInfo:
    """A voice as `publisher voices` lists it.

    `languages` are BCP 47 main subtags. `online` means that the text is sent away, `basic` that
    it is understood and no pleasure to hear. `pronunciation` is how it can be told to pronounce a
    word: "ipa", "respelling" or "none".
    """

    name: str
    description: str
    accent: str
    languages: tuple[str, ...]
    licence: str
    online: bool
    basic: bool
    pronunciation: str
    word_times: bool
    installed: bool
    how_to_install: str


def find_voices() -> tuple[VoiceInfo, ...]:
    """Every voice that the program knows, the default first; no model is loaded.

    What an online voice speaks is known only where its package is installed.
    """
    return tuple(
        VoiceInfo(
            each.name,
            each.description,
            each.accent,
            each.languages if each.installed or not each.online else (),
            each.licence,
            each.online,
            bool(each.basic),
            each.pronunciation.value,
            each.word_times,
            each.installed,
            each.how_to_install,
        )
        for each in ENGINES.values()
    )
