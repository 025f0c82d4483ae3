"""A finished file, read back by another road than it was written by, beside its document."""

import zlib
from collections.abc import Callable, Sequence
from dataclasses import dataclass
from functools import partial
from zipfile import BadZipFile

from lxml import etree

from publisher.document import Document
from publisher.theme import Theme, Wording
from publisher.verify.finished_file import FinishedFile
from publisher.verify.parity.compare import compare
from publisher.verify.parity.difference import Parity
from publisher.verify.parity.expected import Expecting
from publisher.verify.parity.in_whole import in_whole
from publisher.verify.parity.on_paper import NOTE, on_paper
from publisher.verify.parity.read_unit import ReadUnit
from publisher.verify.print_form_of import print_form_of
from publisher.verify.shown_document import shown_document

_DAMAGE = (
    BadZipFile,
    LookupError,
    RuntimeError,
    StopIteration,
    ValueError,
    etree.LxmlError,
    zlib.error,
)
"""What the readers and their libraries raise for a file that is not what it should be."""

_SPOKEN = frozenset({"application/lpf+zip", "audio/mpeg", "audio/mp4", "text/vtt"})

_NOT_HEARD = (
    "Compared are its words, and that each has its sound, in order. What the sound says is "
    "compared in the MP3, which is made from the same recording."
)


@dataclass(frozen=True, slots=True)
class _Road:
    """How the files of a format are read, and how they should read; `by` tells it in words.

    `note` says what is not compared.
    """

    by: str
    read: Callable[[bytes], Sequence[ReadUnit]]
    expecting: Callable[[Document, Wording, Sequence[ReadUnit]], Expecting]
    note: str = ""


def read_back(file: FinishedFile, wording: Wording, theme: Theme) -> Parity | None:
    """How a file reads beside its document; None for a kind of file that nothing here can read.

    A file that cannot be opened has lost every unit, and a note says why.
    """
    if file.media_type in _SPOKEN:
        from publisher.verify.parity.audio import compare_audio

        return compare_audio(file, wording, theme)
    road = _road(file, wording)
    if road is None:
        return None
    notes = (road.note,) if road.note else ()
    try:
        found = road.read(file.content)
    except _DAMAGE as fault:
        found, notes = (), (f"The file cannot be read: {fault}", *notes)
    shown = shown_document(file)
    expected = road.expecting(shown, wording, found).expected(file.print_pages or ())
    if file.for_print_shop:
        expected, found = on_paper(expected, found)
        notes = (*notes, NOTE)
    differences = compare(expected, found)
    left_out: frozenset[int] = frozenset()
    if shown is not file.document:
        differences, left_out = in_whole(differences, shown, file.document, wording)
    return Parity(file.format, road.by, len(expected), differences, notes, left_out)


def _road(file: FinishedFile, wording: Wording) -> _Road | None:
    """The road for a kind of file; each is loaded only where it is gone."""
    match file.media_type:
        case "text/html":
            from publisher.verify.parity.expected_web import ExpectedWeb
            from publisher.verify.parity.web import read_web

            return _Road("the elements of the page", read_web, ExpectedWeb)
        case "application/epub+zip":
            from publisher.verify.parity.epub import read_epub
            from publisher.verify.parity.expected_epub import ExpectedEpub

            by = "the documents of its spine"
            if file.format != "narrated_epub":
                return _Road(by, read_epub, ExpectedEpub)
            from publisher.verify.parity.expected_narrated_epub import ExpectedNarratedEpub

            return _Road(by, read_epub, ExpectedNarratedEpub, _NOT_HEARD)
        case "application/zip" if file.format == "daisy":
            from publisher.verify.parity.daisy import read_daisy
            from publisher.verify.parity.expected_daisy import ExpectedDaisy

            return _Road("its text", read_daisy, ExpectedDaisy, _NOT_HEARD)
        case "application/vnd.openxmlformats-officedocument.wordprocessingml.document":
            from publisher.verify.parity.expected_word import ExpectedWord
            from publisher.verify.parity.word import read_word

            return _Road("the XML of its main part", read_word, ExpectedWord)
        case "application/pdf":
            from publisher.verify.parity.expected_form import ExpectedForm
            from publisher.verify.parity.expected_pdf import words_on_paper
            from publisher.verify.parity.pdf import read_pdf

            form = print_form_of(file.format)
            # Nothing in a PDF tells whether a line ends inside a word, as behind a hyphen.
            read = partial(read_pdf, words=words_on_paper(file.document, wording), form=form)
            return _Road("its structure tree", read, partial(ExpectedForm, form=form))
        case _:
            return None
