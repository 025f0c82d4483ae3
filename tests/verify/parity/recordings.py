"""Recordings that cost nothing to make: tones with the tags that a real one has."""

from collections.abc import Callable
from io import BytesIO

from mutagen.id3 import CHAP, ID3

from publisher.backends.audio.backend import AudioOptions
from publisher.backends.audio.tags import with_tags
from publisher.document import Document
from publisher.speech import find_engine, read_lexicon, write_script
from publisher.speech.mp3 import encode_mp3
from publisher.speech.sound import speak_script
from publisher.verify.finished_file import FinishedFile
from tests.specimen import context
from tests.speech.voices import PlainVoice

Edit = Callable[[ID3], None]


def recording_of(document: Document, voice: str = "heart") -> bytes:
    """What the backend would make with this voice, but for the sound."""
    given = context()
    pauses = given.theme.tokens.voice.pauses
    plain = PlainVoice(languages=find_engine(voice).languages)
    lexicon = read_lexicon(document.metadata.language)
    first = speak_script(
        write_script(document, given.wording, pauses, plain, lexicon), plain, 1, pauses, {}
    )
    script = write_script(document, given.wording, pauses, plain, lexicon, first.seconds)
    sound = speak_script(script, plain, 1, pauses, {})
    mp3 = encode_mp3(sound.samples, sound.rate, 8)
    return with_tags(mp3, document.metadata, script, sound, b"", given.wording)


def file_of(document: Document, content: bytes, voice: str = "heart") -> FinishedFile:
    """A finished recording of a document."""
    name = f"{document.metadata.id}.mp3"
    return FinishedFile("audio", name, "audio/mpeg", content, document, AudioOptions(voice))


def edited(content: bytes, edit: Edit) -> bytes:
    """The same recording with its tags changed."""
    tags, file = ID3(BytesIO(content)), BytesIO(content)
    edit(tags)
    tags.save(file)
    return file.getvalue()


def relined(content: bytes, edit: Callable[[list[str]], None]) -> bytes:
    """The same recording with other lines as its spoken words."""

    def edit_tags(tags: ID3) -> None:
        (words,) = tags.getall("USLT")
        lines = words.text.splitlines()
        edit(lines)
        words.text = "\n".join(lines)

    return edited(content, edit_tags)


def rechaptered(content: bytes, edit: Callable[[list[CHAP]], None]) -> bytes:
    """The same recording with its chapters changed, in the order of time."""
    return edited(
        content, lambda tags: edit(sorted(tags.getall("CHAP"), key=lambda each: each.start_time))
    )
