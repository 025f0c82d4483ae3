"""What has to be known of the voice that made a file: which languages it speaks."""

from dataclasses import dataclass

from publisher.speech import ENGINES, Segment
from publisher.theme import Theme
from publisher.verify.finished_file import FinishedFile


@dataclass(frozen=True, slots=True)
class KnownVoice:
    """A voice that made its file, so that there is nothing that it could not say."""

    name: str
    languages: tuple[str, ...]
    basic: tuple[str, ...] = ()

    def unspeakable(self, segment: Segment, language: str) -> str:  # noqa: ARG002
        """Nothing: that was asked before the file was made."""
        return ""


def known_voice(file: FinishedFile, theme: Theme) -> KnownVoice:
    """The voice in the file's options, else that of the house style; loads no model.

    It speaks, too, what the house style's second voice speaks, where that is installed.
    """
    style = theme.tokens.voice
    name = getattr(file.options, "voice", "") or style.engine
    main, other = ENGINES.get(name), ENGINES.get(style.other_languages)
    own = file.document.metadata.language.split("-", maxsplit=1)[0].lower()
    languages = main.languages if main else (own,)
    basic = main.basic if main else ()
    if other and other.installed:
        basic += tuple(each for each in other.basic if each not in languages)
        languages += other.languages
    return KnownVoice(name, languages, basic)
