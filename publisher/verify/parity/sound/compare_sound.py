"""The sound of recordings beside their documents, as a recogniser hears it."""

from collections.abc import Sequence
from dataclasses import replace
from typing import TYPE_CHECKING

from publisher.theme import Theme, Wording
from publisher.verify.finished_file import FinishedFile
from publisher.verify.parity.audio.recording import Recording, read_recording
from publisher.verify.parity.audio.spoken_line import SpokenLine
from publisher.verify.parity.audio.spoken_reading import spoken_reading
from publisher.verify.parity.difference import Difference, DifferenceKind, Parity
from publisher.verify.parity.sound.chapter_starts import compare_chapter_starts
from publisher.verify.parity.sound.hearing import Hearing, hearing
from publisher.verify.parity.sound.pauses import RATE, Stretch, cut_at_pauses, find_pauses
from publisher.verify.parity.sound.recogniser import read_sound, recognise
from publisher.verify.parity.sound.script_words import ScriptWords, script_words
from publisher.verify.parity.sound.second_look import Unheard, look_again, look_for_repetitions

if TYPE_CHECKING:
    from publisher.verify.parity.sound.pauses import Samples

_BY = "the sound, as the recogniser Whisper (base) hears it"


def compare_sound(files: Sequence[FinishedFile], wording: Wording, theme: Theme) -> list[Parity]:
    """How each recording sounds beside its document, in order; the model is loaded once.

    Numbers, units, dates, negatives, phone numbers and words of emergency have to be heard, and
    so has every sentence; nothing may be heard that is not there, and each chapter has to begin
    at its heading. Of other words the error rate is noted. Only English is recognised: of a
    leaflet or a passage in another language nothing is said. Needs what `recogniser_missing` asks
    for.
    """
    return [_compare(each, wording, theme) for each in files]


def _compare(file: FinishedFile, wording: Wording, theme: Theme) -> Parity:
    if file.document.metadata.language.split("-", maxsplit=1)[0].lower() != "en":
        return Parity(file.format, _BY, 0, (), ("only English sound can be recognised",))
    recording = read_recording(file.content)
    reading = spoken_reading(file, wording, theme, recording.seconds)
    script = script_words(_as_written(reading.lines, recording))
    samples = read_sound(file.content)
    pauses = find_pauses(samples)
    heard = _hear(script, recording, samples, pauses)
    unheard = look_again(heard, samples, pauses)
    known = {line for each in unheard for line in range(each.first, each.last)}
    unheard += [
        each for each in look_for_repetitions(heard, samples, pauses) if each.first not in known
    ]
    differences = _differences(script, unheard)
    differences += compare_chapter_starts(heard, recording.chapters, samples)
    rate = 100 * heard.alignment.errors / max(1, len(script.words))
    return Parity(
        file.format,
        _BY,
        len(reading.units),
        tuple(sorted(differences, key=lambda each: each.unit)),
        (f"word error rate {rate:.1f} %",),
    )


def _as_written(lines: Sequence[SpokenLine], recording: Recording) -> list[SpokenLine]:
    """The sentences as the file has them where two are right: "eight" or "nine minutes"."""
    written = frozenset(recording.lines)
    return [
        replace(each, text=each.also) if each.also in written and each.text not in written else each
        for each in lines
    ]


def _hear(
    script: ScriptWords, recording: Recording, samples: "Samples", pauses: Sequence[Stretch]
) -> Hearing:
    """The whole recording, cut in pauses and where the file says that a chapter begins."""
    end = len(samples) / RATE
    starts = sorted({each.start for each in recording.chapters if 1 < each.start < end - 1})
    pieces = [
        piece
        for start, stop in zip([0.0, *starts], [*starts, end], strict=True)
        for piece in cut_at_pauses(pauses, start, stop)
    ]
    return hearing(script, [word for each in recognise(samples, pieces) for word in each])


def _differences(script: ScriptWords, unheard: Sequence[Unheard]) -> list[Difference]:
    differences = []
    for each in unheard:
        part, found = script.part(each.first, each.last), each.suspicion
        changed = {line for line, _ in found.extra}
        for place in found.missing:
            changed.add(next(n for n, (_, end) in enumerate(part.bounds) if place < end))
        for number, line in enumerate(part.lines):
            if line.foreign:
                continue
            if number in found.lost:
                differences.append(Difference(DifferenceKind.LOST, line.unit, line.text))
            elif number in changed:
                differences.append(
                    Difference(DifferenceKind.CHANGED, line.unit, line.text, each.heard)
                )
            elif number in found.added:
                differences.append(Difference(DifferenceKind.ADDED, line.unit, "", each.heard))
    return differences
