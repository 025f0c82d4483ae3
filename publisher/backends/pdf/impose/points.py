"""Millimetres in the units of a PDF."""

from decimal import Decimal

_POINTS_AN_INCH, _MM_AN_INCH = 72, Decimal("25.4")
_FINEST = Decimal("0.000001")


def points(millimetres: float) -> Decimal:
    """A length in points, exact to what a PDF writes, so that it has the same bytes each time."""
    return (Decimal(str(millimetres)) * _POINTS_AN_INCH / _MM_AN_INCH).quantize(_FINEST)
