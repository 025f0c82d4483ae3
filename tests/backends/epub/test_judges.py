"""The e-book before judges from outside: EPUBCheck and Ace."""

from dataclasses import replace
from functools import cache

import pytest

from publisher.document import Document
from publisher.verify.finished_file import FinishedFile
from publisher.verify.judges import ace, epubcheck
from tests.backends.epub.narrated import narrated
from tests.backends.epub.samples import arabic, bare
from tests.judges.files import claiming, render
from tests.judges.judged import findings
from tests.specimen import whole_specimen


def awkward() -> Document:
    """Signs of mark-up wherever a reader's words go into metadata."""
    document = whole_specimen()
    signs = "Salt & <sugar>: \"how much\" is 'too much'?"
    data = replace(
        document.metadata,
        title=signs,
        summary=signs,
        publisher=signs,
        authors=(signs,),
        topics=(signs,),
        licence=signs,
        audience=signs,
    )
    return replace(document, metadata=data)


@cache
def books() -> tuple[FinishedFile, ...]:
    """The files as they leave the house: with the claim that these judges have to uphold."""
    silent = [render(make(), "epub") for make in (bare, arabic, awkward)]
    loud = replace(silent[-1], format="narrated_epub", content=narrated(awkward()))
    return tuple(map(claiming, (*silent, loud)))


@pytest.mark.slow
def test_epubcheck_finds_nothing() -> None:
    assert findings(epubcheck.JUDGE, *books()) == [()] * 4


@pytest.mark.judges
def test_ace_finds_nothing() -> None:
    assert findings(ace.JUDGE, *books()) == [()] * 4
