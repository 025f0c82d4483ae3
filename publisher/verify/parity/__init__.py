"""The same words in every format: each finished file is read back and compared, unit by unit."""

from publisher.verify.parity.difference import Difference, DifferenceKind, Parity
from publisher.verify.parity.read_back import read_back

__all__ = ["Difference", "DifferenceKind", "Parity", "read_back"]
