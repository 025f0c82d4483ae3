"""The words of a recording, and of its captions, beside the document, sentence by sentence."""

from collections.abc import Callable
from dataclasses import dataclass
from difflib import SequenceMatcher

from publisher.theme import Theme, Wording
from publisher.verify.finished_file import FinishedFile
from publisher.verify.parity.audio.audiobook import read_audiobook
from publisher.verify.parity.audio.captions import read_captions
from publisher.verify.parity.audio.compare_lines import compare_lines
from publisher.verify.parity.audio.packaged_audiobook import read_packaged_audiobook
from publisher.verify.parity.audio.recording import Recording, read_recording
from publisher.verify.parity.audio.sentence_lines import sentence_lines, sentences
from publisher.verify.parity.audio.spoken_reading import SpokenReading, spoken_reading
from publisher.verify.parity.difference import Difference, DifferenceKind, Parity

_IN_TAGS = "the words that are spoken, as the file carries them, and its chapters"
_ON_PAGE = "the words that are spoken, as its entry page carries them, and its parts"


@dataclass(frozen=True, slots=True)
class _Kind:
    """How a kind of file is read; captions have no chapters, and sentences share a line."""

    by: str
    read: Callable[[bytes], Recording]
    is_captions: bool = False


_KINDS = {
    "audio/mpeg": _Kind(_IN_TAGS, read_recording),
    "audio/mp4": _Kind(_IN_TAGS, read_audiobook),
    "application/lpf+zip": _Kind(_ON_PAGE, read_packaged_audiobook),
    "text/vtt": _Kind("the words of its captions", read_captions, is_captions=True),
}


def compare_audio(file: FinishedFile, wording: Wording, theme: Theme) -> Parity:
    """Whether a finished recording or its captions say what the document says.

    Each sentence has to be there, exactly, in order. The words are those that the file itself
    carries; the sound is heard at level full. What a recording says beside the document's words
    (announcements, the running time, contents) has to be known from the wording and the document,
    word for word.
    """
    kind = _KINDS[file.media_type]
    recording = kind.read(file.content)
    reading = spoken_reading(file, wording, theme, recording.seconds)
    if kind.is_captions:
        expected = tuple(sentence_lines(reading.lines))
        differences = compare_lines(expected, sentences(recording.lines))
    else:
        differences = compare_lines(reading.lines, recording.lines)
        differences += _chapters(reading, recording)
    return Parity(file.format, kind.by, len(reading.units), tuple(differences))


def _chapters(reading: SpokenReading, recording: Recording) -> list[Difference]:
    """Chapters that are not the sections of the leaflet, in their order."""
    titles = [" ".join(title.split()) for title, _ in reading.chapters]
    units = [unit for _, unit in reading.chapters]
    found = [" ".join(each.title.split()) for each in recording.chapters]
    return [
        Difference(
            DifferenceKind.STRUCTURE,
            units[min(start, len(units) - 1)],
            _listed(titles[start:end]),
            _listed(found[first:last]),
        )
        for kind, start, end, first, last in SequenceMatcher(
            None, titles, found, False
        ).get_opcodes()
        if kind != "equal"
    ]


def _listed(titles: list[str]) -> str:
    return f"chapter: {', '.join(titles)}" if titles else ""
