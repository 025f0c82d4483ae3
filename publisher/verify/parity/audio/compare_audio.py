"""The words of a recording beside the document, sentence by sentence."""

from difflib import SequenceMatcher

from publisher.theme import Theme, Wording
from publisher.verify.finished_file import FinishedFile
from publisher.verify.parity.audio.compare_lines import compare_lines
from publisher.verify.parity.audio.known_voice import known_voice
from publisher.verify.parity.audio.recording import Recording, read_recording
from publisher.verify.parity.audio.spoken_reading import SpokenReading, spoken_reading
from publisher.verify.parity.difference import Difference, DifferenceKind, Parity

_BY = "the words that are spoken, as the file carries them, and its chapters"


def compare_audio(file: FinishedFile, wording: Wording, theme: Theme) -> Parity:
    """Whether a finished MP3 says what the document says: each sentence, exactly, in order.

    The words are those that the file itself carries; the sound is heard at level full. What a
    recording says beside the document's words (announcements, the running time, contents) has to
    be known from the wording and the document, word for word.
    """
    recording = read_recording(file.content)
    voice = known_voice(file, theme)
    reading = spoken_reading(file.document, wording, voice, recording.seconds)
    differences = compare_lines(reading.lines, recording.lines)
    differences += _chapters(reading, recording)
    return Parity(file.format, _BY, len(reading.units), tuple(differences))


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
