"""From sources to documents; the only layer that reads leaflets and pictures."""

from publisher.readers.leaflet import read_leaflet

__all__ = ["read_leaflet"]
