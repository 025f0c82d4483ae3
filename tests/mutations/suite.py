"""Every mutation, and the files that they are planted in."""

from dataclasses import replace
from functools import cache
from importlib import import_module

from publisher.backends import find_backends
from publisher.verify.claims import claimable, with_claim
from publisher.verify.finished_file import FinishedFile
from tests.formats.finished import finished
from tests.mutations.mutation import Mutation, registered
from tests.mutations.source import SOURCE, with_other_words
from tests.specimen import context, whole_specimen

FORMATS = {
    "pdf": "PDF",
    "word": "Word",
    "epub": "E-book (EPUB)",
    "narrated_epub": "E-book that reads itself aloud (EPUB)",
    "web": "Web page",
    "audio": "Recording (MP3)",
    SOURCE: "The source, and so every file",
}
"""The formats by the backends' names, in the order in which they are told."""

MODULES = (
    *("pdf", "pdf_file", "word", "word_file"),
    *("epub", "epub_package", "overlay", "web", "audio", "source"),
)


@cache
def every_mutation() -> tuple[Mutation, ...]:
    """All planted defects, format by format; raises `ValueError` where two have one name."""
    for each in MODULES:
        import_module(f"tests.mutations.{each}")
    names = [str(each) for each in registered()]
    if twice := {each for each in names if names.count(each) > 1}:
        raise ValueError(f"two mutations are called {', '.join(sorted(twice))}")
    order = list(FORMATS)
    return tuple(sorted(registered(), key=lambda each: order.index(each.format)))


@cache
def sound_file(format: str) -> FinishedFile:
    """The specimen in one format, with its claim; the web page stands for the source."""
    if format == SOURCE:
        return sound_file("web")
    backend, document = find_backends()[format], whole_specimen()
    path = finished(format)
    content = path.read_bytes()
    for standard in claimable(backend.media_type)[:1]:
        content = with_claim(backend.media_type, content, standard, document)
    return FinishedFile(format, path.name, backend.media_type, content, document, backend.options())


def mutant_of(mutation: Mutation) -> FinishedFile:
    """The file with its defect; raises `ValueError` where the mutation changes nothing."""
    file = sound_file(mutation.format)
    content = mutation.plant(file.content)
    if content == file.content:
        raise ValueError(f"{mutation}: nothing was planted")
    mutant = with_content(file, content)
    if mutation.format == SOURCE:
        return replace(mutant, document=with_other_words(mutation.defect))
    return mutant


def with_content(file: FinishedFile, content: bytes) -> FinishedFile:
    """The file of the same document with other bytes."""
    return replace(file, content=content)


THEME, WORDING = context().theme, context().wording
