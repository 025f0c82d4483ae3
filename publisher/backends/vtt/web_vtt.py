"""The words of the recording with their times, as WebVTT (W3C, "WebVTT")."""

from html import escape
from textwrap import wrap

from publisher.backends.protocol import Context
from publisher.document import Document
from publisher.document.text import shown_date
from publisher.speech.recording import Recording, cues

_LINE = 42
"""Characters in a line, as is usual for subtitles (BBC Subtitle Guidelines; EBU-TT-D)."""


def make_vtt(recording: Recording, document: Document, context: Context) -> bytes:
    """A cue for each place of the page, which is its identifier, without gaps between them.

    Words are those that the voice says; those in another language than the leaflet's are marked.
    """
    data, wording = document.metadata, context.wording
    facts = (
        data.title,
        data.publisher,
        f"{wording.edition_label}: {data.edition}",
        f"{wording.last_reviewed_label}: {shown_date(data.last_reviewed, wording)}",
        f"Language: {data.language}",
    )
    blocks = ["WEBVTT", "\n".join(("NOTE", *map(_escaped, facts)))]
    for each in cues(recording):
        words = _words(recording, each.first, each.last, data.language)
        times = f"{_time(each.start)} --> {_time(each.end)}"
        blocks.append("\n".join(filter(None, (each.place, times, words))))
    return ("\n\n".join(blocks) + "\n").encode()


def _words(recording: Recording, first: int, last: int, language: str) -> str:
    """The lines of a cue: what some utterances say, each in its language."""
    lines: list[str] = []
    for each in recording.script.utterances[first:last]:
        words = wrap(_escaped(each.text), _LINE, break_long_words=False, break_on_hyphens=False)
        if each.language != language:
            words[0] = f"<lang {each.language}>{words[0]}"
            words[-1] += "</lang>"
        lines += words
    return "\n".join(lines)


def _escaped(words: str) -> str:
    """Words on one line in which nothing is taken for a tag or an arrow."""
    return escape(" ".join(words.split()), quote=False)


def _time(seconds: float) -> str:
    """A time as in "00:02:10.250"."""
    whole = round(seconds * 1000)
    minutes, thousandths = divmod(whole, 60_000)
    return f"{minutes // 60:02}:{minutes % 60:02}:{thousandths // 1000:02}.{thousandths % 1000:03}"
