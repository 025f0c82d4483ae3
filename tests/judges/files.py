"""Finished files for the judges."""

from dataclasses import replace
from functools import cache
from typing import Any

from publisher.backends import find_backends
from publisher.document import Document
from publisher.verify.claims import claimable, with_claim
from publisher.verify.finished_file import FinishedFile
from tests.specimen import context, whole_specimen
from tests.verify.leaflets import SPECIMEN, file_of


@cache
def rendered(format: str, **options: Any) -> FinishedFile:
    """The specimen in one format, as it leaves its backend: without a claim."""
    if options:
        return render(whole_specimen(), format, **options)
    return file_of(SPECIMEN, format)


def render(document: Document, format: str, **options: Any) -> FinishedFile:
    """A document in one format."""
    backend = find_backends()[format]
    chosen = backend.options(**options)
    made = backend.render(document, chosen, context())
    assert [str(each) for each in made.diagnostics if each.is_error] == []
    return FinishedFile(format, made.file_name, made.media_type, made.content, document, chosen)


def claiming(file: FinishedFile, standard: str = "") -> FinishedFile:
    """The file as its judges get it: with the claim that they have to uphold, where it has one."""
    chosen = standard or next(iter(claimable(file.media_type)), "")
    if not chosen:
        return file
    return replace(file, content=with_claim(file.media_type, file.content, chosen, file.document))


def made_by_hand(format: str, content: bytes) -> FinishedFile:
    """Any content, given out as the specimen."""
    backend = find_backends()[format]
    name = backend.file_name.format(id="by-hand")
    return FinishedFile(format, name, backend.media_type, content, whole_specimen())
