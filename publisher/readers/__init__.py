"""From sources to documents; the only layer that reads leaflets and pictures."""

from publisher.readers.leaflet import read_leaflet
from publisher.readers.organisation import ORGANISATION, read_organisation
from publisher.readers.sample import read_sample

__all__ = ["ORGANISATION", "read_leaflet", "read_organisation", "read_sample"]
