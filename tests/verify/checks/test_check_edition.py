"""The edition code in a file's description of itself: the leaflet's own, or it is told."""

from dataclasses import replace

import pytest

from publisher.verify import Edition, Level, prove
from publisher.verify.checks import check_edition
from tests.specimen import context
from tests.verify.leaflets import SPECIMEN, file_of

TELLING = ("pdf", "pdf-poster", "pdf-large-print", "word", "epub", "web")


@pytest.mark.parametrize("name", TELLING)
def test_a_file_of_the_edition_passes_and_one_of_another_text_does_not(name: str) -> None:
    file = file_of(SPECIMEN, name)
    good = check_edition(file)
    assert good is not None
    assert good.findings == ()
    of_other_text = replace(file.document, source_hash="1" * 64)
    bad = check_edition(replace(file, document=of_other_text))
    assert bad is not None
    (found,) = bad.findings
    assert found.rule == "other-edition"
    assert file.document.edition_code in found.message
    assert of_other_text.edition_code in found.message


@pytest.mark.parametrize("name", TELLING)
def test_a_file_that_cannot_be_read_names_no_edition(name: str) -> None:
    verdict = check_edition(replace(file_of(SPECIMEN, name), content=b"nothing"))
    assert verdict is not None
    assert "names no edition" in verdict.findings[0].message


def test_what_has_no_place_for_it_is_not_asked() -> None:
    assert check_edition(replace(file_of(SPECIMEN, "web"), media_type="audio/mpeg")) is None


def test_a_proof_asks_it() -> None:
    file = file_of(SPECIMEN, "web")
    edition = Edition(file.document, context().wording, (file,))
    (proven,) = prove([edition], Level.QUICK, context().theme)
    judged = [each for each in proven.proof.verdicts if "editions" in each.judge]
    assert [each.passed for each in judged] == [True]
