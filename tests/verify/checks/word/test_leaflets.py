"""The leaflets of this project as large-print Word files of every size."""

import pytest

from publisher.verify.checks.word import judge
from tests.verify.checks.leaflets import LEAFLETS, leaflet
from tests.verify.checks.word.planting import finished


@pytest.mark.parametrize(
    "size", [18, *(pytest.param(each, marks=pytest.mark.slow) for each in (24, 28, 36))]
)
@pytest.mark.parametrize("name", LEAFLETS)
def test_the_rules_find_nothing(name: str, size: int) -> None:
    found = judge(finished(leaflet(name), size)).findings
    assert [f"{each} | {each.words}" for each in found] == []
