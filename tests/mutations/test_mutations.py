"""Every planted defect is caught by the checks that are named for it."""

import os

import pytest

from publisher.verify.judges import CRASHED
from tests.mutations.archive import edited_xml, read_part, rewritten
from tests.mutations.jury import RECOGNISER, Full, full_judges, quick_checks
from tests.mutations.mutation import Mutation
from tests.mutations.page import Page
from tests.mutations.page_of_docs import PAGE, cell, quick_columns
from tests.mutations.recording import on_recording
from tests.mutations.source import SOURCE
from tests.mutations.suite import FORMATS, every_mutation, sound_file, with_content
from tests.mutations.tagged_pdf import on_tags
from tests.mutations.trial import full_trial, quick_trial
from tests.mutations.word_document import BODY

QUICK = {"own", "parity", "page-validation"}
MADE_BY_MAKE_JUDGES = {"Ace", "axe", "LibreOffice", "Nu", "openxml-audit", RECOGNISER}

pytestmark = pytest.mark.slow

FILES = [each for each in FORMATS if each != SOURCE]


@pytest.mark.parametrize("mutation", every_mutation(), ids=str)
def test_quick_checks_catch_the_defect_as_the_suite_and_the_docs_say(mutation: Mutation) -> None:
    found = quick_trial(mutation).quick
    assert not [str(each) for each in found if each.rule == CRASHED], "a check broke down"
    named = {each for each in mutation.caught_by if each.judge in QUICK}
    assert not named - found, f"caught by {cell(found) or 'nothing'}"
    assert not mutation.uncaught or not found, f"caught by {cell(found)}: name what catches it"
    told = quick_columns(PAGE.read_text(encoding="utf-8"))
    assert told.get(str(mutation)) == cell(found), "run `python -m tests.mutations --write`"


def _marks(judge: Full) -> list[pytest.MarkDecorator]:
    """What a judge needs; the recogniser takes minutes, and short sounds try it elsewhere."""
    if judge.name == RECOGNISER:
        return [pytest.mark.judges, pytest.mark.long]
    return [pytest.mark.judges if judge.name in MADE_BY_MAKE_JUDGES else pytest.mark.slow]


@pytest.mark.parametrize(
    "judge",
    [
        pytest.param(
            each,
            marks=_marks(each),
            id=each.name,
        )
        for each in full_judges()
    ],
)
def test_the_judge_of_level_full_that_is_named_catches_the_defect(judge: Full) -> None:
    if judge.missing:
        told = f"{judge.name} is missing: {judge.missing}"
        pytest.fail(told) if os.environ.get("CI") else pytest.skip(told)
    named = {
        mutation: checks
        for mutation in every_mutation()
        if (checks := {each for each in mutation.caught_by if each.judge == judge.name})
    }
    assert named, "no defect names this judge, so nothing shows that it can fail"
    found = full_trial(judge, list(named))
    missed = [
        f"{mutation}: {cell(checks - found[mutation])} is silent ({cell(found[mutation])})"
        for mutation, checks in named.items()
        if checks - found[mutation]
    ]
    assert not missed


@pytest.mark.parametrize("format", FILES)
def test_the_quick_checks_are_silent_on_the_sound_file(format: str) -> None:
    assert not cell(quick_checks(sound_file(format)))


def opened_and_saved(format: str, content: bytes) -> bytes:
    """The file as a mutation leaves it, only that nothing is planted."""
    match format:
        case "pdf" | "pdf-a4-print" | "pdf-a5-booklet" | "pdf-dl-trifold" | "pdf-large-print":
            return on_tags(lambda pdf: pdf.tags())(content)
        case "print-shop":
            return on_tags(lambda pdf: pdf.tags())(content)
        case "daisy":
            return rewritten(content, {"ncc.html": read_part(content, "ncc.html") + b"\n"})
        case "word":
            return edited_xml(content, BODY, lambda root: root.set("mutation", "none"))
        case "epub" | "narrated_epub":
            leaflet = Page.of_xhtml(read_part(content, "EPUB/leaflet.xhtml")).xhtml()
            return rewritten(content, {"EPUB/leaflet.xhtml": leaflet})
        case "web":
            return Page.of_html(content).html()
        case _:
            return on_recording(lambda recording: recording.chapters())(content)


@pytest.mark.parametrize("format", FILES)
def test_opening_and_saving_alone_plants_no_defect(format: str) -> None:
    file = sound_file(format)
    saved = with_content(file, opened_and_saved(format, file.content))
    assert not cell(quick_checks(saved))


def test_the_page_of_the_docs_tells_of_no_other_defect() -> None:
    told = quick_columns(PAGE.read_text(encoding="utf-8"))
    assert told.keys() == {str(each) for each in every_mutation()}
