"""Every mutation, and the files that they are planted in."""

from dataclasses import replace
from functools import cache
from importlib import import_module

from publisher.verify.claiming import standard_of
from publisher.verify.claims import with_claim
from publisher.verify.finished_file import FinishedFile
from tests.mutations.made import PRINT_SHOP, made
from tests.mutations.mutation import Mutation, registered
from tests.mutations.source import SOURCE, with_other_words
from tests.specimen import context

FORMATS = {
    "pdf": "PDF",
    "pdf-a4-print": "PDF for the office printer, in greys",
    "pdf-a5-booklet": "Booklet to staple (PDF)",
    "pdf-dl-trifold": "Leaflet to fold (PDF)",
    "pdf-large-print": "Large print (PDF)",
    PRINT_SHOP: "Poster for a print shop (PDF/X)",
    "word": "Word",
    "epub": "E-book (EPUB)",
    "narrated_epub": "E-book that reads itself aloud (EPUB)",
    "web": "Web page",
    "audio": "Recording (MP3)",
    "daisy": "Talking book (DAISY)",
    SOURCE: "The source, and so every file",
}
"""The formats by the backends' names, in the order in which they are told."""

MODULES = (
    *("pdf", "pdf_file", "greys", "folded", "large_print", "print_shop", "word", "word_file"),
    *("epub", "epub_package", "overlay", "web", "audio", "print_pages", "edition", "codes"),
    "source",
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
    file = made("web" if format == SOURCE else format)
    standard = standard_of(file)
    if not standard:
        return file
    return with_content(file, with_claim(file.media_type, file.content, standard, file.document))


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
