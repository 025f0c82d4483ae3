"""An accessible document publisher: one leaflet source, many formats, the same words in each."""

__version__ = "0.1.0"
