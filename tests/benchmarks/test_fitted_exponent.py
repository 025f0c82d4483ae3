"""Growth: what is linear is told as 1, and a fixed cost at the start hides nothing."""

import pytest

from benchmarks.fitted_exponent import fitted_exponent, tail_exponent


@pytest.mark.parametrize("exponent", [1, 1.5, 2])
def test_the_exponent_of_pure_growth_is_found(exponent):
    points = {size: 0.3 * size**exponent for size in (1, 5, 20, 50)}
    assert fitted_exponent(points) == pytest.approx(exponent)


def test_the_largest_sizes_show_what_a_costly_start_hides():
    points = {size: 1000 + size**2 for size in (1, 10, 100, 1000)}
    assert fitted_exponent(points) < 1.05 < tail_exponent(points)


def test_one_size_is_no_growth():
    with pytest.raises(ValueError, match="two sizes"):
        fitted_exponent({1: 1.0})
