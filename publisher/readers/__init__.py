"""From sources to documents; the only layer that reads leaflets and pictures."""

from publisher.readers.leaflet import read_leaflet
from publisher.readers.sample import read_sample

__all__ = ["read_leaflet", "read_sample"]
