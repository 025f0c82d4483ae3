"""Which languages run from right to left."""

import pytest

from publisher.document.direction import is_right_to_left


@pytest.mark.parametrize(
    "language", ["ar", "fa", "he", "ur", "ps", "yi", "ckb", "pa-PK", "ku-Arab"]
)
def test_languages_in_arabic_or_hebrew_letters_run_from_right_to_left(language: str) -> None:
    assert is_right_to_left(language)


@pytest.mark.parametrize("language", ["en-GB", "cy", "ku", "pa", "ar-Latn", "", "no language"])
def test_others_do_not(language: str) -> None:
    assert not is_right_to_left(language)
