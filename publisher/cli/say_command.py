"""`publisher say`."""

import argparse
import tempfile
from pathlib import Path
from typing import TYPE_CHECKING

from publisher.build.outputs import write_outputs
from publisher.build.project import Project, find_project
from publisher.build.project_theme import project_theme
from publisher.cli.player import play
from publisher.cli.shared_flags import add_theme
from publisher.diagnostics import Problems

if TYPE_CHECKING:
    from publisher.document import Document
    from publisher.speech.recording.clip import Clip
    from publisher.theme import Theme, Wording

_MP3_KBPS = 64


def add_flags(parser: argparse.ArgumentParser) -> None:
    """The flags of the command."""
    parser.add_argument("text", metavar="TEXT", help='the words, as in "Take 0.5mg of apixaban"')
    parser.add_argument(
        "--voice", metavar="NAME", default="", help="who speaks (default: the house style's)"
    )
    parser.add_argument(
        "--out",
        metavar="FILE",
        type=_sound_file,
        help="write a .wav or .mp3 file (default: play it)",
    )
    parser.add_argument(
        "--language",
        metavar="TAG",
        type=_language_tag,
        help="as in cy (default: the leaflet's, or en-GB)",
    )
    parser.add_argument(
        "--leaflet",
        metavar="LEAFLET",
        default="",
        help="with the abbreviations and pronunciations of this leaflet",
    )
    add_theme(parser)


def run(given: argparse.Namespace) -> int:
    """Say some words as a leaflet would; play them, or write them to a file."""
    from publisher.readers import read_sample
    from publisher.speech import find_cast, online_use, read_lexicon
    from publisher.speech import say as say_words

    project = find_project(given.project)
    theme = project_theme(project, given.theme)
    style = theme.tokens.voice
    cast = find_cast(given.voice or style.engine, style.other_languages)
    document = _leaflet(project, given.leaflet)
    language = given.language or (document.metadata.language if document else "en-GB")
    words = given.text
    if document:
        found = tuple(online_use(document, cast))
        if any(each.is_error for each in found):
            raise Problems(found)
        words = read_sample(project.source / document.metadata.id, given.text)
    wording = _wording(theme, language)
    saying = say_words(words, language, wording, cast, read_lexicon(language))
    print(f"{saying.speaker.name} says: {saying.utterance.text}")
    for word, how in saying.pronounced:
        print(f"  {word}: {how}")
    clip = saying.sound(style)
    out: Path | None = given.out
    content = _encoded(clip, cast.sample_rate, out.suffix.lower() if out else ".wav")
    if out:
        write_outputs(out.parent, {out.name: content})
        print(out)
        return 0
    _play(content)
    return 0


def _leaflet(project: Project, name: str) -> "Document | None":
    if not name:
        return None
    from publisher.readers import read_leaflet

    (leaflet,) = project.choose((name,))
    return read_leaflet(project.source / leaflet)


def _wording(theme: "Theme", language: str) -> "Wording":
    """The phrases of a language, or the English ones: hardly any is said here."""
    from publisher.theme import read_wording

    try:
        return read_wording(theme.folder, language)
    except Problems:
        return read_wording(theme.folder, "en")


def _encoded(clip: "Clip", rate: int, suffix: str) -> bytes:
    from publisher.speech.recording.codec import CODECS
    from publisher.speech.recording.wav import encode_wav

    if suffix == ".mp3":
        return CODECS["mp3"].encode(clip, rate, _MP3_KBPS)
    return encode_wav(clip, rate)


def _play(wav: bytes) -> None:
    with tempfile.NamedTemporaryFile(prefix="publisher-", suffix=".wav", delete=False) as stream:
        stream.write(wav)
    file = Path(stream.name)
    if play(file):
        file.unlink()
    else:
        print(f"Nothing here can play it. It is in {file}")


def _language_tag(text: str) -> str:
    from publisher.rules.language_tags import is_language_tag

    if not is_language_tag(text):
        raise argparse.ArgumentTypeError(f"'{text}' is not the tag of a language, as en-GB or cy")
    return text


def _sound_file(text: str) -> Path:
    file = Path(text)
    if file.suffix.lower() not in {".wav", ".mp3"}:
        raise argparse.ArgumentTypeError(f"'{text}' ends neither with .wav nor with .mp3")
    return file
