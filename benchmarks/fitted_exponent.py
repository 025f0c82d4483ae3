"""How something grows: 1 is linear, 2 would be with the square."""

import math
import statistics
from collections.abc import Mapping


def fitted_exponent(points: Mapping[int, float]) -> float:
    """The exponent that fits best (least squares of the logarithms), size → seconds.

    Raises `ValueError` with fewer than two sizes.
    """
    if len(points) < 2:
        raise ValueError("growth needs two sizes")
    logarithms = [(math.log(size), math.log(seconds)) for size, seconds in points.items()]
    return statistics.linear_regression(*zip(*logarithms, strict=True)).slope


def tail_exponent(points: Mapping[int, float]) -> float:
    """The exponent between the two largest sizes: a fixed cost at the start does not flatter it."""
    return fitted_exponent(dict(sorted(points.items())[-2:]))
