"""The languages that are known without the registry are as the registry has them."""

import langcodes
import pytest

from publisher.document.direction import is_right_to_left
from publisher.document.usual_languages import USUAL_LANGUAGES


@pytest.mark.parametrize("tag", sorted(USUAL_LANGUAGES))
def test_a_usual_language_is_one_of_the_registry(tag: str) -> None:
    assert langcodes.tag_is_valid(tag)
    assert langcodes.standardize_tag(tag) == tag
    assert langcodes.get(tag).maximize().script == "Latn"
    assert not is_right_to_left(tag)
    assert is_right_to_left("ur")
